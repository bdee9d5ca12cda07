import { describe, expect, test } from 'vitest';
import { ask, take } from '../../outcome.ts';
import { testBehavior } from '../../../test/testBlock.ts';
import { testParameters } from '../../../test/testParameters.ts';
import { behavior } from './behavior.ts';
import { setWorkingQueue } from './block.ts';

const CLAIMS = 'arn:aws:connect:eu-central-1:111122223333:instance/0c1d/queue/5b6c';

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
  { given: 'a reference to nothing', parameters: { QueueId: null }, then: take('error'), because: /no value/ },
  { given: 'neither queue nor agent', then: take('error'), because: /no value/ },
]);

testParameters(setWorkingQueue, {
  accept: [{ QueueId: CLAIMS }, { QueueId: '$.Attributes.queue' }, { AgentId: '$.External.lastAgent' }],
  reject: [
    [{}, 'QueueId'],
    [{ QueueId: CLAIMS, AgentId: 'kim' }, 'QueueId'],
    [{ QueueId: 'queue-$.Attributes.queue' }, 'QueueId'],
  ],
});

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
