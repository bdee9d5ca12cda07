import { action, flowOf, testRule, WAIT, ways } from '../../../../test/testRule.ts';
import { neverTakenBranch } from './rule.ts';

const WHY = 'Only chats have a customer who can return, or a bot; a task always waits until the time is up.';

testRule(neverTakenBranch, {
  valid: [['branches a task can take', flowOf(WAIT)]],
  invalid: [
    [
      'branches for what never happens to a task (flow-language §3.2)',
      flowOf(
        action(
          'Wait',
          { TimeLimitSeconds: '60' },
          ways({
            conditions: [
              ['Equals', 'WaitCompleted'],
              ['Equals', 'CustomerReturned'],
              ['Equals', 'BotParticipantDisconnected'],
            ],
            errors: ['NoMatchingError', 'ParticipantNotFound'],
          }),
        ),
      ),
      [
        {
          message: `"Wait": the branch "Customer returned" is never taken. ${WHY}`,
          pointer: '/Actions/0/Transitions/Conditions/1',
          branch: 'customerReturned',
          at: '41:17',
        },
        {
          message: `"Wait": the branch "Bot participant disconnected" is never taken. ${WHY}`,
          pointer: '/Actions/0/Transitions/Conditions/2',
          branch: 'botDisconnected',
        },
        {
          message: `"Wait": the branch "Participant not found" is never taken. ${WHY}`,
          pointer: '/Actions/0/Transitions/Errors/1',
          branch: 'participantNotFound',
        },
      ],
    ],
  ],
});
