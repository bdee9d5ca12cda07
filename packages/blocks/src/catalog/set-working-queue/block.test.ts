import { describe, expect, test } from 'vitest';
import { ask, take } from '../../outcome.ts';
import { testBehavior } from '../../../test/testBlock.ts';
import { testParameters } from '../../../test/testParameters.ts';
import { testFlowTypes, testTransitions } from '../../../test/testTransitions.ts';
import { behavior } from './behavior.ts';
import { setWorkingQueue } from './block.ts';

const CLAIMS = 'arn:aws:connect:eu-central-1:111122223333:instance/0c1d/queue/5b6c';
const OF_KIM = 'arn:aws:connect:eu-central-1:111122223333:instance/0c1d/queue/agent/k1m';
const KIM = 'arn:aws:connect:eu-central-1:111122223333:instance/0c1d/agent/k1m';

testBehavior(setWorkingQueue, behavior, [
  {
    given: 'a queue',
    parameters: { QueueId: 'claims' },
    then: ask({ asks: 'queue', target: { kind: 'queue', id: 'claims' } }),
  },
  {
    given: 'an agent',
    parameters: { AgentId: 'kim' },
    then: ask({ asks: 'queue', target: { kind: 'agent', id: 'kim' } }),
  },
  {
    given: 'a queue that exists',
    parameters: { QueueId: 'claims' },
    hears: { heard: 'queue', name: 'Claims', arn: CLAIMS },
    then: take('success', { workingQueue: { kind: 'queue', id: 'claims', name: 'Claims', arn: CLAIMS } }),
  },
  {
    given: 'an agent who exists',
    parameters: { AgentId: 'kim' },
    hears: { heard: 'queue', name: 'Kim', arn: 'arn:kim' },
    then: take('success', { workingQueue: { kind: 'agent', id: 'kim', name: 'Kim', arn: 'arn:kim' } }),
  },
  {
    given: 'a queue nobody knows',
    parameters: { QueueId: 'clams' },
    hears: { heard: 'failed', why: 'there is no queue "clams"' },
    then: take('error'),
    because: /there is no queue "clams"/,
  },
  {
    given: 'an agent nobody knows',
    parameters: { AgentId: 'kim' },
    hears: { heard: 'failed', why: 'there is no agent "kim"' },
    then: take('error'),
    because: /there is no agent "kim"/,
  },
  { given: 'a reference to no queue', parameters: { QueueId: null }, then: take('error'), because: /no value/ },
  { given: 'a reference to no agent', parameters: { AgentId: null }, then: take('error'), because: /no value/ },
  { given: 'neither queue nor agent', then: take('error'), because: /no value/ },
]);

testParameters(setWorkingQueue, {
  accept: [
    { QueueId: CLAIMS },
    { QueueId: OF_KIM },
    { QueueId: '5b6c' },
    { QueueId: '$.Attributes.queue' },
    { QueueId: '{{ queue arn }}' },
    { AgentId: KIM },
    { AgentId: OF_KIM },
    { AgentId: '$.External.lastAgent' },
  ],
  reject: [
    [{}, 'QueueId'],
    [{ QueueId: '' }, 'QueueId'],
    [{ QueueId: null }, 'QueueId'],
    [{ AgentId: '' }, 'AgentId'],
    [{ QueueId: CLAIMS, AgentId: KIM }, 'AgentId'],
    [{ QueueId: CLAIMS, AgentId: '' }, 'AgentId'],
    [{ QueueId: 'queue-$.Attributes.queue' }, 'QueueId'],
    [{ AgentId: 'agent $.External.lastAgent' }, 'AgentId'],
    [{ QueueId: '$.Nowhere.queue' }, 'QueueId'],
    [{ AgentId: '$.Nowhere.agent' }, 'AgentId'],
    [{ QueueId: { Id: CLAIMS } }, 'QueueId'],
    [{ QueueId: KIM }, 'QueueId'],
    [{ AgentId: CLAIMS }, 'AgentId'],
    [{ QueueId: 'Basic queue' }, 'found the name "Basic queue"'],
    [{ Queue: CLAIMS }, 'write "QueueId" with the queue’s id or ARN'],
    [{ Queue: { Id: CLAIMS } }, 'write "QueueId" with the queue’s id or ARN'],
  ],
  warn: [[{ QueueId: CLAIMS, Priority: '1' }, 'Priority']],
});

testTransitions(setWorkingQueue, {
  parameters: { QueueId: CLAIMS },
  accept: [{ errors: ['NoMatchingError'] }],
  reject: [
    [{}, /missing branch "Error"/],
    [{ errors: ['NoMatchingError'], next: false }, /missing branch "Success"/],
    [{ errors: ['NoMatchingError', 'QueueAtCapacity'] }, /unexpected error "QueueAtCapacity"/],
    [{ conditions: [['Equals', 'True']], errors: ['NoMatchingError'] }, /unexpected condition/],
  ],
});

testFlowTypes(
  setWorkingQueue,
  {
    CONTACT_FLOW: 'allowed',
    CUSTOMER_QUEUE: 'error',
    AGENT_WHISPER: 'error',
    QUEUE_TRANSFER: 'allowed',
    AGENT_TRANSFER: 'allowed',
  },
  { parameters: { QueueId: CLAIMS } },
);

describe('the line on the block', () => {
  test.each([
    [{ QueueId: 'Claims' }, 'Queue: Claims'],
    [{ QueueId: CLAIMS }, 'Queue: 5b6c'],
    [{ QueueId: '$.Attributes.queue' }, 'Queue: queue'],
    [{ AgentId: 'kim' }, 'Agent: kim'],
    [{}, 'Queue: not set'],
  ])('of %j is "%s"', (parameters, line) => {
    expect(setWorkingQueue.summary(parameters, [])).toBe(line);
  });
});
