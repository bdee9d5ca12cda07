import { action, flowOf, testRule, WAIT, type InvalidRow } from '../../../../test/testRule.ts';
import { foreignBlock } from './rule.ts';

/** A block of another channel, and what is said of it after its title. */
function told(given: string, type: string, title: string, says: string, parameters: object = {}): InvalidRow {
  return [
    given,
    flowOf(action(type, parameters)),
    [{ message: `"${title}": ${type} ${says}`, pointer: '/Actions/0/Type' }],
  ];
}

const KEPT = 'works for tasks and is not modelled here: it is kept as it is';

testRule(foreignBlock, {
  valid: [
    ['a block of tasks', flowOf(WAIT)],
    ['a Type nobody knows', flowOf(action('New'))],
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
    ),
    told('one that works', 'TagContact', 'Contact tags', `${KEPT}, and a simulation goes on by its first branch.`),
    told(
      'a hook that works',
      'UpdateContactEventHooks',
      'Set event flow',
      `${KEPT}, and a simulation goes on by its first branch.`,
      {
        EventHooks: { PauseContact: 'arn' },
      },
    ),
    told(
      'the end of a module',
      'EndFlowModuleExecution',
      'Return (from module)',
      `${KEPT}, and a simulation ends here.`,
    ),
    told(
      'one that nobody has documented',
      'CreateContact',
      'Create contact',
      'is not one of the blocks tasks support: what a task does here is not documented, and a simulation stops.',
    ),
    [
      'a callback, which a task flow may not have',
      flowOf(action('CreateCallbackContact')),
      [
        {
          message:
            '"Transfer to callback queue": CreateCallbackContact is not one of the blocks tasks support: ' +
            'Only a caller can be called back; a task has no phone number.',
          pointer: '/Actions/0/Type',
          severity: 'error',
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
