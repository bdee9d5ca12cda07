import { compare, lambda, loop, staffing, toQueue, wait } from '../../../../test/placed.ts';
import { action, END, flowOf, testRule, ways } from '../../../../test/testRule.ts';
import { cycleWithoutExit } from './rule.ts';

const NEXT = 'a task that comes here stays until it expires. Lead a branch on, to a queue or to Disconnect.';
const endless = flowOf(wait('a', 'b', 'b'), staffing('b', 'a', 'a', 'a'));
const { Metadata: _type, ...untyped } = endless;

testRule(cycleWithoutExit, {
  valid: [
    ['a circle that a check leads out of', flowOf(wait('a', 'b', 'b'), staffing('b', 'end', 'a', 'a'))],
    ['one that a failure leads out of', flowOf(wait('a', 'a'))],
    ['one that Loop leads out of', flowOf(loop('a', 'b', 'end'), wait('b', 'a', 'a'))],
    ['one with a queue to go to', flowOf(wait('a', 'b', 'b'), toQueue('b', 'a'))],
    [
      'one with a branch that leads nowhere, which another rule tells',
      flowOf(wait('a', 'b', 'b'), staffing('b', '', 'a', 'a')),
    ],
    ['one without time passing, which another rule tells', flowOf(staffing('a', 'a', 'a', 'a'))],
    ['a queue flow, which an agent ends', endless, { flowType: 'CUSTOMER_QUEUE' }],
    [
      'one with a block of another channel, whose customer may hang up',
      flowOf(action('MessageParticipant', {}, ways({ next: 'b' })), wait('b', 'it', 'it')),
    ],
  ],
  invalid: [
    [
      'a circle of waiting and asking',
      endless,
      [
        {
          message: `"Wait": expected a way out of the circle "Wait" → "Check staffing" → "Wait": ${NEXT}`,
          pointer: '/Actions/0',
          block: 'a',
          related: [{ message: 'On the circle.', pointer: '/Actions/1' }],
          at: '10:15',
        },
      ],
    ],
    [
      'a Wait that always waits again, in a flow that does not say its type',
      { ...untyped, Actions: [wait('a', 'a', 'a'), END] },
      [{ message: `"Wait": expected a way out of the circle "Wait" → "Wait": ${NEXT}`, pointer: '/Actions/0' }],
    ],
    [
      'a function that is asked for ever',
      flowOf(lambda('a', 'b', 'b'), compare('b', '$.External.done', 'a', ['Equals', 'yes', 'a'])),
      [
        {
          message: `"Invoke AWS Lambda function": expected a way out of the circle "Invoke AWS Lambda function" → "Check contact attributes" → "Invoke AWS Lambda function": ${NEXT}`,
          pointer: '/Actions/0',
        },
      ],
    ],
  ],
});
