/**
 * Ways round for the wires a calm curve is wrong for: those that would run behind other blocks, and those that lead
 * back. Each goes straight out of its branch, up or down to a lane that is free of blocks, along it, and into its
 * block; no two wires share a lane. The same blocks and wires always get the same ways.
 */
import type { Position } from '@switchyard/blocks';
import { isForward, pointOfCurve } from './wirePath.ts';

export interface Box extends Position {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

/** A connected branch: the blocks at its ends, and the points where it leaves the one and enters the other. */
export interface Route {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly from: Position;
  readonly to: Position;
}

/** How far apart lanes are. They lie on a grid, so that two wires share one only if they have the same number. */
export const LANE = 8;
/** How near to a block a wire passes; where blocks stand close, half of that. */
const CLEAR = 14;
/** How near to the edge of a block a calm curve may pass before it counts as running behind it. */
const TOUCH = 4;
/** How far from a block the first upright lane beside it is, and how many are tried. */
const BESIDE = 16;
const UPRIGHTS = 12;
/** How many lanes are tried in one gap between blocks. */
const LANES = 24;
/** How far above and below its ends a way is looked for, near before far; and how many levels are tried in all. */
const REACHES = [400, 1600, 6400, Infinity];
const LEVELS = 240;
/** Into how many pieces a curve is cut to see what it runs behind. */
const PIECES = 32;

/** The points by which each of these wires goes round, first to last; a wire that is not among them is a calm curve. */
export function routeWires(boxes: readonly Box[], wires: readonly Route[]): ReadonlyMap<string, readonly Position[]> {
  const near = indexOf(boxes);
  const upright = keepLanes();
  const level = keepLanes();
  const ways = new Map<string, readonly Position[]>();
  for (const wire of wires.filter((one) => needsWay(one, near)).toSorted(inwardFirst)) {
    ways.set(wire.id, wayRound(wire, near, { upright, level }));
  }
  return ways;
}

// helpers

/** A stretch of one axis. */
type Span = readonly [low: number, high: number];

/** The boxes that may overlap an area; one that is large may come several times. */
type Near = (across: Span, down: Span) => readonly Box[];

/** Which stretches of which lanes are taken. */
interface Lanes {
  isFree(at: number, span: Span): boolean;
  take(at: number, span: Span): void;
}

interface Taken {
  readonly upright: Lanes;
  readonly level: Lanes;
}

function needsWay({ from, to, source, target }: Route, near: Near): boolean {
  if (!isForward(from, to)) return true;
  const inTheWay = near(span(from.x, to.x), span(from.y, to.y)).filter(({ id }) => id !== source && id !== target);
  return inTheWay.length > 0 && pointsOfCurve(from, to).some((point) => inTheWay.some((box) => isIn(box, point)));
}

function pointsOfCurve(from: Position, to: Position): Position[] {
  return Array.from({ length: PIECES - 1 }, (_none, index) => pointOfCurve(from, to, (index + 1) / PIECES));
}

function isIn(box: Box, { x, y }: Position): boolean {
  return x > box.x - TOUCH && x < box.x + box.width + TOUCH && y > box.y - TOUCH && y < box.y + box.height + TOUCH;
}

/**
 * Short wires first, and of those that run side by side the one of the lower branch first: it gets the inner lane, and
 * the others lie around it without crossing it.
 */
function inwardFirst(one: Route, other: Route): number {
  const length = ({ from, to }: Route): number => Math.abs(to.x - from.x);
  return (
    length(one) - length(other) ||
    other.from.y - one.from.y ||
    one.from.x - other.from.x ||
    (one.id < other.id ? -1 : 1)
  );
}

function wayRound({ from, to }: Route, near: Near, taken: Taken): Position[] {
  const levels = keepLevels(from, to, near);
  for (const room of [CLEAR, CLEAR / 2]) {
    const isClear = (across: Span, down: Span): boolean => keepsClear(near(across, down), across, down, room);
    // A lane that is taken where the wire would turn into it is of no use, whatever the level.
    const outs = lanesBeside(from.x, 1).filter(
      (x) => taken.upright.isFree(x, [from.y, from.y]) && isClear(span(from.x + BESIDE, x), [from.y, from.y]),
    );
    const ins = lanesBeside(to.x, -1).filter(
      (x) => taken.upright.isFree(x, [to.y, to.y]) && isClear(span(to.x - BESIDE, x), [to.y, to.y]),
    );
    if (outs.length === 0 || ins.length === 0) continue;
    const fits = (x: number, down: Span): boolean => taken.upright.isFree(x, down) && isClear([x, x], down);
    for (const y of levels()) {
      const out = outs.find((x) => fits(x, span(from.y, y)));
      const into = out === undefined ? undefined : ins.find((x) => x !== out && fits(x, span(y, to.y)));
      if (out === undefined || into === undefined) continue;
      const along = span(out, into);
      if (taken.level.isFree(y, along) && isClear(along, [y, y])) return takeWay({ from, to, out, into, y }, taken);
    }
  }
  // Where blocks stand too close for that, the wire passes behind one on its way to a lane of its own, and where there
  // are more wires than lanes it shares the nearest.
  const across = span(from.x, to.x);
  let y: number | undefined;
  for (const level of levels()) {
    y ??= level;
    if (!taken.level.isFree(level, across)) continue;
    y = level;
    break;
  }
  y ??= from.y;
  const level = y;
  const own = (edge: number, side: 1 | -1, down: Span): number => {
    const lanes = lanesBeside(edge, side);
    return lanes.find((x) => taken.upright.isFree(x, down)) ?? lanes[0] ?? edge;
  };
  const out = own(from.x, 1, span(from.y, level));
  return takeWay({ from, to, out, into: own(to.x, -1, span(level, to.y)), y: level }, taken);
}

interface Way {
  readonly from: Position;
  readonly to: Position;
  readonly out: number;
  readonly into: number;
  readonly y: number;
}

function takeWay({ from, to, out, into, y }: Way, { upright, level }: Taken): Position[] {
  upright.take(out, span(from.y, y));
  upright.take(into, span(y, to.y));
  level.take(y, span(out, into));
  // A step smaller than half a lane would be a kink, and leaving it out cannot bring two wires together.
  const drawn = [from.y, to.y].find((end) => Math.abs(end - y) < LANE / 2) ?? y;
  const start =
    drawn === from.y
      ? []
      : [
          { x: out, y: from.y },
          { x: out, y: drawn },
        ];
  const end =
    drawn === to.y
      ? []
      : [
          { x: into, y: drawn },
          { x: into, y: to.y },
        ];
  return [...start, ...end];
}

/** The upright lanes beside an edge of a block, nearest first. */
function lanesBeside(edge: number, side: 1 | -1): number[] {
  const first = side * Math.ceil((side * edge + BESIDE) / LANE);
  return Array.from({ length: UPRIGHTS }, (_none, index) => (first + side * index) * LANE);
}

/**
 * Levels at which nothing stands between two ends, those with the shortest way first. Looked for as far as somebody
 * asks, and only once: most ways are found near by, however high the flow is.
 */
function keepLevels(from: Position, to: Position, near: Near): () => Generator<number> {
  const found: number[] = [];
  let reached = 0;
  return function* levels() {
    for (let index = 0; index < LEVELS; index++) {
      while (index >= found.length && reached < REACHES.length) {
        const known = new Set(found);
        found.push(...levelsWithin(REACHES[reached++] ?? 0, from, to, near).filter((y) => !known.has(y)));
      }
      const level = found[index];
      if (level === undefined) return;
      yield level;
    }
  };
}

function levelsWithin(reach: number, from: Position, to: Position, near: Near): number[] {
  const [left, right] = span(from.x, to.x);
  const [high, low] = span(from.y, to.y);
  const across: Span = [left - BESIDE - LANE, right + BESIDE + LANE];
  const [top, bottom] = [high - reach, low + reach];
  const boxes = near(across, [top, bottom]).filter(
    ({ x, width }) => x - CLEAR < across[1] && x + width + CLEAR > across[0],
  );
  const detour = (y: number): number => Math.abs(y - from.y) + Math.abs(y - to.y);
  const levels = gapsBetween(boxes.map(({ y, height }): Span => [y - CLEAR, y + height + CLEAR]))
    .map(([above, below]): Span => [Math.max(above, top), Math.min(below, bottom)])
    .flatMap((gap) => levelsIn(gap, from.y, to.y));
  return levels.toSorted((a, b) => detour(a) - detour(b) || Math.abs(a - from.y) - Math.abs(b - from.y) || b - a);
}

/** The stretches no span covers, from top to bottom. */
function gapsBetween(spans: readonly Span[]): Span[] {
  const gaps: Span[] = [];
  let reached = -Infinity;
  for (const [low, high] of spans.toSorted((a, b) => a[0] - b[0])) {
    if (low > reached) gaps.push([reached, low]);
    reached = Math.max(reached, high);
  }
  return [...gaps, [reached, Infinity]];
}

/** The lanes of a gap, from where the way is shortest outwards. */
function levelsIn([low, high]: Span, from: number, to: number): number[] {
  const [first, last] = [Math.ceil(low / LANE), Math.floor(high / LANE)];
  const between = span(from, to);
  const nearest = clamp(clamp(Math.round(from / LANE), between[0] / LANE, between[1] / LANE), first, last);
  const middle = Math.round(nearest);
  const levels: number[] = [];
  for (let step = 0; levels.length < LANES && (middle - step >= first || middle + step <= last); step++) {
    for (const at of step === 0 ? [middle] : [middle + step, middle - step]) {
      if (at >= first && at <= last) levels.push(at * LANE);
    }
  }
  return levels;
}

/** Whether a stretch of a line keeps its distance from blocks. */
function keepsClear(boxes: readonly Box[], [left, right]: Span, [top, bottom]: Span, room: number): boolean {
  return boxes.every(
    (box) =>
      right <= box.x - room ||
      left >= box.x + box.width + room ||
      bottom <= box.y - room ||
      top >= box.y + box.height + room,
  );
}

/** Lanes are long and mostly free, so what is taken of them is kept by the piece. */
const PIECE = 1024;

function keepLanes(): Lanes {
  const taken = new Map<number, Map<number, Span[]>>();
  return {
    isFree(at, [low, high]) {
      const lane = taken.get(at);
      if (!lane) return true;
      for (let piece = Math.floor(low / PIECE); piece <= Math.floor(high / PIECE); piece++) {
        if (lane.get(piece)?.some((other) => other[1] >= low && other[0] <= high)) return false;
      }
      return true;
    },
    take(at, stretch) {
      let lane = taken.get(at);
      if (!lane) taken.set(at, (lane = new Map()));
      for (let piece = Math.floor(stretch[0] / PIECE); piece <= Math.floor(stretch[1] / PIECE); piece++) {
        const there = lane.get(piece);
        if (there) there.push(stretch);
        else lane.set(piece, [stretch]);
      }
    },
  };
}

/** How large a cell of the index is: about a block and what is around it. */
const CELL = 256;

/** Finds boxes by the cells they stand in, so that a wire asks only those it may meet. */
function indexOf(boxes: readonly Box[]): Near {
  const columns = new Map<number, Map<number, Box[]>>();
  const cellsOf = (low: number, high: number): Span => [
    Math.floor((low - CLEAR) / CELL),
    Math.floor((high + CLEAR) / CELL),
  ];
  let rows: Span = [Infinity, -Infinity];
  for (const box of boxes) {
    const [first, last] = cellsOf(box.x, box.x + box.width);
    const [top, bottom] = cellsOf(box.y, box.y + box.height);
    rows = [Math.min(rows[0], top), Math.max(rows[1], bottom)];
    for (let at = first; at <= last; at++) {
      let column = columns.get(at);
      if (!column) columns.set(at, (column = new Map()));
      for (let row = top; row <= bottom; row++) {
        const there = column.get(row);
        if (there) there.push(box);
        else column.set(row, [box]);
      }
    }
  }
  return (across, [high, low]) => {
    const found: Box[] = [];
    const [first, last] = cellsOf(...across);
    const [top, bottom] = cellsOf(high, low);
    for (let at = first; at <= last; at++) {
      const column = columns.get(at);
      if (!column) continue;
      for (let row = Math.max(top, rows[0]); row <= Math.min(bottom, rows[1]); row++) {
        for (const box of column.get(row) ?? []) {
          if (box.y - CLEAR <= low && box.y + box.height + CLEAR >= high) found.push(box);
        }
      }
    }
    return found;
  };
}

function span(one: number, other: number): Span {
  return one < other ? [one, other] : [other, one];
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
