import { describe, expect, test } from 'vitest';
import { ask, take } from '../../outcome.ts';
import { conditions, testBehavior } from '../../../test/testBlock.ts';
import { testParameters } from '../../../test/testParameters.ts';
import { testFlowTypes, testTransitions } from '../../../test/testTransitions.ts';
import { behavior } from './behavior.ts';
import { checkQueueStatus } from './block.ts';

const AGE = 'OldestContactInQueueAgeSeconds';
const CONTACTS = 'NumberOfContactsInQueue';
const CLAIMS = { kind: 'queue', id: 'claims' } as const;

testBehavior(checkQueueStatus, behavior, [
  {
    given: 'a queue',
    parameters: { MetricType: CONTACTS, QueueId: 'claims' },
    then: ask({ asks: 'metric', metric: CONTACTS, queue: CLAIMS }),
  },
  {
    given: 'an agent',
    parameters: { MetricType: AGE, AgentId: 'kim' },
    then: ask({ asks: 'metric', metric: AGE, queue: { kind: 'agent', id: 'kim' } }),
  },
  {
    given: 'no queue: the working queue',
    contact: { workingQueue: CLAIMS },
    parameters: { MetricType: AGE },
    then: ask({ asks: 'metric', metric: AGE, queue: CLAIMS }),
  },
  {
    given: 'neither a queue nor a working queue',
    parameters: { MetricType: AGE },
    then: take('error'),
    because: /no working queue/,
  },
  {
    given: 'a queue that points at nothing, though there is a working queue',
    contact: { workingQueue: CLAIMS },
    parameters: { MetricType: AGE, QueueId: null },
    then: take('error'),
    because: /no value/,
  },
  {
    given: 'an agent that points at nothing, though there is a working queue',
    contact: { workingQueue: CLAIMS },
    parameters: { MetricType: AGE, AgentId: null },
    then: take('error'),
    because: /no value/,
  },
  {
    given: 'a metric nobody knows',
    contact: { workingQueue: CLAIMS },
    parameters: { MetricType: 'NumberOfChairs' },
    then: take('error'),
    because: /"NumberOfChairs" is not a metric/,
  },
  { given: 'no metric', contact: { workingQueue: CLAIMS }, then: take('error'), because: /not a metric/ },
  {
    given: 'an oldest contact of 299 seconds, in milliseconds',
    parameters: { MetricType: AGE },
    conditions: conditions(['NumberLessThan', '300000']),
    hears: { heard: 'metric', value: 299_000 },
    then: take('condition-1'),
    because: /299000 < 300000/,
  },
  {
    given: 'an oldest contact of 300 seconds',
    parameters: { MetricType: AGE },
    conditions: conditions(['NumberLessThan', '300000']),
    hears: { heard: 'metric', value: 300_000 },
    then: take('noMatch'),
    because: /no condition is true/,
  },
  {
    given: 'two conditions that hold: the first wins',
    parameters: { MetricType: CONTACTS },
    conditions: conditions(['NumberGreaterThan', '50'], ['NumberGreaterThan', '10'], ['NumberGreaterThan', '0']),
    hears: { heard: 'metric', value: 25 },
    then: take('condition-2'),
  },
  {
    given: 'an empty queue',
    parameters: { MetricType: CONTACTS },
    conditions: conditions(['Equals', '0']),
    hears: { heard: 'metric', value: 0 },
    then: take('condition-1'),
  },
  {
    given: 'a queue nobody knows',
    parameters: { MetricType: CONTACTS, QueueId: 'clams' },
    conditions: conditions(['Equals', '0']),
    hears: { heard: 'failed', why: 'there is no queue "clams"' },
    then: take('error'),
    because: /no queue "clams"/,
  },
]);

testParameters(checkQueueStatus, {
  accept: [
    { MetricType: CONTACTS },
    { MetricType: CONTACTS, QueueId: '5b6c' },
    { MetricType: CONTACTS, QueueId: 'arn:aws:connect:eu-central-1:111122223333:instance/0c1d/queue/5b6c' },
    { MetricType: CONTACTS, QueueId: '$.Attributes.targetQueue' },
    { MetricType: CONTACTS, AgentId: 'arn:aws:connect:eu-central-1:111122223333:instance/0c1d/agent/a1' },
    { MetricType: CONTACTS, AgentId: '$.Agent.ARN' },
  ],
  reject: [
    [{}, 'MetricType'],
    [{ MetricType: '' }, 'MetricType'],
    [{ MetricType: 'numberofcontactsinqueue' }, 'MetricType'],
    [{ MetricType: 'NumberOfChairs' }, 'MetricType'],
    [{ MetricType: '$.Attributes.metric' }, 'MetricType'],
    [{ MetricType: CONTACTS, QueueId: '5b6c', AgentId: 'a1' }, 'AgentId'],
    [{ MetricType: CONTACTS, QueueId: 'queue-$.Attributes.country' }, 'QueueId'],
    [{ MetricType: CONTACTS, QueueId: '$.Nowhere.queue' }, 'QueueId'],
    [{ MetricType: CONTACTS, AgentId: '$.Agent.FirstName $.Agent.LastName' }, 'AgentId'],
    [
      { MetricType: CONTACTS, QueueId: 'arn:aws:connect:eu-central-1:111122223333:instance/0c1d/contact-flow/9f8e' },
      'QueueId',
    ],
  ],
});

