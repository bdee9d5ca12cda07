import { describe, expect, test } from 'vitest';
import { decodeShares, encodeShares, looksCumulative, whyNotShares } from './shares.ts';

describe('shares and their thresholds (flow-language §2.8)', () => {
  test.each([
    { shares: [20, 40], thresholds: ['21', '61'], rest: 40 },
    { shares: [1], thresholds: ['2'], rest: 99 },
    { shares: [99], thresholds: ['100'], rest: 1 },
    {
      shares: [3, 6, 8, 11, 14, 17, 14, 11, 8, 5],
      thresholds: ['4', '10', '18', '29', '43', '60', '74', '85', '93', '98'],
      rest: 3,
    },
    { shares: [], thresholds: [], rest: 100 },
  ])('$shares % are $thresholds, and $rest % are left', ({ shares, thresholds, rest }) => {
    expect(encodeShares(shares)).toEqual(thresholds);
    expect(decodeShares(thresholds)).toEqual({ shares, rest });
  });

  test.each([[['1']], [['101']], [['0']], [['-5']], [['21', '21']], [['61', '21']], [['2.5']], [['']], [['many']]])(
    'no shares are stored as %j',
    (thresholds) => {
      expect(decodeShares(thresholds)).toBeUndefined();
    },
  );
});

describe('shares that can be stored', () => {
  test.each([[[1]], [[99]], [[20, 40]], [[33, 33, 33]]])('%j', (shares) => {
    expect(whyNotShares(shares)).toBeUndefined();
  });

  test.each([
    [[], /at least one/],
    [[0], /at least 1/],
    [[-5], /at least 1/],
    [[2.5], /whole percentages/],
    [[100], /at most 99 % in all, found 100 %/],
    [[50, 50], /Leave the last share to the default/],
  ])('not %j', (shares, why) => {
    expect(whyNotShares(shares)).toMatch(why);
  });
});

test.each([
  [['10', '70', '100'], true],
  [['50'], true],
  [['21', '61'], false],
  [['10', '61'], false],
  [[], false],
])('sums without the one more: %j is %s', (thresholds, looksSo) => {
  expect(looksCumulative(thresholds)).toBe(looksSo);
});
