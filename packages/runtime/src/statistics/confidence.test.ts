import { describe, expect, test } from 'vitest';
import { drawFor } from '../world/chance.ts';
import { meanInterval, ratioInterval } from './confidence.ts';
import { normalQuantile } from './normal.ts';

describe('the confidence interval of a mean', () => {
  test('is the mean, give or take t times its standard error', () => {
    // Mean 5, variance 2.5, so standard error √(2.5/5); t of four degrees of freedom is 2.776 at 95 %, 4.604 at 99 %.
    const values = [3, 4, 5, 6, 7];
    const error = Math.sqrt(0.5);

    expect(meanInterval(values, 0.95).estimate).toBe(5);
    expect(meanInterval(values, 0.95).high).toBeCloseTo(5 + 2.776 * error, 2);
    expect(meanInterval(values, 0.99).low).toBeCloseTo(5 - 4.604 * error, 2);
  });

  test('has the truth in it as often as its level says', () => {
    const runs = 4000;
    const held = Array.from({ length: runs }, (_, run) => {
      const values = Array.from({ length: 5 }, (_one, place) => 7 + 3 * normalQuantile(drawFor(run, `value ${place}`)));
      const { low, high } = meanInterval(values, 0.95);
      return low <= 7 && 7 <= high;
    }).filter(Boolean).length;

    // Four standard deviations of a binomial number.
    expect(Math.abs(held - 0.95 * runs)).toBeLessThan(4 * Math.sqrt(runs * 0.95 * 0.05));
  });

  test('needs two runs', () => {
    expect(() => meanInterval([1], 0.95)).toThrow('Expected 2 runs or more');
  });
});

test('the confidence interval over all runs weighs each by what it counts', () => {
  const runs = [
    { total: 10, count: 10 },
    { total: 60, count: 30 },
  ];

  const { estimate, low, high } = ratioInterval(runs, 0.95);

  expect(estimate).toBe(70 / 40);
  expect((low + high) / 2).toBeCloseTo(estimate, 10);
  // Off by 7.5 each way: error 7.5, t of one degree of freedom 12.706, a mean count of 20.
  expect(high - estimate).toBeCloseTo((12.706 * 7.5) / 20, 2);
});
