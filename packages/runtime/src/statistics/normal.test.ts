import { expect, test } from 'vitest';
import { normalQuantile } from './normal.ts';

/** From the tables of every textbook. */
test.each([
  [0.5, 0],
  [0.841344746, 1],
  [0.9, 1.281551566],
  [0.975, 1.959963985],
  [0.995, 2.575829304],
  [0.9999, 3.719016485],
  [0.01, -2.326347874],
])('a standard normal number lies with probability %d below %d', (probability, value) => {
  expect(normalQuantile(probability)).toBeCloseTo(value, 7);
});
