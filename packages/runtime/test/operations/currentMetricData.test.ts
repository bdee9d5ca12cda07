/** GetCurrentMetricData (task-contacts §6.3, §8.1). */
import { describe, expect, test } from 'vitest';
import type { InputOf } from '../../src/centre/index.ts';
import { MINUTES } from '../centre.ts';
import { openClaims, refusedBy, type ApiOffice } from './office.ts';

type Request = Omit<InputOf<'GetCurrentMetricData'>, 'InstanceId'>;

const WAITING: Request = {
  Filters: { Queues: ['Claims'] },
  CurrentMetrics: [{ Name: 'CONTACTS_IN_QUEUE', Unit: 'COUNT' }],
};

test('all queues that are asked for are counted together', () => {
  const office = openClaims({ Users: [] });
  office.start();
  office.start();

  expect(office.call('GetCurrentMetricData', { ...WAITING, Filters: { Queues: ['Claims', 'Appeals'] } })).toEqual({
    MetricResults: [{ Collections: [{ Metric: { Name: 'CONTACTS_IN_QUEUE', Unit: 'COUNT' }, Value: 2 }] }],
    DataSnapshotTime: office.centre.now / 1000,
    ApproximateTotalCount: 1,
  });
});

test('grouped by queue, each has a result, and a queue without any activity has none', () => {
  const office = openClaims({ Users: [] });
  office.start();

  const { MetricResults } = office.call('GetCurrentMetricData', {
    ...WAITING,
    Filters: { Queues: ['Claims', 'Appeals'], Channels: ['TASK'] },
    Groupings: ['QUEUE', 'CHANNEL'],
  });

  const queue = office.centre.facts.queues.find('Claims');
  expect(MetricResults).toEqual([
    {
      Dimensions: { Queue: { Id: queue?.id, Arn: queue?.arn }, Channel: 'TASK' },
      Collections: [{ Metric: { Name: 'CONTACTS_IN_QUEUE', Unit: 'COUNT' }, Value: 1 }],
    },
  ]);
});

test('grouped by routing profile, agents are counted in theirs', () => {
  const office = openClaims();
  const profile = office.centre.facts.profiles.find('Back office');

  const { MetricResults } = office.call('GetCurrentMetricData', {
    Filters: { RoutingProfiles: ['Back office'] },
    Groupings: ['ROUTING_PROFILE'],
    CurrentMetrics: [{ Name: 'AGENTS_ONLINE' }],
  });

  expect(MetricResults).toMatchObject([
    { Dimensions: { RoutingProfile: { Id: profile?.id } }, Collections: [{ Value: 1 }] },
  ]);
});

test('the age of the oldest contact is in seconds, and in milliseconds when nothing is grouped', () => {
  const office = openClaims({ Users: [] });
  office.start();
  office.centre.runFor(MINUTES);
  const ask = (more: Partial<Request>) =>
    office.call('GetCurrentMetricData', { ...WAITING, CurrentMetrics: [{ Name: 'OLDEST_CONTACT_AGE' }], ...more })
      .MetricResults[0]?.Collections[0];

  expect(ask({ Groupings: ['QUEUE'] })).toEqual({ Metric: { Name: 'OLDEST_CONTACT_AGE', Unit: 'SECONDS' }, Value: 60 });
  expect(ask({})).toEqual({ Metric: { Name: 'OLDEST_CONTACT_AGE', Unit: 'SECONDS' }, Value: 60_000 });
});

test('a value is null when there is nothing to divide', () => {
  const office = openClaims();

  const { MetricResults } = office.call('GetCurrentMetricData', {
    ...WAITING,
    CurrentMetrics: [{ Name: 'ESTIMATED_WAIT_TIME' }],
  });

  expect(MetricResults[0]?.Collections[0]?.Value).toBeNull();
});

test('where nobody is there and nothing waits, there are no results', () => {
  expect(openClaims({ Users: [] }).call('GetCurrentMetricData', WAITING)).toMatchObject({
    MetricResults: [],
    ApproximateTotalCount: 0,
  });
});

