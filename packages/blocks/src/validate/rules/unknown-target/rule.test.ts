import { expect } from 'vitest';
import { action, flowOf, testRule, WAIT, ways } from '../../../../test/testRule.ts';
import { unknownTarget } from './rule.ts';

const AT = '/Actions/0/Transitions';

testRule(unknownTarget, {
  valid: [
    ['branches that lead to blocks', flowOf(WAIT)],
    [
      'a block that leads to itself',
      flowOf(action('CreateTask', {}, ways({ next: 'it', errors: ['NoMatchingError'] }))),
    ],
    ['branches that lead nowhere, which another rule tells', flowOf(action('CreateTask', {}, { NextAction: '' }))],
    [
      'a block called like what JavaScript knows',
      flowOf({ ...action('CreateTask', {}, { NextAction: 'constructor' }) }, { ...WAIT, Identifier: 'constructor' }),
    ],
  ],
  invalid: [
    [
      'a branch that leads to nothing the flow has',
      flowOf(action('CreateTask', {}, ways({ next: 'gone', errors: ['NoMatchingError'] }))),
      [
        {
          message: '"Create task": branch "Success" leads to "gone", expected the identifier of a block.',
          pointer: `${AT}/NextAction`,
          branch: 'success',
          block: 'it',
          at: '13:23',
        },
      ],
    ],
    [
      'a slip of the pen in an error',
      flowOf(
        action('CreateTask', {}, { NextAction: 'end', Errors: [{ NextAction: 'End', ErrorType: 'NoMatchingError' }] }),
      ),
      [
        {
          message:
            '"Create task": branch "Error" leads to "End", expected the identifier of a block; did you mean "end"?',
          pointer: `${AT}/Errors/0/NextAction`,
          branch: 'error',
        },
      ],
    ],
    [
      'a condition',
      flowOf(
        action(
          'Compare',
          {},
          { Conditions: [{ NextAction: '$end', Condition: { Operator: 'Equals', Operands: ['gold'] } }] },
        ),
      ),
      [
        {
          message: expect.stringContaining(
            'branch "= gold" leads to "$end", expected the identifier of a block',
          ) as string,
          pointer: `${AT}/Conditions/0/NextAction`,
          branch: 'condition-1',
        },
      ],
    ],
    [
      'a NextAction that should repeat a branch and names nothing',
      flowOf(action('TransferToFlow', {}, ways({ next: 'gone', errors: ['NoMatchingError'] }))),
      [
        {
          message: '"Transfer to flow": "NextAction" names "gone", expected the identifier of a block.',
          pointer: `${AT}/NextAction`,
        },
      ],
    ],
    [
      'what only JavaScript has',
      flowOf(action('CreateTask', {}, { NextAction: '__proto__' })),
      [
        {
          message: '"Create task": branch "Success" leads to "__proto__", expected the identifier of a block.',
          pointer: `${AT}/NextAction`,
        },
      ],
    ],
  ],
});
