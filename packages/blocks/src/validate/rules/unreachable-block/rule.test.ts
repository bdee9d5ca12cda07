import { action, END, flowOf, testRule, WAIT, ways } from '../../../../test/testRule.ts';
import { unreachableBlock } from './rule.ts';

const UNREACHABLE = 'unreachable: no branch leads here from the entry point. Connect it, or remove it.';
const lonely = { ...WAIT, Identifier: 'lonely' };

testRule(unreachableBlock, {
  valid: [
    [
      'blocks that are reached by every kind of branch',
      {
        StartAction: 'it',
        Actions: [
          action(
            'GetParticipantInput',
            {},
            {
              NextAction: 'a',
              Errors: [{ NextAction: 'b', ErrorType: 'NoMatchingError' }],
              Conditions: [{ NextAction: 'c', Condition: { Operator: 'Equals', Operands: ['1'] } }],
            },
          ),
          ...['a', 'b', 'c'].map((Identifier) => ({ ...END, Identifier })),
        ],
      },
    ],
    ['a block that only a repeated NextAction leads to', flowOf(action('TransferToFlow', {}, { NextAction: 'end' }))],
    [
      'blocks in a circle',
      flowOf(action('CreateTask', {}, ways({ next: 'again' })), {
        ...END,
        Identifier: 'again',
        Type: 'CreateTask',
        Transitions: { NextAction: 'it', Errors: [{ NextAction: 'end', ErrorType: 'NoMatchingError' }] },
      }),
    ],
    ['any block of a flow without a start, which another rule tells', { Actions: [WAIT] }],
    ['any block where the start is not there', { StartAction: 'gone', Actions: [WAIT] }],
    ['a second block of one identifier', flowOf(WAIT, WAIT)],
  ],
  invalid: [
    [
      'a block that nothing leads to',
      flowOf(WAIT, lonely),
      [{ message: `"Wait": ${UNREACHABLE}`, pointer: '/Actions/1/Identifier', block: 'lonely', at: '36:21' }],
    ],
    [
      'blocks that only lead to one another',
      flowOf(WAIT, { ...lonely, Transitions: { NextAction: 'lone 2' } }, { ...END, Identifier: 'lone 2' }),
      [
        { message: `"Wait": ${UNREACHABLE}`, pointer: '/Actions/1/Identifier', block: 'lonely' },
        { message: `"Disconnect / hang up": ${UNREACHABLE}`, pointer: '/Actions/2/Identifier', block: 'lone 2' },
      ],
    ],
  ],
});
