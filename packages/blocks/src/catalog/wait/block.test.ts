import { describe, expect, test } from 'vitest';
import { pause, take } from '../../outcome.ts';
import { testBehavior } from '../../../test/testBlock.ts';
import { testParameters } from '../../../test/testParameters.ts';
import { testFlowTypes, testTransitions } from '../../../test/testTransitions.ts';
import { behavior } from './behavior.ts';
import { wait } from './block.ts';

testBehavior(wait, behavior, [
  { given: 'a minute', parameters: { TimeLimitSeconds: '60' }, then: pause({ for: 60 }) },
  { given: 'one second', parameters: { TimeLimitSeconds: '1' }, then: pause({ for: 1 }) },
  { given: 'seven days', parameters: { TimeLimitSeconds: '604800' }, then: pause({ for: 604_800 }) },
  { given: 'the time is up', hears: { heard: 'time' }, then: take('timeExpired') },
  {
    given: 'one second more than seven days',
    parameters: { TimeLimitSeconds: '604801' },
    then: take('error'),
    because: /"604801" is not a whole number of seconds from 1 to 604800/,
  },
  { given: 'no time at all', parameters: { TimeLimitSeconds: '0' }, then: take('error') },
  { given: 'half a second', parameters: { TimeLimitSeconds: '0.5' }, then: take('error') },
  { given: 'less than no time', parameters: { TimeLimitSeconds: '-5' }, then: take('error') },
  { given: 'a word', parameters: { TimeLimitSeconds: 'soon' }, then: take('error'), because: /"soon"/ },
  { given: 'a reference to nothing', parameters: { TimeLimitSeconds: null }, then: take('error'), because: /""/ },
]);

testParameters(wait, {
  accept: [
    { TimeLimitSeconds: '1' },
    { TimeLimitSeconds: '604800' },
    { TimeLimitSeconds: 900 },
    { TimeLimitSeconds: '$.External.waitSeconds' },
    { TimeLimitSeconds: '60', Events: [] },
  ],
  reject: [
    [{}, 'TimeLimitSeconds'],
    [{ TimeLimitSeconds: '' }, 'TimeLimitSeconds'],
    [{ TimeLimitSeconds: '0' }, 'TimeLimitSeconds'],
    [{ TimeLimitSeconds: '-60' }, 'TimeLimitSeconds'],
    [{ TimeLimitSeconds: '604801' }, 'TimeLimitSeconds'],
    [{ TimeLimitSeconds: 604_801 }, 'TimeLimitSeconds'],
    [{ TimeLimitSeconds: '1.5' }, 'TimeLimitSeconds'],
    [{ TimeLimitSeconds: 'soon' }, 'TimeLimitSeconds'],
    [{ TimeLimitSeconds: '1$.Attributes.minutes' }, 'TimeLimitSeconds'],
    [{ TimeLimitSeconds: '$.Nowhere.seconds' }, 'TimeLimitSeconds'],
    [{ TimeLimitSeconds: '60', Events: 'CustomerReturned' }, 'Events'],
    [{ TimeLimitSeconds: '60', Events: ['CustomerWaved'] }, 'Events'],
    [{ TimeLimitSeconds: '60', Events: ['$.Attributes.event'] }, 'Events'],
    [{ TimeLimitSeconds: '60', Events: ['CustomerReturned'] }, 'CustomerReturned is listed and has no branch'],
    [
      { TimeLimitSeconds: '60', Events: ['BotParticipantDisconnected'] },
      'BotParticipantDisconnected is listed and has no branch',
    ],
  ],
  warn: [
    [{ TimeoutSeconds: '60' }, 'TimeLimitSeconds'],
    // How a wait for other events is stored, nobody documents: it is kept.
    [{ TimeLimitSeconds: '60', KeepRunning: 'True' }, 'KeepRunning'],
  ],
});

const TIME = ['Equals', 'WaitCompleted'] as const;
const RETURNED = ['Equals', 'CustomerReturned'] as const;
const BOT_LEFT = ['Equals', 'BotParticipantDisconnected'] as const;

testTransitions(wait, {
  parameters: { TimeLimitSeconds: '60' },
  accept: [{ conditions: [TIME], errors: ['NoMatchingError'] }],
  reject: [
    [{ errors: ['NoMatchingError'] }, /missing branch "Time Expired"/],
    [{ conditions: [TIME] }, /missing branch "Error"/],
    [{ conditions: [TIME], errors: ['NoMatchingError'], next: false }, /missing "NextAction"/],
    [{ conditions: [TIME, TIME], errors: ['NoMatchingError'] }, /duplicate condition/],
    [
      { conditions: [TIME, ['TextContains', 'Wait']], errors: ['NoMatchingError'] },
      /unexpected condition TextContains/,
    ],
    [{ conditions: [TIME], errors: ['NoMatchingError', 'QueueAtCapacity'] }, /unexpected error "QueueAtCapacity"/],
  ],
  warn: [
    [{ conditions: [TIME, RETURNED], errors: ['NoMatchingError'] }, /the event is not listed under Events/],
    [{ conditions: [TIME, ['Equals', 'LambdaReturned']], errors: ['NoMatchingError'] }, /unknown result/],
  ],
  inform: [
    [
      { conditions: [TIME], errors: ['NoMatchingError', 'ParticipantNotFound'] },
      /"Participant not found" is never taken/,
    ],
  ],
});

testTransitions(wait, {
  parameters: { TimeLimitSeconds: '60', Events: ['CustomerReturned', 'BotParticipantDisconnected'] },
  accept: [],
  inform: [
    [
      { conditions: [RETURNED, BOT_LEFT, TIME], errors: ['ParticipantNotFound', 'NoMatchingError'] },
      /"Customer returned" is never taken/,
    ],
    [
      { conditions: [TIME, RETURNED, BOT_LEFT], errors: ['NoMatchingError'] },
      /"Bot participant disconnected" is never taken/,
    ],
  ],
});

testFlowTypes(
  wait,
  {
    CONTACT_FLOW: 'allowed',
    CUSTOMER_QUEUE: 'allowed',
    AGENT_WHISPER: 'warning',
    QUEUE_TRANSFER: 'warning',
    AGENT_TRANSFER: 'warning',
  },
  { parameters: { TimeLimitSeconds: '60' } },
);

describe('the line on the block', () => {
  test.each([
    ['60', 'Wait 1 minute'],
    ['900', 'Wait 15 minutes'],
    ['5400', 'Wait 1 hour 30 minutes'],
    ['604800', 'Wait 7 days'],
    ['$.Attributes.pause', 'Wait pause'],
  ])('of %s is "%s"', (TimeLimitSeconds, line) => {
    expect(wait.summary({ TimeLimitSeconds }, [])).toBe(line);
  });
});
