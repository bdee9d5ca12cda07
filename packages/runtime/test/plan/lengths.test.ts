/** How long things take, by chance. */
import { describe, expect, test } from 'vitest';
import { lengthAt } from '../../src/centre/plan/lengths.ts';
import type { Length } from '../../src/centre/plan/planData.ts';
import { drawFor } from '../../src/world/chance.ts';

const MINUTE = 60_000;

const EVENLY = Array.from({ length: 20_000 }, (_, place) => (place + 0.5) / 20_000);

describe.each<[what: string, length: Length, mean: number, deviation: number]>([
  ['always the same', '5 minutes', 5, 0],
  // The variance of what is uniform is the square of its width through twelve.
  ['between the least and the most', ['2 minutes', '8 minutes'], 5, 6 / Math.sqrt(12)],
  ['exponential', { Exponential: '5 minutes' }, 5, 5],
  ['log-normal', { LogNormal: { Mean: '5 minutes', Deviation: '3 minutes' } }, 5, 3],
  ['one of a list', { OneOf: ['1 minute', '1 minute', '4 minutes', '14 minutes'] }, 5, Math.sqrt(28.5)],
])('a length that is %s', (_what, length, mean, deviation) => {
  const minutes = EVENLY.map((drawn) => lengthAt(length, drawn) / MINUTE);
  const average = minutes.reduce((sum, one) => sum + one, 0) / minutes.length;

  test('has the mean and the standard deviation it is said to have', () => {
    const spread = Math.sqrt(minutes.reduce((sum, one) => sum + (one - average) ** 2, 0) / minutes.length);

    expect(average).toBeCloseTo(mean, 1);
    expect(spread).toBeCloseTo(deviation, 1);
  });

  test('is the longer the higher the number that was drawn, in whole milliseconds', () => {
    expect(minutes).toEqual(minutes.toSorted((one, other) => one - other));
    expect(minutes.every((one) => Number.isInteger(Math.round(one * MINUTE * 1e6) / 1e6))).toBe(true);
  });
});

test('a log-normal length lies below its median half of the time', () => {
  const length: Length = { LogNormal: { Mean: '5 minutes', Deviation: '3 minutes' } };

  // The median of a log-normal is its mean through the root of one plus the squared ratio of deviation and mean.
  expect(lengthAt(length, 0.5) / MINUTE).toBeCloseTo(5 / Math.sqrt(1 + (3 / 5) ** 2), 3);
});

describe('what is drawn', () => {
  const drawn = Array.from({ length: 20_000 }, (_, number) => drawFor(1, `claims ${number} works`));

  test('is spread evenly', () => {
    const tenths = Array.from({ length: 10 }, () => 0);
    for (const one of drawn) tenths[Math.floor(one * 10)] = (tenths[Math.floor(one * 10)] ?? 0) + 1;

    // Pearson's chi-square of nine degrees of freedom, below its 99.9 % point.
    expect(tenths.reduce((sum, count) => sum + (count - 2000) ** 2 / 2000, 0)).toBeLessThan(27.88);
  });

  test.each([
    ['of its neighbour', (number: number) => drawFor(1, `claims ${number + 1} works`)],
    ['of another seed', (number: number) => drawFor(2, `claims ${number} works`)],
    ['for something else', (number: number) => drawFor(1, `claims ${number} answers`)],
  ])('says nothing of what is drawn %s', (_what, other) => {
    const products = drawn.map((one, number) => (one - 0.5) * (other(number) - 0.5) * 12);

    // The correlation of numbers that have nothing to do with each other is normal with deviation 1/√n.
    const correlation = products.reduce((sum, one) => sum + one, 0) / products.length;
    expect(Math.abs(correlation)).toBeLessThan(4 / Math.sqrt(products.length));
  });
});
