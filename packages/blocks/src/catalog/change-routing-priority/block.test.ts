import { describe, expect, test } from 'vitest';
import { take } from '../../outcome.ts';
import { testBehavior } from '../../../test/testBlock.ts';
import { testParameters } from '../../../test/testParameters.ts';
import { testFlowTypes, testTransitions } from '../../../test/testTransitions.ts';
import { behavior } from './behavior.ts';
import { changeRoutingPriority } from './block.ts';

const LOWEST = '9223372036854775807';
const TOO_LOW = '9223372036854775808';

testBehavior(changeRoutingPriority, behavior, [
  { given: 'the highest priority', parameters: { QueuePriority: '1' }, then: take('success', { priority: 1 }) },
  {
    given: 'the lowest priority',
    parameters: { QueuePriority: LOWEST },
    then: take('success', { priority: Number(LOWEST) }),
  },
  {
    given: 'ten minutes to add: the priority stays',
    parameters: { QueueTimeAdjustmentSeconds: '600' },
    then: take('success', { ageAdjustmentSeconds: 600 }),
  },
  {
    given: 'ten minutes to take away',
    parameters: { QueueTimeAdjustmentSeconds: '-600' },
    then: take('success', { ageAdjustmentSeconds: -600 }),
  },
  // The block has no error branch, so the runtime ends the flow here (flow-language §1.4.2).
  { given: 'a priority above the highest', parameters: { QueuePriority: '0' }, then: take('error'), because: /"0"/ },
  {
    given: 'a priority below the lowest',
    parameters: { QueuePriority: TOO_LOW },
    then: take('error'),
    because: /"9223372036854775808" is not a priority from 1 to 9223372036854775807/,
  },
  { given: 'a priority in words', parameters: { QueuePriority: 'high' }, then: take('error'), because: /"high"/ },
  { given: 'a priority that points at nothing', parameters: { QueuePriority: null }, then: take('error') },
  {
    given: 'an age in words',
    parameters: { QueueTimeAdjustmentSeconds: 'ten minutes' },
    then: take('error'),
    because: /"ten minutes" is not a whole number of seconds/,
  },
  { given: 'an age that points at nothing', parameters: { QueueTimeAdjustmentSeconds: null }, then: take('error') },
]);

testParameters(changeRoutingPriority, {
  accept: [
    { QueuePriority: '1' },
    { QueuePriority: '5' },
    { QueuePriority: LOWEST },
    { QueuePriority: 2 },
    { QueueTimeAdjustmentSeconds: '600' },
    { QueueTimeAdjustmentSeconds: '-600' },
    { QueueTimeAdjustmentSeconds: -600 },
  ],
  reject: [
    [{}, 'QueuePriority'],
    [{ QueuePriority: '2', QueueTimeAdjustmentSeconds: '600' }, 'QueueTimeAdjustmentSeconds'],
    [{ QueuePriority: '' }, 'QueuePriority'],
    [{ QueuePriority: '0' }, 'QueuePriority'],
    [{ QueuePriority: '-1' }, 'QueuePriority'],
    [{ QueuePriority: TOO_LOW }, 'QueuePriority'],
    [{ QueuePriority: '1.5' }, 'QueuePriority'],
    [{ QueuePriority: 1.5 }, 'QueuePriority'],
    [{ QueuePriority: 'high' }, 'QueuePriority'],
    [{ QueuePriority: '$.Attributes.priority' }, 'QueuePriority'],
    [{ QueueTimeAdjustmentSeconds: '1.5' }, 'QueueTimeAdjustmentSeconds'],
    [{ QueueTimeAdjustmentSeconds: '10 minutes' }, 'QueueTimeAdjustmentSeconds'],
    [{ QueueTimeAdjustmentSeconds: '$.Attributes.age' }, 'QueueTimeAdjustmentSeconds'],
  ],
});

testTransitions(changeRoutingPriority, {
  parameters: { QueuePriority: '2' },
  accept: [{}],
  reject: [
    [{ next: false }, /missing branch "Success"/],
    [{ errors: ['NoMatchingError'] }, /unexpected error "NoMatchingError"/],
    [{ conditions: [['Equals', '1']] }, /unexpected condition/],
  ],
});

testFlowTypes(
  changeRoutingPriority,
  {
    CONTACT_FLOW: 'allowed',
    CUSTOMER_QUEUE: 'info',
    AGENT_WHISPER: 'error',
    QUEUE_TRANSFER: 'info',
    AGENT_TRANSFER: 'info',
  },
  { parameters: { QueuePriority: '2' } },
);

describe('the line on the block', () => {
  test.each([
    [{ QueuePriority: '2' }, 'Priority 2'],
    [{ QueueTimeAdjustmentSeconds: '600' }, 'Age + 10 minutes'],
    [{ QueueTimeAdjustmentSeconds: '-90' }, 'Age − 1 minute 30 seconds'],
    [{}, 'Priority not set'],
  ])('of %j is "%s"', (parameters, line) => {
    expect(changeRoutingPriority.summary(parameters, [])).toBe(line);
  });
});
