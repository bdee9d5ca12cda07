/** Between which values the truth lies, as far as repeated runs can tell. */
import { studentQuantile } from './studentT.ts';

export interface Interval {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The confidence interval of a mean, by Student's t.
 *
 * @param values of runs that have nothing to do with each other; 2 or more
 * @param level such as 0.95
 */
export function meanInterval(values: readonly number[], level: number): Interval {
  const mean = average(values);
  return around(mean, halfWidth(values, mean, level));
}

/**
 * The confidence interval of a mean over all that is counted in several runs, where each run counts another number of
 * them: the sum of totals through the sum of counts.
 */
export function ratioInterval(
  runs: readonly { readonly total: number; readonly count: number }[],
  level: number,
): Interval {
  const counts = average(runs.map(({ count }) => count));
  const ratio = average(runs.map(({ total }) => total)) / counts;
  const off = runs.map(({ total, count }) => total - ratio * count);
  return around(ratio, halfWidth(off, average(off), level) / counts);
}

// helpers

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function halfWidth(values: readonly number[], mean: number, level: number): number {
  const { length } = values;
  if (length < 2) throw new RangeError(`Expected 2 runs or more to tell how sure something is, found ${length}.`);
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (length - 1);
  return studentQuantile((1 + level) / 2, length - 1) * Math.sqrt(variance / length);
}

function around(estimate: number, width: number): Interval {
  return { estimate, low: estimate - width, high: estimate + width };
}