test('there are no contacts of other channels', () => {
  const office = openClaims();
  office.start();

  expect(
    office.call('GetCurrentMetricData', { ...WAITING, Filters: { Queues: ['Claims'], Channels: ['VOICE'] } })
      .MetricResults,
  ).toEqual([]);
});

describe('pages', () => {
  const PAGED: Request = {
    Filters: { Queues: ['Claims', 'Appeals'] },
    Groupings: ['QUEUE'],
    CurrentMetrics: [{ Name: 'AGENTS_ONLINE' }],
    MaxResults: 1,
  };
  const open = (): ApiOffice =>
    openClaims({
      RoutingProfiles: [
        {
          Name: 'Back office',
          QueueConfigs: ['Claims', 'Appeals'].map((QueueId) => {
            return { QueueReference: { QueueId }, Priority: 1, Delay: 0 };
          }),
        },
      ],
    });

  test('a token leads to the next one', () => {
    const office = open();
    const first = office.call('GetCurrentMetricData', PAGED);
    const second = office.call('GetCurrentMetricData', { ...PAGED, NextToken: first.NextToken ?? '' });

    expect(first.ApproximateTotalCount).toBe(2);
    expect([first.MetricResults.length, second.MetricResults.length, second.NextToken]).toEqual([1, 1, undefined]);
    expect(second.MetricResults).not.toEqual(first.MetricResults);
  });

  test('a token lives five minutes', () => {
    const office = open();
    const { NextToken = '' } = office.call('GetCurrentMetricData', PAGED);
    office.centre.runFor(5 * MINUTES);
    expect(office.call('GetCurrentMetricData', { ...PAGED, NextToken }).MetricResults).toHaveLength(1);

    office.centre.runFor(1000);
    expect(refusedBy(office, 'GetCurrentMetricData', { ...PAGED, NextToken })).toBe('InvalidParameter NextToken');
  });
});

test('results are sorted by a metric, the greatest first', () => {
  const office = openClaims({ Users: [] });
  office.start('appeal', { QuickConnectId: 'Appeals', ContactFlowId: undefined });
  office.start();
  office.start();
  const sorted = (SortOrder?: 'ASCENDING' | 'DESCENDING') =>
    office
      .call('GetCurrentMetricData', {
        ...WAITING,
        Filters: { Queues: ['Appeals', 'Claims'] },
        Groupings: ['QUEUE'],
        SortCriteria: [{ SortByMetric: 'CONTACTS_IN_QUEUE', ...(SortOrder ? { SortOrder } : {}) }],
      })
      .MetricResults.map(({ Collections }) => Collections[0]?.Value);

  expect(sorted()).toEqual([2, 1]);
  expect(sorted('ASCENDING')).toEqual([1, 2]);
});

const REFUSED: readonly [what: string, request: Partial<Request>, refusal: string][] = [
  [
    'queues and routing profiles',
    { Filters: { Queues: ['Claims'], RoutingProfiles: ['Back office'] } },
    'InvalidRequest Filters',
  ],
  ['neither', { Filters: {} }, 'InvalidRequest Filters'],
  ['channels as groups without a filter', { Groupings: ['CHANNEL'] }, 'InvalidRequest Filters.Channels'],
  ['three groupings', { Groupings: ['QUEUE', 'ROUTING_PROFILE', 'CHANNEL'] }, 'InvalidParameter Groupings'],
  ['a queue there is not', { Filters: { Queues: ['Refunds'] } }, 'ResourceNotFound Filters.Queues'],
  [
    '101 queues',
    { Filters: { Queues: Array.from({ length: 101 }, () => 'Claims') } },
    'InvalidParameter Filters.Queues',
  ],
  [
    'a unit the metric has not',
    { CurrentMetrics: [{ Name: 'CONTACTS_IN_QUEUE', Unit: 'SECONDS' }] },
    'InvalidParameter CurrentMetrics[0].Unit',
  ],
  ['no metric', { CurrentMetrics: [] }, 'InvalidParameter CurrentMetrics'],
];

test.each(REFUSED)('it is refused to ask for %s', (_what, request, refusal) => {
  expect(refusedBy(openClaims(), 'GetCurrentMetricData', { ...WAITING, ...request })).toBe(refusal);
});
