import { compare, plain } from '../../../../test/placed.ts';
import type { Severity } from '../../../block.ts';
import { action, flowOf, testRule, WAIT, type InvalidRow } from '../../../../test/testRule.ts';
import { foreignBlock } from './rule.ts';

/** A block of another channel, and what is said of it after its title. */
function told(
  given: string,
  type: string,
  title: string,
  says: string,
  severity: Severity,
  parameters: object = {},
): InvalidRow {
  return [
    given,
    flowOf(action(type, parameters)),
    [{ message: `"${title}": ${type} ${says}`, pointer: '/Actions/0/Type', severity }],
  ];
}

const KEPT = 'works for tasks and is not modelled here: it is kept as it is';

testRule(foreignBlock, {
  valid: [
    ['a block of tasks', flowOf(WAIT)],
    ['a Type nobody knows', flowOf(action('New'))],
    [
      'one that only calls and chats come to',
      flowOf(
        compare('a', '$.Channel', 'say', ['Equals', 'TASK', 'end']),
        plain('MessageParticipant', 'say', {}, 'end'),
      ),
    ],
    [
      'one on the way of calls alone',
      flowOf(
        compare('a', '$.Channel', 'end', ['Equals', 'VOICE', 'call']),
        plain('CreateCallbackContact', 'call', {}, 'end', 'end'),
      ),
    ],
    ['one that nothing leads to', flowOf(WAIT, plain('MessageParticipant', 'say', {}, 'end'))],
    ['what calls hear in a flow of theirs', flowOf(action('MessageParticipant')), { flowType: 'OUTBOUND_WHISPER' }],
  ],
  invalid: [
    [
      'one that does nothing for a task',
      flowOf(action('MessageParticipant')),
      [
        {
          message:
            '"Play prompt": MessageParticipant is not one of the blocks tasks support: a task goes on by Success, and nothing happens.',
          pointer: '/Actions/0/Type',
          at: '10:15',
          severity: 'warning',
        },
      ],
    ],
    told(
      'one that fails',
      'ShowView',
      'Show view',
      'is not one of the blocks tasks support: a task takes the Error branch.',
      'warning',
    ),
    told(
      'one that works',
      'TagContact',
      'Contact tags',
      `${KEPT}, and a simulation goes on by its first branch.`,
      'info',
    ),
    told(
      'a hook that works',
      'UpdateContactEventHooks',
      'Set event flow',
      `${KEPT}, and a simulation goes on by its first branch.`,
      'info',
      {
        EventHooks: { PauseContact: 'arn' },
      },
    ),
    told(
      'the end of a module',
      'EndFlowModuleExecution',
      'Return (from module)',
      `${KEPT}, and a simulation ends here.`,
      'info',
    ),
    told(
      'one that nobody has documented',
      'CreateContact',
      'Create contact',
      'is not one of the blocks tasks support: what a task does here is not documented, and a simulation stops.',
      'warning',
    ),
    [
      'a callback, which a task flow may not have',
      flowOf(action('CreateCallbackContact')),
      [
        {
          message:
            '"Transfer to callback queue": CreateCallbackContact is not one of the blocks tasks support. ' +
            'Only a caller can be called back; a task has no phone number.',
          pointer: '/Actions/0/Type',
          severity: 'error',
        },
      ],
    ],
    [
      'several of one kind, once',
      flowOf(
        plain('MessageParticipant', 'a', {}, 'b'),
        plain('ShowView', 'b', {}, 'c', 'c'),
        plain('MessageParticipant', 'c', {}, 'd'),
        plain('MessageParticipant', 'd', {}, 'end'),
      ),
      [
        {
          message:
            '"Play prompt": MessageParticipant, here and in 2 more blocks, is not one of the blocks tasks support: ' +
            'a task goes on by Success, and nothing happens.',
          pointer: '/Actions/0/Type',
          severity: 'warning',
          related: [
            { message: 'and here', pointer: '/Actions/2/Type' },
            { message: 'and here', pointer: '/Actions/3/Type' },
          ],
        },
        {
          message: '"Show view": ShowView is not one of the blocks tasks support: a task takes the Error branch.',
          pointer: '/Actions/1/Type',
        },
      ],
    ],
    [
      'one on the way of tasks',
      flowOf(
        compare('a', '$.Channel', 'end', ['Equals', 'TASK', 'say']),
        plain('MessageParticipant', 'say', {}, 'end'),
      ),
      [
        {
          message:
            '"Play prompt": MessageParticipant is not one of the blocks tasks support: a task goes on by Success, ' +
            'and nothing happens.',
          pointer: '/Actions/1/Type',
        },
      ],
    ],
    [
      'one in a module, which a task flow may invoke',
      flowOf(action('ShowView')),
      [
        {
          message: '"Show view": ShowView is not one of the blocks tasks support: a task takes the Error branch.',
          pointer: '/Actions/0/Type',
        },
      ],
      { flowType: 'MODULE' },
    ],
    [
      'every one of a flow without a start',
      { Actions: [action('ShowView')] },
      [
        {
          message: '"Show view": ShowView is not one of the blocks tasks support: a task takes the Error branch.',
          pointer: '/Actions/0/Type',
        },
      ],
    ],
    [
      'one that has a name of its own, by both',
      { ...flowOf(action('ShowView')), Metadata: { ActionMetadata: { it: { isFriendlyName: true } } } },
      [
        {
          message: '"it": Show view (ShowView) is not one of the blocks tasks support: a task takes the Error branch.',
          pointer: '/Actions/0/Type',
        },
      ],
    ],
  ],
});
