import { compare, plain, toQueue } from '../../../../test/placed.ts';
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
    [
      'a block that NextAction leads to where the branch it repeats is not there',
      flowOf(action('TransferToFlow', {}, { NextAction: 'end' })),
    ],
    [
      'a block that NextAction leads to, and a branch too',
      flowOf({ ...toQueue('to', 'end'), Transitions: { ...ways({ errors: ['QueueAtCapacity', 'NoMatchingError'] }) } }),
    ],
    [
      'a block on the way of calls alone',
      flowOf(compare('a', '$.Channel', 'end', ['Equals', 'VOICE', 'lonely']), lonely),
    ],
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
    [
      'a block after a transfer, which no task goes on from',
      flowOf(
        action(
          'TransferContactToQueue',
          {},
          {
            NextAction: 'lonely',
            Errors: ['QueueAtCapacity', 'NoMatchingError'].map((ErrorType) => ({ NextAction: 'end', ErrorType })),
          },
        ),
        { ...lonely, Transitions: { NextAction: 'after' } },
        plain('CreateTask', 'after', {}, 'end'),
      ),
      [
        {
          message:
            '"Wait": unreachable: only "NextAction" of "Transfer to queue" leads here, and a task leaves that block by ' +
            'one of its branches. Connect one of them here, or remove this block.',
          pointer: '/Actions/1/Identifier',
          block: 'lonely',
          related: [{ message: 'It leads here.', pointer: '/Actions/0' }],
        },
        { message: `"Create task": ${UNREACHABLE}`, pointer: '/Actions/2/Identifier', block: 'after' },
      ],
    ],
    [
      'a block after one that ends the flow',
      flowOf({ ...END, Identifier: 'it', Transitions: { NextAction: 'lonely' } }, lonely),
      [
        {
          message:
            '"Wait": unreachable: only "NextAction" of "Disconnect / hang up" leads here, and nothing comes after that ' +
            'block. Connect another block here, or remove this block.',
          pointer: '/Actions/1/Identifier',
        },
        { message: `"Disconnect / hang up": ${UNREACHABLE}`, pointer: '/Actions/2/Identifier' },
      ],
    ],
    [
      'a block that NextAction of a check leads to, and none of its branches',
      flowOf(
        {
          ...compare('a', '$.Attributes.open', 'end', ['Equals', 'true', 'end']),
          Transitions: {
            NextAction: 'lonely',
            Conditions: [{ NextAction: 'end', Condition: { Operator: 'Equals', Operands: ['true'] } }],
            Errors: [{ NextAction: 'end', ErrorType: 'NoMatchingCondition' }],
          },
        },
        lonely,
      ),
      [
        {
          message:
            '"Wait": unreachable: only "NextAction" of "Check contact attributes" leads here, and a task leaves that ' +
            'block by one of its branches. Connect one of them here, or remove this block.',
          pointer: '/Actions/1/Identifier',
        },
      ],
    ],
  ],
});
