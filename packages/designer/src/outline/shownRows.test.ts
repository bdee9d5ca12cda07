/** Of a long outline only what can be seen is drawn, and the line hands are at. */
import { expect, test } from 'vitest';
import { LINE, MOST, scrollFor, shownRows } from './shownRows.ts';

const VIEW = { top: 1000 * LINE, height: 30 * LINE };

test('all lines of a usual outline are drawn', () => {
  expect(shownRows(MOST, 3, VIEW)).toEqual(Array.from({ length: MOST }, (_, index) => index));
});

test('of a long one those in view, and some around them', () => {
  const shown = shownRows(6000, 1010, VIEW);

  expect(shown[0]).toBeLessThan(1000);
  expect(shown.at(-1)).toBeGreaterThan(1030);
  expect(shown.length).toBeLessThan(100);
});

test.each([
  [0, 0],
  [5999, -1],
])('line %i is drawn while hands are there, wherever one looks', (current, at) => {
  expect(shownRows(6000, current, VIEW).at(at)).toBe(current);
});

test.each([
  ['above the view', 10, 10 * LINE],
  ['below the view', 2000, 1971 * LINE],
  ['in view', 1010, undefined],
])('a line %s is scrolled to as far as it takes', (_what, place, top) => {
  expect(scrollFor(place, VIEW)).toBe(top);
});
