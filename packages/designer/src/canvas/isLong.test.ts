import { expect, test } from 'vitest';
import { isLong } from './isLong.ts';

test.each([
  ['to the next block', { x: 240, y: 0 }, false],
  ['over three screens', { x: 5800, y: 100 }, false],
  ['from one end of a very long flow to the other', { x: 480_000, y: 300 }, true],
  ['back there', { x: -480_000, y: 300 }, true],
  ['down a very tall flow', { x: 0, y: 9000 }, true],
])('a wire %s', (_where, to, expected) => {
  expect(isLong({ x: 0, y: 0 }, to)).toBe(expected);
});
