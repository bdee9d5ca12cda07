/** Streams of tasks: when they come, by rates, times and schedules. */
import { describe, expect, test } from 'vitest';
import { arrivalsOf } from '../../src/centre/plan/arrivals.ts';
import type { Arrivals } from '../../src/centre/plan/planData.ts';
import { parseRate } from '../../src/centre/plan/rate.ts';
import { parseDuration } from '../../src/world/duration.ts';

const HOUR = 3_600_000;
/** A Monday in winter. */
const STARTS_AT = Date.parse('2026-01-05T00:00:00Z');
const With = { Name: 'Claim {number}', ContactFlowId: 'Intake' };

function comes(arrivals: Arrivals, { seed = 1, stream = 'claims', startsAt = STARTS_AT } = {}) {
  const momentOf = (text: string): number => {
    const since = parseDuration(text);
    return since === undefined ? Date.parse(text) : startsAt + since;
  };
  return [...arrivalsOf(arrivals, stream, { startsAt, seed, momentOf })].map((arrival) => ({
    ...arrival,
    hours: (arrival.at - startsAt) / HOUR,
  }));
}

describe('tasks that come by chance', () => {
  test('come as often as the rate says', () => {
    const hours = 10_000;

    const tasks = comes({ For: `${hours} hours`, Rate: '3 an hour', With });

    // The number of a Poisson process has its mean as its variance: four standard deviations are plenty.
    expect(Math.abs(tasks.length - 3 * hours)).toBeLessThan(4 * Math.sqrt(3 * hours));
  });

  test('have times between them that are exponential: as spread as they are long', () => {
    const tasks = comes({ For: '10000 hours', Rate: '3 an hour', With });
    const gaps = tasks.slice(1).map(({ hours }, place) => hours - (tasks[place]?.hours ?? 0));

    const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
    const deviation = Math.sqrt(gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / gaps.length);
    const longerThanMean = gaps.filter((gap) => gap > mean).length / gaps.length;

    expect(deviation / mean).toBeCloseTo(1, 1);
    expect(longerThanMean).toBeCloseTo(Math.exp(-1), 1);
  });

  test('come by the hours of a time zone, and not at other times', () => {
    const tasks = comes({
      For: '7 days',
      Rate: {
        TimeZone: 'America/New_York',
        Hours: [
          { When: 'Mon-Fri 09:00-17:00', Rate: '20 an hour' },
          { When: 'Mon-Fri 12:00-13:00', Rate: '60 an hour' },
        ],
      },
      With,
    });

    const byHour = new Map<string, number>();
    for (const { at } of tasks) {
      // In January, New York is five hours behind UTC.
      const local = new Date(at - 5 * HOUR);
      const hour = `${local.getUTCDay() % 6 === 0 ? 'weekend' : 'weekday'} ${local.getUTCHours()}`;
      byHour.set(hour, (byHour.get(hour) ?? 0) + 1);
    }
    expect([...byHour.keys()].toSorted()).toEqual([10, 11, 12, 13, 14, 15, 16, 9].map((hour) => `weekday ${hour}`));
    expect(byHour.get('weekday 12')).toBeGreaterThan(2 * (byHour.get('weekday 10') ?? 0));
  });

  test('come at the same moments for the same seed, and at others for another one', () => {
    const stream: Arrivals = { For: '1 hour', Rate: '30 an hour', With };

    expect(comes(stream)).toEqual(comes(stream));
    expect(comes(stream, { seed: 2 })).not.toEqual(comes(stream));
    expect(comes(stream, { stream: 'appeals' })).not.toEqual(comes(stream));
  });

  test('are the same tasks where fewer of them come', () => {
    const byHours = (morning: string): Arrivals => ({
      For: '24 hours',
      Rate: {
        Hours: [
          { When: 'Mon 08:00-12:00', Rate: morning },
          { When: 'Mon 12:00-18:00', Rate: '40 an hour' },
        ],
      },
      With,
    });

    const known = new Map(comes(byHours('30 an hour')).map(({ label, at }) => [label, at]));
    const fewer = comes(byHours('10 an hour'));

    expect(fewer.length).toBeLessThan(known.size);
    expect(fewer.filter(({ label, at }) => known.get(label) !== at)).toEqual([]);
  });
});

test.each<[what: string, arrivals: Arrivals, hours: readonly number[]]>([
  ['one after the other', { For: '2 hours', Every: '30 minutes', With }, [0, 0.5, 1, 1.5]],
  ['from a time on', { From: '1 hour', For: '1 hour', Every: '30 minutes', With }, [1, 1.5]],
  ['at a moment', { At: '2026-01-05T03:00:00Z', With }, [3]],
  ['at several times', { At: ['2 hours', '1 hour'], With }, [1, 2]],
  ['in a burst', { At: '1 hour', Tasks: 3, With }, [1, 1, 1]],
  ['by a schedule, in the order of time', { Schedule: [{ At: '5 hours' }, { At: '4 hours' }], With }, [4, 5]],
  ['by a rate of nothing', { For: '1 day', Rate: '0 an hour', With }, []],
])('tasks come %s', (_how, arrivals, hours) => {
  expect(comes(arrivals).map((task) => task.hours)).toEqual(hours);
});

test('a burst that takes a while comes within it', () => {
  const tasks = comes({ At: ['1 hour', '3 hours'], Tasks: 200, Within: '30 minutes', With });

  const first = tasks.filter(({ hours }) => hours >= 1 && hours < 1.5);
  const second = tasks.filter(({ hours }) => hours >= 3 && hours < 3.5);
  expect([first.length, second.length]).toEqual([200, 200]);
  expect(new Set(first.map(({ at }) => at)).size).toBeGreaterThan(190);
});

test('the tasks of a schedule have what is common to all, and what is their own', () => {
  const tasks = comes({
    Schedule: [{ At: '1 hour', With: { Name: 'Mine', Attributes: { tier: 'gold' } } }, { At: '2 hours' }],
    With,
  });

  expect(tasks.map(({ request }) => request)).toEqual([
    { Name: 'Mine', ContactFlowId: 'Intake', Attributes: { tier: 'gold' } },
    { Name: 'Claim 2', ContactFlowId: 'Intake' },
  ]);
});

test.each([
  ['30 an hour', 30 / HOUR],
  ['2.5 per minute', 2.5 / 60_000],
  ['1 a second', 1 / 1000],
  ['48 a day', 2 / HOUR],
  ['many', undefined],
  ['30', undefined],
  ['30 an eon', undefined],
])('%s is a rate', (text, perMillisecond) => {
  if (perMillisecond === undefined) expect(parseRate(text)).toBeUndefined();
  else expect(parseRate(text)).toBeCloseTo(perMillisecond, 15);
});
