import { describe, expect, test } from 'vitest';
import { ask, take } from '../../outcome.ts';
import { testBehavior } from '../../../test/testBlock.ts';
import { testParameters } from '../../../test/testParameters.ts';
import { testFlowTypes, testTransitions } from '../../../test/testTransitions.ts';
import { behavior } from './behavior.ts';
import { getQueueMetrics } from './block.ts';

const CLAIMS = { kind: 'queue', id: 'claims' } as const;
const CLEARED = { metrics: null };

testBehavior(getQueueMetrics, behavior, [
  { given: 'a queue', parameters: { QueueId: 'claims' }, then: ask({ asks: 'metrics', queue: CLAIMS }) },
  {
    given: 'an agent',
    parameters: { AgentId: 'kim' },
    then: ask({ asks: 'metrics', queue: { kind: 'agent', id: 'kim' } }),
  },
  {
    given: 'no queue: the working queue',
    contact: { workingQueue: CLAIMS },
    then: ask({ asks: 'metrics', queue: CLAIMS }),
  },
  ...['Chat', 'chat', 'CHAT'].map((QueueChannel) => ({
    given: `the channel ${QueueChannel}`,
    parameters: { QueueId: 'claims', QueueChannel },
    then: ask({ asks: 'metrics', queue: CLAIMS, channel: 'Chat' }),
  })),
  {
    given: 'the channel of tasks',
    parameters: { QueueId: 'claims', QueueChannel: 'Task' },
    then: ask({ asks: 'metrics', queue: CLAIMS, channel: 'Task' }),
  },
  {
    given: 'a channel nobody knows',
    parameters: { QueueId: 'claims', QueueChannel: 'fax' },
    then: take('error', CLEARED),
    because: /"fax" is not a channel/,
  },
  {
    given: 'a channel that points at nothing',
    parameters: { QueueId: 'claims', QueueChannel: null },
    then: take('error', CLEARED),
  },
  {
    given: 'neither a queue nor a working queue',
    then: take('error', CLEARED),
    because: /no working queue/,
  },
  {
    given: 'a queue that points at nothing, though there is a working queue',
    contact: { workingQueue: CLAIMS },
    parameters: { QueueId: null },
    then: take('error', CLEARED),
    because: /no value/,
  },
  {
    given: 'an agent that points at nothing, though there is a working queue',
    contact: { workingQueue: CLAIMS },
    parameters: { AgentId: null },
    then: take('error', CLEARED),
    because: /no value/,
  },
  {
    given: 'the numbers of a queue',
    hears: { heard: 'metrics', metrics: { Queue: { Size: 3 } } },
    then: take('success', { metrics: { Queue: { Size: 3 } } }),
  },
  {
    given: 'a queue without activity: no numbers of an earlier block are left',
    hears: { heard: 'failed', why: 'the queue has no activity' },
    then: take('error', CLEARED),
    because: /no activity/,
  },
]);

testParameters(getQueueMetrics, {
  accept: [
    {},
    { QueueId: 'arn:aws:connect:eu-central-1:111122223333:instance/0c1d/queue/5b6c' },
    { QueueId: '$.Attributes.queue' },
    { AgentId: '$.Agent.ARN' },
    { QueueChannel: 'Voice' },
    { QueueChannel: 'CHAT' },
    { QueueChannel: '$.Attributes.channel' },
  ],
  reject: [
    [{ QueueId: '5b6c', AgentId: 'a1' }, 'AgentId'],
    [{ QueueId: 'queue-$.Attributes.country' }, 'QueueId'],
    [{ AgentId: '$.Nowhere.agent' }, 'AgentId'],
    [{ QueueChannel: 'Fax' }, 'QueueChannel'],
    [{ QueueChannel: 'V$.Attributes.channel' }, 'QueueChannel'],
  ],
  warn: [
    [{ QueueChannel: 'Task' }, 'QueueChannel'],
    [{ QueueChannel: 'email' }, 'QueueChannel'],
    // The switch for the contact's own numbers has no documented name (flow-language §2.10, §9).
    [{ ContactMetrics: 'True' }, 'ContactMetrics'],
  ],
});

testTransitions(getQueueMetrics, {
  accept: [{ errors: ['NoMatchingError'] }],
  reject: [
    [{}, /missing branch "Error"/],
    [{ errors: ['NoMatchingError'], next: false }, /missing branch "Success"/],
    [{ errors: ['NoMatchingError', 'NoMatchingCondition'] }, /unexpected error "NoMatchingCondition"/],
    [{ errors: ['NoMatchingError'], conditions: [['NumberGreaterThan', '0']] }, /unexpected condition/],
  ],
});

testFlowTypes(getQueueMetrics, {
  CONTACT_FLOW: 'allowed',
  CUSTOMER_QUEUE: 'allowed',
  AGENT_WHISPER: 'allowed',
  QUEUE_TRANSFER: 'allowed',
  AGENT_TRANSFER: 'allowed',
});

describe('the line on the block', () => {
  test.each([
    [{}, 'Metrics of the working queue'],
    [{ QueueId: 'claims', QueueChannel: 'Chat' }, 'Metrics of claims, Chat'],
    [{ AgentId: '$.Agent.ARN', QueueChannel: '$.Channel' }, 'Metrics of Agent.ARN, Channel'],
  ])('of %j is "%s"', (parameters, line) => {
    expect(getQueueMetrics.summary(parameters, [])).toBe(line);
  });
});
