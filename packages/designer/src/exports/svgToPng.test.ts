/** How large a picture becomes: twice the size of the designer, as far as a canvas of a browser goes. */
import { expect, test } from 'vitest';
import { scaleOf } from './svgToPng.ts';

test.each([
  ['a flow', { width: 1000, height: 600 }, 2],
  ['a very wide flow', { width: 16_000, height: 100 }, 1],
  ['a flow of everything', { width: 20_000, height: 20_000 }, 0.5],
])('%s', (_what, size, scale) => {
  expect(scaleOf(size)).toBeCloseTo(scale);
});
