import { viewFlow, type FlowJson } from '@switchyard/blocks';
import { describe, expect, test } from 'vitest';
import { CLAIMS, flowOf, INTAKE } from '../testFlows.ts';
import { asksOf } from './asksOf.ts';
import { QUEUE_FIELDS } from './queueFields.ts';

const OTHER = 'arn:aws:connect:eu-central-1:111122223333:instance/0c1d/queue/9f9f';

function asked(flow: FlowJson, queue: string): string[] {
  const asks = asksOf(viewFlow(flow));
  return QUEUE_FIELDS.filter((field) => asks.asksQueue(queue, field)).map(({ member }) => member.join('.'));
}

describe('of a queue is asked', () => {
  const check = (block: string, parameters: Record<string, string>) => flowOf([{ block, parameters }]);

  test.each<[what: string, flow: FlowJson, members: string[]]>([
    ['who is staffed', check('check-staffing', { MetricType: 'NumberOfAgentsStaffed' }), ['agents.staffed']],
    ['who is available', check('check-staffing', { MetricType: 'NumberOfAgentsAvailable' }), ['agents.available']],
    ['how many wait', check('check-queue-status', { MetricType: 'NumberOfContactsInQueue' }), ['contacts']],
    [
      'how long the oldest waits',
      check('check-queue-status', { MetricType: 'OldestContactInQueueAgeSeconds' }),
      ['oldestContactAge'],
    ],
    [
      'all its metrics',
      check('get-queue-metrics', {}),
      ['agents.staffed', 'agents.available', 'agents.online', 'contacts', 'oldestContactAge'],
    ],
    [
      'whether it takes the task, and who accepts it',
      check('transfer-to-queue', {}),
      ['contacts', 'maximumContacts', 'agentAcceptsAfter'],
    ],
    ['when it is open, where a block names no hours', check('check-hours-of-operation', {}), ['hours']],
    [
      'nothing about hours, where a block names its own',
      check('check-hours-of-operation', { HoursOfOperationId: 'Office' }),
      [],
    ],
    ['nothing but whether there is one', check('set-working-queue', { QueueId: CLAIMS }), []],
  ])('%s', (_what, flow, members) => {
    expect(asked(flow, CLAIMS)).toEqual(members);
  });

  test('only what is meant for it, where the block names its queue', () => {
    const flow = flowOf([{ block: 'check-staffing', parameters: { QueueId: CLAIMS } }]);

    expect(asked(flow, CLAIMS)).toEqual(['agents.staffed']);
    expect(asked(flow, OTHER)).toEqual([]);
    // The same queue, by the end of its ARN.
    expect(asked(flow, '5b6c')).toEqual(['agents.staffed']);
  });
});

describe('a thing', () => {
  const asks = asksOf(viewFlow(INTAKE));

  test('is called what the flow’s author saw', () => {
    expect(asks.nameOf(CLAIMS)).toBe('Claims');
    expect(asks.nameOf(OTHER)).toBeUndefined();
  });

  test('is named by blocks', () => {
    expect(asks.blocksOf(CLAIMS)).toEqual(['Set working queue']);
    expect(asks.blocksOf(OTHER)).toEqual([]);
  });
});

test.each<[block: string, chance: boolean, tasks: boolean]>([
  ['distribute-by-percentage', true, false],
  ['create-task', false, true],
  ['wait', false, false],
])('%s asks for chance: %s, for new tasks: %s', (block, chance, tasks) => {
  expect(asksOf(viewFlow(flowOf([{ block }])))).toMatchObject({ chance, tasks });
});
