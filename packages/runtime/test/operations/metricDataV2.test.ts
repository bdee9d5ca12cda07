/** GetMetricDataV2 (task-contacts §6.3, §8.2). */
import { expect, test } from 'vitest';
import type { InputOf } from '../../src/centre/index.ts';
import { MINUTES } from '../centre.ts';
import { openClaims, refusalOf, type ApiOffice } from './office.ts';

type Request = InputOf<'GetMetricDataV2'>;

const HOURS = 60 * MINUTES;

test('contacts of an interval are counted, with the interval and the metric as they were asked for', () => {
  const office = workedOffice();

  expect(ask(office, { Metrics: [{ Name: 'CONTACTS_HANDLED' }, { Name: 'AVG_HANDLE_TIME' }] })).toEqual({
    MetricResults: [
      {
        Dimensions: {},
        MetricInterval: { Interval: 'TOTAL', StartTime: seconds(office), EndTime: seconds(office, 2 * HOURS) },
        Collections: [
          { Metric: { Name: 'CONTACTS_HANDLED' }, Value: 2 },
          { Metric: { Name: 'AVG_HANDLE_TIME' }, Value: 360 },
        ],
      },
    ],
  });
});

test('a quarter of an hour at a time, and those in which nothing happened are left out', () => {
  const office = workedOffice();

  const { MetricResults } = ask(office, {
    Filters: [{ FilterKey: 'QUEUE', FilterValues: ['Claims'] }],
    Groupings: ['QUEUE'],
    Interval: { IntervalPeriod: 'FIFTEEN_MIN' },
    Metrics: [{ Name: 'CONTACTS_CREATED' }],
  });

  expect(
    MetricResults.map(({ MetricInterval: { StartTime, EndTime }, Collections }) => [
      (StartTime - seconds(office)) / 60,
      (EndTime - StartTime) / 60,
      Collections[0]?.Value,
    ]),
  ).toEqual([
    [0, 15, 1],
    [60, 15, 1],
  ]);
});

test('a day of a time zone has 23 hours when summer time begins', () => {
  const office = openClaims({ Start: '2026-03-30T12:00:00Z' });
  office.start();
  const start = Date.parse('2026-03-28T23:00:00Z') / 1000;

  const { MetricResults } = ask(office, {
    StartTime: start,
    EndTime: start + 3 * 86_400,
    Interval: { IntervalPeriod: 'DAY', TimeZone: 'Europe/Berlin' },
    Metrics: [{ Name: 'CONTACTS_CREATED' }],
  });

  expect(MetricResults.map(({ MetricInterval }) => MetricInterval.StartTime - start)).toEqual([23 * 3600]);
});

test('groups are told by the ids of what they are of', () => {
  const office = workedOffice();
  const { queues, agents, profiles } = office.centre.facts;

  const { MetricResults } = ask(office, {
    Groupings: ['QUEUE', 'ROUTING_PROFILE', 'AGENT', 'CHANNEL'],
    Metrics: [{ Name: 'CONTACTS_HANDLED' }],
  });

  expect(MetricResults).toMatchObject([
    {
      Dimensions: {
        QUEUE: queues.find('Claims')?.id,
        ROUTING_PROFILE: profiles.find('Back office')?.id,
        AGENT: agents.find('ada')?.id,
        CHANNEL: 'TASK',
      },
      Collections: [{ Value: 2 }],
    },
  ]);
});

test('a metric counts only contacts that were initiated so, or that ended so, or not so', () => {
  const office = workedOffice();
  const task = office.start();
  office.call('StopContact', { ContactId: task });
  const created = (key: 'INITIATION_METHOD' | 'DISCONNECT_REASON', values: string[], Negate?: boolean) => ({
    Name: 'SUM_CONTACTS_DISCONNECTED' as const,
    MetricFilters: [{ MetricFilterKey: key, MetricFilterValues: values, ...(Negate === undefined ? {} : { Negate }) }],
  });

  const { MetricResults } = ask(office, {
    EndTime: seconds(office, 3 * HOURS),
    Metrics: [
      created('INITIATION_METHOD', ['API']),
      created('INITIATION_METHOD', ['TRANSFER', 'QUEUE_TRANSFER']),
      created('DISCONNECT_REASON', ['API']),
      created('DISCONNECT_REASON', ['API'], true),
    ],
    Filters: [{ FilterKey: 'QUEUE', FilterValues: ['Claims'] }],
  });

  expect(MetricResults[0]?.Collections.map(({ Value }) => Value)).toEqual([3, 0, 1, 2]);
});

test('a service level needs a threshold, and says it again', () => {
  const office = workedOffice();
  const metric = { Name: 'SERVICE_LEVEL', Threshold: [{ Comparison: 'LT', ThresholdValue: 60 }] } as const;

  const { MetricResults } = ask(office, { Metrics: [metric] });

  expect(MetricResults[0]?.Collections).toEqual([{ Metric: metric, Value: 100 }]);
});

test('nothing came, so there are no results; agents have no hierarchy, so there are none of one', () => {
  const office = openClaims({ Users: [] });

  expect(ask(office, {}).MetricResults).toEqual([]);
  expect(
    ask(workedOffice(), { Filters: [{ FilterKey: 'AGENT_HIERARCHY_LEVEL_ONE', FilterValues: ['north'] }] })
      .MetricResults,
  ).toEqual([]);
});

