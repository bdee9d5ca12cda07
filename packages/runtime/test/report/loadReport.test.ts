/** What a report says of a run, against what can be reckoned by hand. */
import { describe, expect, test } from 'vitest';
import { loadReport, runPlan, type PlanData } from '../../src/centre/index.ts';
import { spreadOf } from '../../src/centre/report/spread.ts';
import { openOffice } from '../centre.ts';

const With = { Name: 'Claim {number}', ContactFlowId: 'Intake' };

function reportOf(plan: PlanData, serviceLevels?: readonly number[]) {
  const { centre } = openOffice({
    Users: [{ Username: 'ada', RoutingProfileId: 'One at a time', Status: 'Available' }],
    RoutingProfiles: [
      {
        Name: 'One at a time',
        MediaConcurrencies: [{ Channel: 'TASK', Concurrency: 1 }],
        QueueConfigs: [{ QueueReference: { QueueId: 'Claims' }, Priority: 1, Delay: 0 }],
      },
    ],
  });
  runPlan(centre, plan);
  return loadReport(centre.trace, centre.facts, centre.now, serviceLevels === undefined ? {} : { serviceLevels });
}

describe('three tasks at nine o’clock for one agent who takes ten minutes for each', () => {
  const plan: PlanData = {
    Arrivals: [{ At: '0 seconds', Tasks: 3, With }],
    Work: { ada: { AcceptsAfter: '0 seconds', WorksFor: '10 minutes' } },
    RunFor: '2 hours',
  };
  const report = reportOf(plan, [0, 600, 1200]);

  test('wait nothing, ten and twenty minutes', () => {
    expect(report.all.waits).toEqual({ count: 3, mean: 600, p50: 600, p90: 1200, p95: 1200, p99: 1200, max: 1200 });
    expect(report.all.serviceLevels.map(({ percent }) => Math.round(percent ?? -1))).toEqual([33, 67, 100]);
  });

  test('are all handled, in the one queue, by the one agent', () => {
    expect(report).toMatchObject({
      from: '2026-01-05T09:00:00.000Z',
      to: '2026-01-05T11:00:00.000Z',
      tasksStarted: 3,
      contacts: 3,
      open: 0,
      ended: [{ reason: 'AGENT_DISCONNECT', contacts: 3 }],
      all: { queued: 3, handled: 3, abandoned: 0, expired: 0 },
      queues: [{ queue: 'Claims', queued: 3, handled: 3 }],
      agents: [{ agent: 'ada', handled: 3, averageHandleSeconds: 600, notAnswered: 0, onlineSeconds: 7200 }],
    });
  });

  test('keep the agent busy for half of the first hour, and a quarter of both', () => {
    expect(report.periods.map(({ from, occupancyPercent }) => [from.slice(11, 16), occupancyPercent])).toEqual([
      ['09:00', 50],
      ['10:00', 0],
    ]);
    expect(report.occupancyPercent).toBeCloseTo(25, 3);
    expect(report.agents[0]?.occupancyPercent).toBeCloseTo(25, 3);
  });

  test('count in the hour they came', () => {
    expect(report.periods.map(({ created, queued, handled }) => [created, queued, handled])).toEqual([
      [3, 3, 3],
      [0, 0, 0],
    ]);
  });

  test('ran each block once', () => {
    expect(report.flows).toEqual([
      {
        flow: 'Intake',
        blocks: [
          { block: 'queue', title: 'Set working queue', entered: 3, branches: [{ branch: 'success', taken: 3 }] },
          { block: 'transfer', title: 'Transfer to queue', entered: 3, branches: [] },
        ],
      },
    ]);
  });
});

test('tasks nobody takes expire after seven days, as abandoned', () => {
  const report = reportOf({ Arrivals: [{ At: '0 seconds', Tasks: 2, With }] });

  expect(report.all).toMatchObject({ queued: 2, handled: 0, abandoned: 2, expired: 2, waits: null });
  expect(report.ended).toEqual([{ reason: 'EXPIRED', contacts: 2 }]);
  expect(report.all.serviceLevels.map(({ seconds, percent }) => [seconds, percent])).toEqual([
    [20, 0],
    [60, 0],
  ]);
});

test('tasks that still wait at the end are open', () => {
  const report = reportOf({ Arrivals: [{ At: '0 seconds', Tasks: 2, With }], RunFor: '1 hour' });

  expect(report).toMatchObject({ contacts: 2, open: 2, ended: [], all: { queued: 2, handled: 0, abandoned: 0 } });
});

test('what sums up hour by hour is what it is in all', () => {
  const report = reportOf({
    Arrivals: [{ For: '6 hours', Rate: '8 an hour', With }],
    Work: { ada: { WorksFor: { Exponential: '6 minutes' }, Misses: 10 } },
  });
  const total = (of: 'queued' | 'handled' | 'abandoned') => report.periods.reduce((sum, hour) => sum + hour[of], 0);

  expect(report.all.queued).toBeGreaterThan(30);
  expect([total('queued'), total('handled'), total('abandoned')]).toEqual([
    report.all.queued,
    report.all.handled,
    report.all.abandoned,
  ]);
  expect(report.all.handled + report.all.abandoned).toBe(report.all.queued);
  expect(report.agents[0]?.notAnswered).toBeGreaterThan(0);
});

test.each<[what: string, seconds: readonly number[], spread: object]>([
  ['one time', [7], { count: 1, mean: 7, p50: 7, p90: 7, p95: 7, p99: 7, max: 7 }],
  ['two', [1, 3], { count: 2, mean: 2, p50: 1, p90: 3, max: 3 }],
  [
    'a hundred',
    Array.from({ length: 100 }, (_, place) => 100 - place),
    { count: 100, mean: 50.5, p50: 50, p90: 90, p95: 95, p99: 99, max: 100 },
  ],
])('the spread of %s', (_what, seconds, spread) => {
  expect(spreadOf(seconds.map((one) => one * 1000))).toMatchObject(spread);
});
