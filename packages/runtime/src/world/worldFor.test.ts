/** A world made for a flow: what the flow names is there, open, staffed and answering. */
import { expect, test } from 'vitest';
import { action, flowOf, inbound } from '../../test/actions.ts';
import { simulate } from '../simulate.ts';
import { readWorld } from './readWorld.ts';
import { worldFor } from './worldFor.ts';

const QUEUE = 'arn:aws:connect:eu-central-1:111122223333:instance/0c1d/queue/claims';
const LAMBDA = 'arn:aws:lambda:eu-central-1:111122223333:function:look-up';

const STAFFED = { contacts: 0, agents: { available: 1, staffed: 1, online: 1 } };

test('everything a flow names by a fixed id is there', () => {
  const flow = inbound(
    action('queue', 'UpdateContactTargetQueue', { QueueId: QUEUE }),
    action('agent', 'UpdateContactTargetQueue', { AgentId: 'maria' }),
    action('hours', 'CheckHoursOfOperation', { HoursOfOperationId: 'office' }),
    action('call', 'InvokeLambdaFunction', { LambdaFunctionARN: LAMBDA, InvocationTimeLimitSeconds: '3' }),
    action('waiting', 'UpdateContactEventHooks', { EventHooks: { CustomerQueue: 'while-waiting' } }),
    action('after', 'UpdateContactEventHooks', { EventHooks: { CustomerRemaining: 'at-the-end' } }),
    action('task', 'CreateTask', { Name: 'Follow up', TaskTemplateId: 'follow-up' }),
  );

  expect(worldFor(flow)).toEqual({
    queues: { [QUEUE]: { ...STAFFED, name: 'claims', hours: 'Always open' } },
    agents: { maria: { ...STAFFED, name: 'maria' } },
    hours: { office: 'open', 'Always open': 'open' },
    lambdas: { [LAMBDA]: { returns: { status: 'ok' } } },
    flows: { 'while-waiting': { type: 'CUSTOMER_QUEUE' }, 'at-the-end': { type: 'CONTACT_FLOW' } },
    templates: { 'follow-up': {} },
  });
});

test('its queues are open', () => {
  const flow = inbound(
    action('queue', 'UpdateContactTargetQueue', { QueueId: QUEUE }, { next: 'open', NoMatchingError: 'end' }),
    action('open', 'CheckHoursOfOperation', {}, { True: 'end', False: 'end', NoMatchingError: 'end' }),
  );

  const { trace } = simulate({ flow, world: worldFor(flow) });

  expect(trace.map(({ branch }) => branch)).toContain('inHours');
});

test('what a flow points at is not known before the run', () => {
  const flow = inbound(
    action('queue', 'UpdateContactTargetQueue', { QueueId: '$.Attributes.queue' }),
    action('hours', 'CheckHoursOfOperation', {}),
  );

  expect(worldFor(flow)).toEqual({});
});

test('a queue called what every object inherits is a queue like any other', () => {
  const world = worldFor(inbound(action('queue', 'UpdateContactTargetQueue', { QueueId: '__proto__' })));

  expect(Object.keys(world.queues ?? {})).toEqual(['__proto__']);
});

test.each([['contactFlow'], ['queueTransfer'], ['agentTransfer']])(
  'such a world is a good world, and a flow of type %s goes through it',
  (type) => {
    const flow = flowOf(
      type,
      action('queue', 'UpdateContactTargetQueue', { QueueId: QUEUE }, { next: 'staffed', NoMatchingError: 'lost' }),
      action(
        'staffed',
        'CheckMetricData',
        { MetricType: 'NumberOfAgentsStaffed' },
        {
          'NumberGreaterThan 0': 'call',
          NoMatchingCondition: 'lost',
          NoMatchingError: 'lost',
        },
      ),
      action(
        'call',
        'InvokeLambdaFunction',
        { LambdaFunctionARN: LAMBDA, InvocationTimeLimitSeconds: '3' },
        {
          next: 'enqueue',
          NoMatchingError: 'lost',
        },
      ),
      action('enqueue', 'TransferContactToQueue', {}, { QueueAtCapacity: 'lost', NoMatchingError: 'lost' }),
      action('lost', 'DisconnectParticipant'),
    );
    const world = worldFor(flow);

    expect(readWorld(world).problems).toEqual([]);
    expect(simulate({ flow, world }).because).toBe('it waits in queue claims');
  },
);
