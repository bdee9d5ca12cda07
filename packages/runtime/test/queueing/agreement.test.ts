/** Queueing theory and the contact centre agree, as far as a few tasks can tell; erlangC.test.ts tells more. */
import { describe, expect, test } from 'vitest';
import { atLeast, meanWait, waits, within } from './erlangC.ts';
import { measureQueue, runQueue, type QueuedTask } from './queue.ts';

describe('Erlang C', () => {
  test('is the load where one agent works, and the wait of M/M/1', () => {
    const offered = { agents: 1, load: 0.8, seconds: 300 };

    expect(waits(offered)).toBeCloseTo(0.8, 12);
    // ρ/(1−ρ) of a handle time.
    expect(meanWait(offered)).toBeCloseTo(4 * 300, 9);
    expect(within(offered, 0)).toBeCloseTo(0.2, 12);
    expect([0, 1, 5].map((tasks) => atLeast(tasks, offered))).toEqual(
      [1, 0.8, 0.8 ** 5].map((p) => expect.closeTo(p, 9)),
    );
  });

  test('is what tables have for two agents', () => {
    // C(2, a) = a²/(2 + a) · 1/… in closed form: 2ρ²/(1+ρ).
    expect(waits({ agents: 2, load: 0.75, seconds: 60 })).toBeCloseTo((2 * 0.75 ** 2) / 1.75, 12);
  });
});

test.each([1, 5, 20])(
  'with %d agents every task waits until the first of them is free, to the millisecond',
  (agents) => {
    const tasks = runQueue({ agents, load: 0.95, seconds: 300 }, 250, 7);

    expect(tasks.map(({ waited }) => waited)).toEqual(firstComeFirstServed(tasks, agents));
    expect(tasks.filter(({ waited }) => waited > 0).length).toBeGreaterThan(20);
  },
);

test('agents who accept by themselves lose no time', () => {
  const offered = { agents: 5, load: 0.8, seconds: 300 };

  const asked = runQueue(offered, 150, 3);
  const byThemselves = runQueue(offered, 150, 3, true);

  expect(byThemselves).toEqual(asked);
});

test.each([1, 5])('with %d agents tasks wait as Erlang C says', (agents) => {
  const measures = measureQueue({ agents, load: 0.5, seconds: 300 }, 12, 60);

  expect(measures.filter(({ theory, simulated: { low, high } }) => theory < low || theory > high)).toEqual([]);
});

// helpers

/** Each task in turn goes to the agent who is free first. */
function firstComeFirstServed(tasks: readonly QueuedTask[], agents: number): readonly number[] {
  const free = Array.from({ length: agents }, () => Number.NEGATIVE_INFINITY);
  return tasks.map(({ came, took }) => {
    const next = free.indexOf(Math.min(...free));
    const starts = Math.max(came, free[next] ?? came);
    free[next] = starts + took;
    return starts - came;
  });
}
