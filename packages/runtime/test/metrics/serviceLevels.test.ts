/** Service levels (task-contacts §8.4). */
import { expect, test } from 'vitest';
import { serviceLevels } from '../../src/centre/metrics/serviceLevels.ts';
import { customServiceLevel, type Threshold } from '../../src/centre/metrics/thresholds.ts';
import { at, FACTS, queuedContact, told } from './told.ts';

const DAY = { from: at(0), to: at(86_400) };

const TRACE = told(
  ...queuedContact('quick', 0, { answered: 16 }),
  ...queuedContact('slow', 0, { answered: 150 }),
  ...queuedContact('gone', 0, { abandoned: 40 }),
  ...queuedContact('waiting', 0),
);

test('every report has these service levels', () => {
  const levels = serviceLevels(TRACE, FACTS, DAY).map(({ threshold, percent }) => [threshold.ThresholdValue, percent]);

  expect(levels).toEqual([
    [15, 0],
    [20, 25],
    [25, 25],
    [30, 25],
    [45, 50],
    [60, 50],
    [90, 50],
    [120, 50],
    [180, 75],
    [240, 75],
    [300, 75],
    [600, 75],
  ]);
});

test('a report may have ten of its own, and no more', () => {
  const custom = Array.from(
    { length: 10 },
    (_, place): Threshold => customServiceLevel(place + 1, 'minutes') as Threshold,
  );

  const own = serviceLevels(TRACE, FACTS, DAY, { custom }).slice(12);

  expect(own.map(({ percent }) => percent)).toEqual([50, 50, 75, 75, 75, 75, 75, 75, 75, 75]);
  const [first] = custom as [Threshold];
  expect(() => serviceLevels(TRACE, FACTS, DAY, { custom: [...custom, first] })).toThrow(
    'Expected at most 10 custom service levels, found 11.',
  );
});

test('nobody came, so there is nothing to divide', () => {
  expect(serviceLevels([], FACTS, DAY).every(({ percent }) => percent === null)).toBe(true);
});

test.each([
  [10, 'minutes', 600],
  [0.5, 'hours', 1800],
  [7, 'days', 604_800],
] as const)('%d %s are %d seconds', (amount, unit, seconds) => {
  expect(customServiceLevel(amount, unit)).toEqual({ Comparison: 'LT', ThresholdValue: seconds });
});

test.each([
  [0, 'minutes'],
  [-1, 'hours'],
  [7.5, 'days'],
] as const)('%d %s are no service level', (amount, unit) => {
  expect(customServiceLevel(amount, unit)).toBeUndefined();
});
