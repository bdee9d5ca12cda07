import { expect, test } from 'vitest';
import { topOfNumbers, topOfTimes } from './scaleTop.ts';

test.each([
  [0, 2],
  [1.4, 2],
  [3, 4],
  [9, 10],
  [10, 10],
  [29.5, 40],
  [79, 80],
  [81, 100],
  [1234, 2000],
])('a scale for numbers up to %d ends at %d', (highest, top) => {
  expect(topOfNumbers(highest)).toBe(top);
});

test.each([
  [0, 10],
  [7, 10],
  [15, 20],
  [59, 60],
  [61, 120],
  [3601, 7200],
  [604_801, 1_209_600],
])('a scale for times up to %d seconds ends at %d', (highest, top) => {
  expect(topOfTimes(highest)).toBe(top);
});
