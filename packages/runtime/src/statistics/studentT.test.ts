import { expect, test } from 'vitest';
import { normalQuantile } from './normal.ts';
import { studentBelow, studentQuantile } from './studentT.ts';

/** From the tables of every textbook. */
test.each([
  [0.975, 1, 12.706],
  [0.975, 2, 4.303],
  [0.975, 4, 2.776],
  [0.975, 9, 2.262],
  [0.975, 29, 2.045],
  [0.995, 1, 63.657],
  [0.995, 5, 4.032],
  [0.995, 19, 2.861],
  [0.995, 120, 2.617],
  [0.95, 10, 1.812],
  [0.05, 10, -1.812],
  [0.5, 7, 0],
])('with probability %d and %d degrees of freedom it lies below %d', (probability, freedom, value) => {
  expect(studentQuantile(probability, freedom)).toBeCloseTo(value, 3);
});

test.each([
  // With one degree of freedom it is Cauchy's distribution.
  ['one degree of freedom', 1, (value: number) => 0.5 + Math.atan(value) / Math.PI],
  ['two degrees of freedom', 2, (value: number) => 0.5 + value / (2 * Math.sqrt(2 + value * value))],
])('of %s the distribution is known in closed form', (_what, freedom, below) => {
  for (const value of [-30, -2, -0.1, 0, 0.3, 1, 5, 100]) {
    expect(studentBelow(value, freedom)).toBeCloseTo(below(value), 11);
  }
});

test('with many degrees of freedom it is the normal distribution', () => {
  expect(studentQuantile(0.995, 1e6)).toBeCloseTo(normalQuantile(0.995), 4);
});
