/** Two variants of a centre, run by run. */
import { expect, test } from 'vitest';
import {
  compareQueues,
  compareReports,
  flowMeans,
  loadReport,
  measuresOver,
  periodMeans,
  runPlan,
  type LoadReport,
} from '../../src/centre/index.ts';
import { openOffice } from '../centre.ts';

function runs(agents: number, count = 6): readonly LoadReport[] {
  return Array.from({ length: count }, (_, run) => {
    const { centre } = openOffice({
      Seed: run + 1,
      Users: Array.from({ length: agents }, (_one, number) => ({
        Username: `agent${number}`,
        RoutingProfileId: 'Back office',
        Status: 'Available',
      })),
    });
    runPlan(centre, {
      Arrivals: [{ For: '2 hours', Rate: '40 an hour', With: { Name: 'Claim', ContactFlowId: 'Intake' } }],
      Work: { '*': { AcceptsAfter: '0 seconds', WorksFor: { Exponential: '5 minutes' } } },
    });
    return loadReport(centre.trace, centre.facts, centre.now);
  });
}

const two = runs(2);
const three = runs(3);

test('a variant compared with itself does not differ at all', () => {
  const differences = compareReports(two, two).map(({ difference99 }) => difference99);

  expect(differences).toEqual(differences.map(() => ({ estimate: 0, low: 0, high: 0 })));
});

test('with one agent more the same tasks come, and wait less for sure', () => {
  const compared = new Map(compareReports(two, three).map((row) => [row.measure, row]));

  expect(compared.get('queued')?.difference99).toEqual({ estimate: 0, low: 0, high: 0 });
  expect(compared.get('mean wait')?.difference99?.high).toBeLessThan(0);
  expect(compared.get('answered in 20 s')?.difference99?.low).toBeGreaterThan(0);
});

test('more confidence needs more room', () => {
  for (const { difference95, difference99 } of compareReports(two, three)) {
    const [width95 = 0, width99 = 0] = [difference95, difference99].map((one) => (one ? one.high - one.low : 0));
    expect(width99).toBeGreaterThanOrEqual(width95);
  }
});

test('the mean of a measure is that of its runs', () => {
  const [queued] = measuresOver(two);

  expect(queued?.interval?.estimate).toBeCloseTo(two.reduce((sum, { all }) => sum + all.queued, 0) / two.length, 9);
});

test('one run tells nothing of how sure it is', () => {
  expect(measuresOver(two.slice(0, 1)).every(({ interval }) => interval === undefined)).toBe(true);
});

test('a centre of one queue has in it what it has in all', () => {
  const all = compareReports(two, three).filter(({ measure }) => measure !== 'occupancy');

  expect(compareQueues(two, three)).toEqual([{ queue: 'Claims', measures: all }]);
});

test('a queue that a run knows nothing of counts nothing there', () => {
  const without = two.map((report) => ({ ...report, queues: [] }));

  const [claims] = compareQueues(two, without);

  const queued = claims?.measures.find(({ measure }) => measure === 'queued');
  expect(queued?.other).toEqual({ estimate: 0, low: 0, high: 0 });
  expect(claims?.measures.find(({ measure }) => measure === 'mean wait')?.other).toBeUndefined();
});

test('hour by hour, and block by block, the mean over the runs adds up to the mean in all', () => {
  const mean = (of: (report: LoadReport) => number): number => two.reduce((sum, one) => sum + of(one), 0) / two.length;

  const hours = periodMeans(two);
  expect(hours.map(({ from }) => from.slice(11, 13))).toEqual(['09', '10', '11'].slice(0, hours.length));
  expect(hours.reduce((sum, { queued }) => sum + queued, 0)).toBeCloseTo(
    mean(({ all }) => all.queued),
    9,
  );
  expect(hours.reduce((sum, { handled }) => sum + handled, 0)).toBeCloseTo(
    mean(({ all }) => all.handled),
    9,
  );

  const [intake] = flowMeans(two);
  expect(intake?.flow).toBe('Intake');
  expect(intake?.blocks.map(({ block }) => block)).toEqual(['queue', 'transfer']);
  for (const { entered } of intake?.blocks ?? [])
    expect(entered).toBeCloseTo(
      mean(({ contacts }) => contacts),
      9,
    );
});
