/** The lines of wires, with the numbers a picture says them with. */
import type { Position } from '@switchyard/blocks';
import { number } from '../svg/index.ts';
import { wirePath } from '../wirePath.ts';

export interface Line {
  readonly path: string;
  readonly middle: Position;
  readonly hull: readonly Position[];
}

export function lineOfWire(from: Position, to: Position, way: readonly Position[] = []): Line {
  const points = [from, ...way, to];
  return { path: rounded(wirePath(from, to, way)), middle: middleOf(points), hull: points };
}

/** A short end, for a branch whose block does not exist. */
export function lineToNowhere(from: Position): Line {
  const end = { x: from.x + STUB, y: from.y };
  return { path: rounded(`M ${from.x} ${from.y} L ${end.x} ${end.y}`), middle: end, hull: [from, end] };
}

// helpers

const STUB = 16;

/** The middle of the longest stretch: there a mark lies on one line. A curve is the same on both sides of its middle. */
function middleOf(points: readonly Position[]): Position {
  let middle = points[0] ?? { x: 0, y: 0 };
  let longest = -1;
  points.slice(1).forEach((point, index) => {
    const before = points[index] ?? point;
    const length = Math.abs(point.x - before.x) + Math.abs(point.y - before.y);
    if (length <= longest) return;
    longest = length;
    middle = { x: (before.x + point.x) / 2, y: (before.y + point.y) / 2 };
  });
  return middle;
}

function rounded(path: string): string {
  return path.replaceAll(/-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/g, (digits) => number(Number(digits)));
}
