/** What happened in each of many intervals, found without looking at everything for each of them. */
import type { Stretch } from './spans.ts';

/** The things of each interval, in the order they were given. */
export function inIntervals<One>(
  all: readonly One[],
  at: (one: One) => number | undefined,
  intervals: readonly Stretch[],
): readonly (readonly One[])[] {
  const [only] = intervals;
  if (only && intervals.length === 1) return [all.filter((one) => isIn(at(one), only))];
  if (!areInOrder(intervals)) return intervals.map((interval) => all.filter((one) => isIn(at(one), interval)));
  const parts: One[][] = intervals.map(() => []);
  for (const one of all) {
    const moment = at(one);
    if (moment === undefined) continue;
    const place = placeOf(moment, intervals);
    if (place !== undefined) parts[place]?.push(one);
  }
  return parts;
}

// helpers

/** An interval has its start and not its end. */
function isIn(at: number | undefined, { from, to }: Stretch): boolean {
  return at !== undefined && at >= from && at < to;
}

/** One after the other, and none into the next. */
function areInOrder(intervals: readonly Stretch[]): boolean {
  return intervals.every(({ from, to }, place) => {
    return from <= to && (intervals[place - 1]?.to ?? Number.NEGATIVE_INFINITY) <= from;
  });
}

function placeOf(moment: number, intervals: readonly Stretch[]): number | undefined {
  let low = 0;
  let high = intervals.length;
  // The first that ends after it.
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((intervals[middle] as Stretch).to <= moment) low = middle + 1;
    else high = middle;
  }
  const found = intervals[low];
  return found && found.from <= moment ? low : undefined;
}
