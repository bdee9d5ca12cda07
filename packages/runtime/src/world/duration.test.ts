/** Lengths of time as people write them into a world. */
import { expect, test } from 'vitest';
import { parseDuration } from './duration.ts';

test.each([
  ['90', 90_000],
  ['0', 0],
  ['90s', 90_000],
  ['1 second', 1000],
  ['4 minutes', 240_000],
  ['15 min', 900_000],
  ['2m', 120_000],
  ['1.5 hours', 5_400_000],
  ['1 hour 30 minutes', 5_400_000],
  ['1h30m', 5_400_000],
  ['2d', 172_800_000],
  ['7 days', 604_800_000],
  ['  20 Seconds ', 20_000],
  ['250 ms', 250],
  ['1 second 5 milliseconds', 1005],
])('"%s" is %d ms', (text, milliseconds) => {
  expect(parseDuration(text)).toBe(milliseconds);
});

test.each([
  '',
  'soon',
  'minutes',
  '-5 minutes',
  '5 fortnights',
  '5 minutes later',
  '1.5',
  '5 ss',
  'constructor',
  '1 constructor',
])('"%s" is no length of time', (text) => {
  expect(parseDuration(text)).toBeUndefined();
});