const FEW = ['NumberLessOrEqualTo', '25'] as const;
const BOTH = ['NoMatchingCondition', 'NoMatchingError'];

testTransitions(checkQueueStatus, {
  parameters: { MetricType: CONTACTS },
  accept: [
    ...['Equals', 'NumberGreaterThan', 'NumberGreaterOrEqualTo', 'NumberLessThan', 'NumberLessOrEqualTo'].map(
      (operator) => ({ conditions: [[operator, '25'] as const], errors: BOTH }),
    ),
    // Read by name, never by place (flow-language §2.5).
    { conditions: [FEW], errors: ['NoMatchingError', 'NoMatchingCondition'] },
    { conditions: [['NumberLessThan', 10], FEW, ['NumberGreaterThan', '100']], errors: BOTH },
  ],
  reject: [
    [{ errors: BOTH }, /missing condition, expected at least 1/],
    [{ conditions: [FEW], errors: ['NoMatchingError'] }, /missing branch "No match"/],
    [{ conditions: [FEW], errors: ['NoMatchingCondition'] }, /missing branch "Error"/],
    [{ conditions: [FEW], errors: BOTH, next: false }, /missing "NextAction"/],
    [{ conditions: [FEW], errors: [...BOTH, 'QueueAtCapacity'] }, /unexpected error "QueueAtCapacity"/],
    [{ conditions: [['TextContains', '2']], errors: BOTH }, /unexpected operator "TextContains"/],
    [{ conditions: [['KeyExists', 'Size']], errors: BOTH }, /unknown operator "KeyExists"/],
    [{ conditions: [['NumberLessThan', '$.Attributes.most']], errors: BOTH }, /expected a fixed operand/],
  ],
  warn: [[{ conditions: [['NumberLessThan', 'many']], errors: BOTH }, /never true/]],
});

describe('Time in Queue, which is stored in milliseconds', () => {
  testTransitions(checkQueueStatus, {
    parameters: { MetricType: AGE },
    accept: [
      { conditions: [['NumberLessThan', '300000']], errors: BOTH },
      { conditions: [['NumberGreaterThan', '1000']], errors: BOTH },
      // No time is no time in any unit.
      { conditions: [['NumberGreaterThan', '0']], errors: BOTH },
    ],
    warn: [
      [{ conditions: [['NumberLessThan', '300']], errors: BOTH }, /found 300, .* For 300 s write 300000\./],
      [{ conditions: [['NumberLessThan', 999]], errors: BOTH }, /For 999 s write 999000\./],
      [{ conditions: [['NumberLessThan', '1']], errors: BOTH }, /For 1 s write 1000\./],
      [{ conditions: [['NumberLessThan', '0.5']], errors: BOTH }, /For 0\.5 s write 500\./],
    ],
  });
});

testFlowTypes(
  checkQueueStatus,
  {
    CONTACT_FLOW: 'allowed',
    CUSTOMER_QUEUE: 'allowed',
    AGENT_WHISPER: 'error',
    QUEUE_TRANSFER: 'allowed',
    AGENT_TRANSFER: 'allowed',
  },
  { parameters: { MetricType: CONTACTS } },
);

describe('the line on the block', () => {
  test.each([
    [{ MetricType: CONTACTS }, conditions(['NumberLessOrEqualTo', '25']), 'Contacts in queue ≤ 25'],
    [{ MetricType: AGE }, conditions(['NumberLessThan', '300000']), 'Time in queue < 5 minutes'],
    [{ MetricType: AGE }, conditions(['NumberLessThan', '1500']), 'Time in queue < 1500 ms'],
    [{ MetricType: CONTACTS, QueueId: 'claims' }, conditions(['Equals', '0']), 'Contacts in queue is 0 (claims)'],
    [{ MetricType: AGE, AgentId: '$.Agent.ARN' }, conditions(), 'Time in queue (Agent.ARN)'],
  ])('is "%3$s"', (parameters, rows, line) => {
    expect(checkQueueStatus.summary(parameters, rows)).toBe(line);
  });
});

describe('what a branch is called', () => {
  test.each([
    [AGE, '300000', '< 5 minutes'],
    [AGE, '1500', '< 1500 ms'],
    // Counts are told as they are stored.
    [CONTACTS, '25', undefined],
  ])('of %s under %s is %j', (MetricType, operand, label) => {
    const rows = conditions(['NumberLessThan', operand]);

    expect(checkQueueStatus.conditions?.labels?.(rows, { MetricType })[0]).toBe(label);
  });
});
