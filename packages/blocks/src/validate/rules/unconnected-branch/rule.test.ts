import { action, END, flowOf, testRule, WAIT, ways } from '../../../../test/testRule.ts';
import { unconnectedBranch } from './rule.ts';

const AT = '/Actions/0/Transitions';

testRule(unconnectedBranch, {
  valid: [
    ['branches that lead somewhere', flowOf(WAIT)],
    [
      'branches that lead to nothing the flow has, which another rule tells',
      flowOf(action('CreateTask', {}, { NextAction: 'gone' })),
    ],
    ['branches the file does not have, which another rule tells', flowOf(action('CreateTask'))],
    [
      'an empty NextAction that only repeats a branch',
      flowOf(action('TransferToFlow', {}, ways({ next: '', errors: ['NoMatchingError'] }))),
    ],
    ['a block that nothing comes after', flowOf(END)],
  ],
  invalid: [
    [
      'every kind of branch that leads nowhere, in the order it is drawn',
      flowOf(
        action(
          'GetParticipantInput',
          {},
          {
            NextAction: '',
            Errors: [{ NextAction: '', ErrorType: 'NoMatchingError' }],
            Conditions: [{ NextAction: '', Condition: { Operator: 'Equals', Operands: ['1'] } }],
          },
        ),
      ),
      [
        {
          message: '"Get customer input": the branch "= 1" leads nowhere; connect it to a block.',
          pointer: `${AT}/Conditions/0/NextAction`,
          branch: 'condition-1',
          at: '22:27',
        },
        {
          message: '"Get customer input": the branch "Next" leads nowhere; connect it to a block.',
          pointer: `${AT}/NextAction`,
          branch: 'success',
          at: '13:23',
        },
        {
          message: '"Get customer input": the branch "Error" leads nowhere; connect it to a block.',
          pointer: `${AT}/Errors/0/NextAction`,
          branch: 'error-NoMatchingError',
        },
      ],
    ],
    [
      'a branch by the name its block gives it',
      flowOf(action('TransferContactToQueue', {}, { Errors: [{ NextAction: '', ErrorType: 'QueueAtCapacity' }] })),
      [
        {
          message: '"Transfer to queue": the branch "At capacity" leads nowhere; connect it to a block.',
          pointer: `${AT}/Errors/0/NextAction`,
          branch: 'atCapacity',
          block: 'it',
          type: 'TransferContactToQueue',
        },
      ],
    ],
  ],
});
