/**
 * M/M/c through a real flow and queue: how likely a task waits, how long on average, and how many are answered in time
 * match Erlang C within the 99 % confidence interval.
 */
import { expect, test } from 'vitest';
import { measureQueue, tableOf } from './queue.ts';

const RUNS = 30;
/** In each run; what is is busier changes more slowly, and needs more of them. */
const TASKS = { 0.5: 200, 0.8: 350, 0.95: 500 } as const;

test('tasks wait as Erlang C says', () => {
  const rows = [1, 5, 20].flatMap((agents) =>
    ([0.5, 0.8, 0.95] as const).map((load) => {
      const offered = { agents, load, seconds: 300 };
      return { ...offered, measures: measureQueue(offered, RUNS, TASKS[load]) };
    }),
  );

  console.log(tableOf(rows));
  const outside = rows.flatMap(({ agents, load, measures }) =>
    measures
      .filter(({ theory, simulated: { low, high } }) => theory < low || theory > high)
      .map(({ name }) => `${agents} agents, load ${load}: ${name}`),
  );
  expect(outside).toEqual([]);
});
