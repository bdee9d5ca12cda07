import { describe, expect, test } from 'vitest';
import { ask, take } from '../../outcome.ts';
import { testBehavior } from '../../../test/testBlock.ts';
import { testParameters } from '../../../test/testParameters.ts';
import { testFlowTypes, testTransitions } from '../../../test/testTransitions.ts';
import { behavior } from './behavior.ts';
import { checkStaffing } from './block.ts';

const STAFFED = 'NumberOfAgentsStaffed';
const CLAIMS = { kind: 'queue', id: 'claims' } as const;

testBehavior(checkStaffing, behavior, [
  {
    given: 'a queue',
    parameters: { MetricType: STAFFED, QueueId: 'claims' },
    then: ask({ asks: 'metric', metric: STAFFED, queue: CLAIMS }),
  },
  {
    given: 'an agent',
    parameters: { MetricType: 'NumberOfAgentsAvailable', AgentId: 'kim' },
    then: ask({ asks: 'metric', metric: 'NumberOfAgentsAvailable', queue: { kind: 'agent', id: 'kim' } }),
  },
  {
    given: 'no queue: the working queue',
    contact: { workingQueue: CLAIMS },
    parameters: { MetricType: 'NumberOfAgentsOnline' },
    then: ask({ asks: 'metric', metric: 'NumberOfAgentsOnline', queue: CLAIMS }),
  },
  {
    given: 'neither a queue nor a working queue',
    parameters: { MetricType: STAFFED },
    then: take('error'),
    because: /no working queue/,
  },
  {
    given: 'a queue that points at nothing, though there is a working queue',
    contact: { workingQueue: CLAIMS },
    parameters: { MetricType: STAFFED, QueueId: null },
    then: take('error'),
    because: /no value/,
  },
  {
    given: 'an agent that points at nothing, though there is a working queue',
    contact: { workingQueue: CLAIMS },
    parameters: { MetricType: STAFFED, AgentId: null },
    then: take('error'),
    because: /no value/,
  },
  {
    given: 'a state agents are never in',
    contact: { workingQueue: CLAIMS },
    parameters: { MetricType: 'NumberOfAgentsAsleep' },
    then: take('error'),
    because: /"NumberOfAgentsAsleep" is not a metric/,
  },
  {
    given: 'one agent',
    parameters: { MetricType: STAFFED },
    hears: { heard: 'metric', value: 1 },
    then: take('true'),
    because: /^1 agent$/,
  },
  {
    given: 'nobody',
    parameters: { MetricType: STAFFED },
    hears: { heard: 'metric', value: 0 },
    then: take('false'),
    because: /^0 agents$/,
  },
  {
    given: 'a queue nobody knows',
    parameters: { MetricType: STAFFED, QueueId: 'clams' },
    hears: { heard: 'failed', why: 'there is no queue "clams"' },
    then: take('error'),
    because: /no queue "clams"/,
  },
]);

testParameters(checkStaffing, {
  accept: [
    { MetricType: 'NumberOfAgentsAvailable' },
    { MetricType: 'NumberOfAgentsStaffed' },
    { MetricType: 'NumberOfAgentsOnline' },
    { MetricType: STAFFED, QueueId: 'arn:aws:connect:eu-central-1:111122223333:instance/0c1d/queue/5b6c' },
    { MetricType: STAFFED, QueueId: '$.Attributes.targetQueue' },
    { MetricType: STAFFED, AgentId: '$.Agent.ARN' },
  ],
  reject: [
    [{ MetricType: 'NumberOfAgents' }, 'MetricType'],
    [{ MetricType: 'NumberOfAgentsAsleep' }, 'MetricType'],
    [{ MetricType: 'NumberOfAgentsstaffed' }, 'MetricType'],
    [{ MetricType: STAFFED, QueueId: '5b6c', AgentId: 'a1' }, 'AgentId'],
    [{ MetricType: STAFFED, QueueId: 'queue-$.Attributes.country' }, 'QueueId'],
    [{ MetricType: STAFFED, AgentId: '$.Nowhere.agent' }, 'AgentId'],
  ],
});

const SOMEBODY = ['NumberGreaterThan', '0'] as const;
const BOTH = ['NoMatchingCondition', 'NoMatchingError'];

testTransitions(checkStaffing, {
  parameters: { MetricType: STAFFED },
  accept: [
    { conditions: [SOMEBODY], errors: BOTH },
    { conditions: [SOMEBODY], errors: ['NoMatchingError', 'NoMatchingCondition'] },
    { conditions: [['NumberGreaterThan', 0]], errors: BOTH },
  ],
  reject: [
    [{ errors: BOTH }, /missing branch "True"/],
    [{ conditions: [SOMEBODY], errors: ['NoMatchingError'] }, /missing branch "False"/],
    [{ conditions: [SOMEBODY], errors: ['NoMatchingCondition'] }, /missing branch "Error"/],
    [{ conditions: [SOMEBODY], errors: BOTH, next: false }, /missing "NextAction"/],
    [{ conditions: [['NumberGreaterThan', '1']], errors: BOTH }, /unexpected condition NumberGreaterThan "1"/],
    [{ conditions: [SOMEBODY, ['Equals', '0']], errors: BOTH }, /unexpected condition Equals "0"/],
    [{ conditions: [SOMEBODY, SOMEBODY], errors: BOTH }, /duplicate condition/],
  ],
});

testFlowTypes(
  checkStaffing,
  {
    CONTACT_FLOW: 'allowed',
    CUSTOMER_QUEUE: 'allowed',
    AGENT_WHISPER: 'error',
    QUEUE_TRANSFER: 'allowed',
    AGENT_TRANSFER: 'allowed',
  },
  { parameters: { MetricType: STAFFED } },
);

describe('the line on the block', () => {
  test.each([
    [{ MetricType: STAFFED }, 'Staffed?'],
    [{ MetricType: 'NumberOfAgentsAvailable', QueueId: 'claims' }, 'Available in claims?'],
    [{ MetricType: 'NumberOfAgentsOnline', AgentId: '$.Attributes.agent' }, 'Online in agent?'],
    [{ MetricType: 'NumberOfAgentsAsleep' }, 'Agents?'],
  ])('of %j is "%s"', (parameters, line) => {
    expect(checkStaffing.summary(parameters, [])).toBe(line);
  });
});
