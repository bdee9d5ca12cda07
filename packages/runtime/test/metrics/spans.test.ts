/** Stretches of time, cut to an interval. */
import { array, assert, integer, option, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { lengthOf, union, within } from '../../src/centre/metrics/spans.ts';

const SPANS = array(
  record({ from: integer({ min: 0, max: 100 }), length: option(integer({ min: 0, max: 30 }), { nil: undefined }) }),
  { maxLength: 60 },
).map((all) => all.map(({ from, length }) => ({ from, to: length === undefined ? undefined : from + length })));

const INTERVALS = record({ from: integer({ min: -10, max: 110 }), length: integer({ min: 0, max: 40 }) }).map(
  ({ from, length }) => ({ from, to: from + length }),
);

test('what lies within is what every moment of the interval says, in lists of any length', () => {
  assert(
    property(SPANS, array(INTERVALS, { maxLength: 5 }), (spans, intervals) => {
      for (const interval of intervals) {
        const moments = Array.from({ length: interval.to - interval.from }, (_, place) => interval.from + place);
        const covering = moments.map(
          (moment) => spans.filter(({ from, to = Number.POSITIVE_INFINITY }) => from <= moment && moment < to).length,
        );

        const cut = within(spans, interval);

        expect(lengthOf(cut)).toBe(covering.reduce((sum, count) => sum + count, 0));
        expect(lengthOf(union(cut))).toBe(covering.filter((count) => count > 0).length);
      }
    }),
    { numRuns: 200, seed: 1 },
  );
});
