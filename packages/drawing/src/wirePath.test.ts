/** The lines of wires: forward a curve, back a way round below, and by the points of a way where there is one. */
import { describe, expect, test } from 'vitest';
import { wirePath } from './wirePath.ts';

/** The points a path goes through, in order. */
function points(path: string): readonly number[] {
  return [...path.matchAll(/-?\d+(?:\.\d+)?/g)].map(([digits]) => Number(digits));
}

describe.each([
  ['to the right', { x: 0, y: 0 }, { x: 300, y: 120 }],
  ['to the right and up', { x: 0, y: 0 }, { x: 100, y: -400 }],
  ['straight back', { x: 300, y: 0 }, { x: 0, y: 0 }],
  ['back and up', { x: 300, y: 200 }, { x: 0, y: -200 }],
  ['back and down', { x: 300, y: -200 }, { x: 0, y: 200 }],
  ['to its own block', { x: 232, y: 72 }, { x: 0, y: 30 }],
])('a wire %s', (_name, from, to) => {
  test.each([
    ['without a way', []],
    [
      'with a way',
      [
        { x: 320, y: 10 },
        { x: 320, y: 300 },
      ],
    ],
    ['with a way that turns nowhere', [from, to]],
  ])('begins and ends at its branch and its block, %s', (_which, way) => {
    const path = points(wirePath(from, to, way));

    expect(path.slice(0, 2)).toEqual([from.x, from.y]);
    expect(path.slice(-2)).toEqual([to.x, to.y]);
    expect(path.every(Number.isFinite)).toBe(true);
  });
});

test.each([
  ['where it ends lower', { x: 300, y: 40 }, { x: 0, y: 90 }, 200],
  ['where it begins lower', { x: 300, y: 500 }, { x: 0, y: 90 }, 610],
])('a wire back goes below both its ends while blocks are moved, %s', (_name, from, to, floor) => {
  expect(wirePath(from, to)).toContain(`Q ${from.x + 26} ${floor} `);
});

test('corners of a way are rounded no more than its shortest piece lets them be', () => {
  const path = wirePath({ x: 0, y: 0 }, { x: 200, y: 10 }, [
    { x: 100, y: 0 },
    { x: 100, y: 10 },
  ]);
  expect(path).toBe('M 0 0 L 95 0 Q 100 0 100 5 L 100 5 Q 100 10 105 10 L 200 10');
});
