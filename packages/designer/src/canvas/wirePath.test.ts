/** The lines of wires: forward a curve, back a way round below. */
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
  const path = wirePath(from, to, 110);

  test('begins and ends at its branch and its block', () => {
    expect(path.startsWith(`M ${from.x} ${from.y} `)).toBe(true);
    expect(points(path).at(-1)).toBe(path.endsWith(`H ${to.x}`) ? to.x : to.y);
    expect(points(path).every(Number.isFinite)).toBe(true);
  });
});

test.each([
  ['where it ends lower', { x: 300, y: 40 }, { x: 0, y: 90 }, 200],
  ['where it begins lower', { x: 300, y: 500 }, { x: 0, y: 90 }, 610],
])('a wire back goes below both its ends, %s', (_name, from, to, floor) => {
  expect(wirePath(from, to, 110)).toContain(`Q ${from.x + 26} ${floor} `);
});