test('a token leads to the next page', () => {
  const office = workedOffice();
  const request = { Interval: { IntervalPeriod: 'HOUR' as const }, MaxResults: 1 };
  const first = ask(office, request);
  const second = ask(office, { ...request, NextToken: first.NextToken ?? '' });

  expect([first, second].map(({ MetricResults }) => MetricResults.length)).toEqual([1, 1]);
  expect(second.MetricResults[0]?.MetricInterval.StartTime).toBe(seconds(office, HOURS));
});

const DAY = 86_400;

const REFUSED: readonly [what: string, request: (office: ApiOffice) => Partial<Request>, refusal: string][] = [
  ['another instance', () => ({ ResourceArn: 'arn:other' }), 'ResourceNotFound ResourceArn'],
  ['an end before the start', (office) => ({ EndTime: seconds(office) }), 'InvalidParameter EndTime'],
  [
    'three days by the hour',
    (office) => ({ EndTime: seconds(office) + 3 * DAY, Interval: { IntervalPeriod: 'HOUR' } }),
    'InvalidParameter EndTime',
  ],
  ['35 days', (office) => ({ EndTime: seconds(office) + 35 * DAY }), 'InvalidParameter EndTime'],
  ['no filter', () => ({ Filters: [] }), 'InvalidParameter Filters'],
  ['a channel only', () => ({ Filters: [{ FilterKey: 'CHANNEL', FilterValues: ['TASK'] }] }), 'InvalidRequest Filters'],
  [
    'six filters',
    () => ({ Filters: Array.from({ length: 6 }, () => ({ FilterKey: 'QUEUE', FilterValues: ['Claims'] })) }),
    'InvalidParameter Filters',
  ],
  [
    'a queue there is not',
    () => ({ Filters: [{ FilterKey: 'QUEUE', FilterValues: ['Refunds'] }] }),
    'ResourceNotFound Filters[0].FilterValues',
  ],
  [
    'five groupings',
    () => ({ Groupings: ['QUEUE', 'AGENT', 'CHANNEL', 'ROUTING_PROFILE', 'QUEUE'] }),
    'InvalidParameter Groupings',
  ],
  [
    'a service level without a threshold',
    () => ({ Metrics: [{ Name: 'SERVICE_LEVEL' }] }),
    'InvalidParameter Metrics[0].Threshold',
  ],
  [
    'a threshold of more than seven days',
    () => ({ Metrics: [{ Name: 'SERVICE_LEVEL', Threshold: [{ Comparison: 'LT', ThresholdValue: 604_801 }] }] }),
    'InvalidParameter Metrics[0].Threshold[0].ThresholdValue',
  ],
  [
    '21 thresholds',
    () => ({
      Metrics: Array.from({ length: 21 }, () => ({
        Name: 'SERVICE_LEVEL' as const,
        Threshold: [{ Comparison: 'LT' as const, ThresholdValue: 60 }],
      })),
    }),
    'InvalidRequest Metrics',
  ],
  [
    'a threshold of a metric that has none',
    () => ({ Metrics: [{ Name: 'CONTACTS_HANDLED', Threshold: [{ Comparison: 'LT', ThresholdValue: 60 }] }] }),
    'InvalidParameter Metrics[0].Threshold',
  ],
  ...(['SUM_CONTACT_TIME_AGENT', 'SUM_ONLINE_TIME_AGENT', 'SUM_NON_PRODUCTIVE_TIME_AGENT'] as const).map(
    (Name): (typeof REFUSED)[number] => [
      `${Name} by queue`,
      () => ({ Groupings: ['QUEUE'], Metrics: [{ Name }] }),
      'InvalidRequest Groupings',
    ],
  ),
  [
    'a time zone there is not',
    () => ({ Interval: { IntervalPeriod: 'HOUR', TimeZone: 'Mars/Olympus' } }),
    'InvalidParameter Interval.TimeZone',
  ],
];

test.each(REFUSED)('it is refused to ask for %s', (_what, request, refusal) => {
  const office = openClaims();

  expect(refusalOf(() => ask(office, request(office)))).toBe(refusal);
});

// helpers

/** Ada has worked on one task from nine o'clock on and on another an hour later, six minutes each. */
function workedOffice(): ApiOffice {
  const office = openClaims();
  for (let hour = 0; hour < 2; hour++) {
    office.centre.runUntil(office.centre.facts.startsAt + hour * HOURS);
    const task = office.start();
    office.centre.accept('ada', task);
    office.centre.runFor(5 * MINUTES);
    office.centre.complete('ada', task);
    office.centre.runFor(MINUTES);
    office.centre.close('ada', task);
  }
  office.centre.runUntil(office.centre.facts.startsAt + 2 * HOURS);
  return office;
}

function ask(office: ApiOffice, changes: Partial<Request>) {
  return office.centre.call('GetMetricDataV2', {
    ResourceArn: office.centre.facts.instance.arn,
    StartTime: seconds(office),
    EndTime: seconds(office, 2 * HOURS),
    Filters: [{ FilterKey: 'ROUTING_PROFILE', FilterValues: ['Back office'] }],
    Metrics: [{ Name: 'CONTACTS_HANDLED' }],
    ...changes,
  });
}

/** Since the office opened. */
function seconds({ centre }: ApiOffice, milliseconds = 0): number {
  return (centre.facts.startsAt + milliseconds) / 1000;
}
