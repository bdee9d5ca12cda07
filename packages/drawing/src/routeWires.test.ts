/** The ways of wires: around other blocks, each in lanes of its own, the same every time, and quick in a large flow. */
import type { Position } from '@switchyard/blocks';
import { describe, expect, test } from 'vitest';
import { LANE, routeWires, type Box, type Route } from './routeWires.ts';

const SIZE = { width: 232, height: 114 };
/** Where a branch leaves a block, and where a block is entered. */
const LEAVES = { x: 237, y: 72 };
const ENTERED = { x: -5, y: 30 };

function block(id: string, x: number, y: number): Box {
  return { id, x, y, ...SIZE };
}

/** A wire from a branch, counted from the top, to a block. */
function wire(source: Box, target: Box, branch = 0): Route {
  return {
    id: `${source.id}/${branch} to ${target.id}`,
    source: source.id,
    target: target.id,
    from: { x: source.x + LEAVES.x, y: source.y + LEAVES.y + branch * 24 },
    to: { x: target.x + ENTERED.x, y: target.y + ENTERED.y },
  };
}

type Stretch = readonly [Position, Position];

/** The straight pieces of a wire's way, from end to end. */
function stretches({ from, to }: Route, way: readonly Position[]): Stretch[] {
  const points = [from, ...way, to];
  return points.slice(1).map((point, index) => [points[index] ?? from, point] as const);
}

function meets([a, b]: Stretch, { x, y, width, height }: Box): boolean {
  return (
    Math.max(a.x, b.x) > x &&
    Math.min(a.x, b.x) < x + width &&
    Math.max(a.y, b.y) > y &&
    Math.min(a.y, b.y) < y + height
  );
}

/** How far two pieces run on the same line together. */
function together([a, b]: Stretch, [c, d]: Stretch): number {
  const run = (one: 'x' | 'y', other: 'x' | 'y'): number =>
    a[one] === b[one] && c[one] === d[one] && a[one] === c[one]
      ? Math.min(Math.max(a[other], b[other]), Math.max(c[other], d[other])) -
        Math.max(Math.min(a[other], b[other]), Math.min(c[other], d[other]))
      : 0;
  return Math.max(run('x', 'y'), run('y', 'x'));
}

/** Whether a level and an upright piece run across each other. */
function cross([a, b]: Stretch, [c, d]: Stretch): boolean {
  const within = (value: number, one: number, other: number): boolean =>
    value > Math.min(one, other) && value < Math.max(one, other);
  const isAcross = (e: Position, f: Position, g: Position, h: Position): boolean =>
    e.y === f.y && g.x === h.x && within(g.x, e.x, f.x) && within(e.y, g.y, h.y);
  return isAcross(a, b, c, d) || isAcross(c, d, a, b);
}

/** Every piece of each wire beside every piece of each other; the last, into the block, all wires to it share. */
function pairsOf(
  wires: readonly Route[],
  ways: ReadonlyMap<string, readonly Position[]>,
): (readonly [Stretch, Stretch])[] {
  const pieces = wires.map((one) => stretches(one, ways.get(one.id) ?? []).slice(0, -1));
  return pieces.flatMap((one, index) =>
    pieces.slice(index + 1).flatMap((other) => one.flatMap((a) => other.map((b) => [a, b] as const))),
  );
}

const [first, second, third] = [block('first', 0, 0), block('second', 320, 0), block('third', 640, 0)];

test('a wire with nothing in its way is a calm curve', () => {
  expect(routeWires([first, second], [wire(first, second)]).size).toBe(0);
});

test.each([
  ['in a row', third],
  ['a little lower', block('third', 640, 40)],
  ['a little higher', block('third', 640, -40)],
])('a wire past a block goes around it, not behind it, where the blocks stand %s', (_name, last) => {
  const past = wire(first, last, 1);
  const way = routeWires([first, second, last], [past]).get(past.id) ?? [];

  expect(way).not.toHaveLength(0);
  for (const piece of stretches(past, way)) {
    for (const box of [first, second, last]) expect(meets(piece, box)).toBe(false);
  }
});

test('a way round takes the shorter side', () => {
  const past = wire(first, third, 1);
  const level = (middle: Box): number =>
    Math.min(...(routeWires([first, middle, third], [past]).get(past.id) ?? []).map(({ y }) => y));

  expect(level(block('second', 320, -80))).toBeGreaterThan(0);
  expect(level(block('second', 320, 20))).toBeLessThan(20);
});

describe('branches that lead back to one block', () => {
  const back = [0, 1, 2].map((branch) => wire(third, first, branch));
  const boxes = [first, second, third];
  const ways = routeWires(boxes, back);

  test('never run on one line', () => {
    for (const [piece, other] of pairsOf(back, ways)) expect(together(piece, other)).toBeLessThanOrEqual(0);
  });

  test('lie inside each other in the order of the branches, so that none crosses another', () => {
    for (const [piece, other] of pairsOf(back, ways)) expect(cross(piece, other)).toBe(false);
  });

  test('go behind no block', () => {
    for (const one of back) {
      for (const piece of stretches(one, ways.get(one.id) ?? [])) {
        for (const box of boxes) expect(meets(piece, box)).toBe(false);
      }
    }
  });
});

test('a wire to its own block goes round it', () => {
  const own = wire(first, first);
  const way = routeWires([first], [own]).get(own.id) ?? [];
  expect(way).not.toHaveLength(0);
  for (const piece of stretches(own, way)) expect(meets(piece, first)).toBe(false);
});

test('the order blocks and wires come in changes nothing', () => {
  const boxes = [first, second, third];
  const wires = [wire(third, first), wire(third, first, 1), wire(first, third, 1), wire(second, first)];
  const ways = routeWires(boxes, wires);
  const turned = routeWires(boxes.toReversed(), wires.toReversed());
  expect(turned).toEqual(ways);
});

test('blocks that lie on each other still get wires, from end to end', () => {
  const pile = [block('a', 0, 0), block('b', 10, 10), block('c', 20, 20)];
  const wires = pile.flatMap((one) => pile.map((other) => wire(one, other)));
  const ways = routeWires(pile, wires);
  expect([...ways.keys()].toSorted()).toEqual(wires.map(({ id }) => id).toSorted());
  for (const way of ways.values()) expect(way.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
});

test('a flow of a thousand blocks is routed, its lanes apart', () => {
  const boxes = Array.from({ length: 1000 }, (_none, index) =>
    block(`block-${index}`, (index % 50) * 320, Math.floor(index / 50) * 200),
  );
  const at = (index: number): Box => boxes[index % boxes.length] ?? first;
  const wires = boxes.flatMap((box, index) => [
    wire(box, at(index + 1)),
    ...(index % 5 === 0 ? [wire(box, at(index + 3), 1)] : []),
    ...(index % 10 === 9 ? [wire(box, at(index + 991), 1)] : []),
  ]);

  const ways = routeWires(boxes, wires);

  expect(ways.size).toBeGreaterThan(200);
  for (const way of ways.values()) expect(way.every(({ x }) => x % LANE === 0)).toBe(true);
});
