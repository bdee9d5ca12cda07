/** Some blocks get places among others, which stay. */
import { joinParts, viewFlow, type Position } from '@switchyard/blocks';
import { expect, test } from 'vitest';
import { end, flowOf, wait } from '../test/flows.ts';
import { BLOCK_WIDTH, heightOf, toCanvas } from './geometry.ts';
import { placeAmong } from './placeAmong.ts';

const NONE = new Map<string, Position>();
const PLACES = { a: { x: 200, y: 0 }, b: { x: 500, y: 0 }, end: { x: 800, y: 0 } };

/** a → b → end, with c after a where it fails, which stands far away. */
const view = joinParts(
  viewFlow(
    flowOf([wait('a', 'b', 'c'), wait('b', 'end'), wait('c', 'd'), wait('d', 'end'), end('end')], {
      ...PLACES,
      c: { x: 4000, y: 4000 },
      d: { x: -900, y: 300 },
    }),
  ),
);

test('only those that are asked for get a place', () => {
  expect([...placeAmong(view, NONE, ['c']).keys()]).toEqual(['c']);
});

test('a block comes right of what leads to it, and one after it right of that, whatever order they are named in', () => {
  const placed = placeAmong(view, NONE, ['d', 'c']);
  const [c, d] = [placed.get('c') ?? { x: NaN, y: NaN }, placed.get('d') ?? { x: NaN, y: NaN }];

  expect(c.x).toBeGreaterThan(PLACES.a.x);
  expect(c.x).toBeLessThan(1000);
  expect(d.x).toBeGreaterThan(c.x);
});

test('none comes to lie on another', () => {
  const placed = placeAmong(view, NONE, ['c', 'd']);
  const boxes = [...view.byId.values()].map((block) => ({
    ...toCanvas(placed.get(block.id) ?? block.position ?? { x: NaN, y: NaN }),
    width: BLOCK_WIDTH,
    height: heightOf(block),
  }));
  for (const [index, one] of boxes.entries()) {
    for (const other of boxes.slice(index + 1)) {
      const isApart =
        one.x + one.width <= other.x ||
        other.x + other.width <= one.x ||
        one.y + one.height <= other.y ||
        other.y + other.height <= one.y;
      expect(isApart).toBe(true);
    }
  }
});
