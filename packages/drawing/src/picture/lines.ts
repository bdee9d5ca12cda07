/** The lines of wires, with the numbers a picture says them with. */
import type { Position } from '@switchyard/blocks';
import { number } from '../svg/index.ts';
import { pointOfCurve, wirePath } from '../wirePath.ts';

export interface Line {
  readonly path: string;
  /** Where a mark has room. */
  readonly mark: Position;
  readonly hull: readonly Position[];
}

/**
 * @param way the points it goes by; none for a calm curve
 * @param share how far along its longest stretch a mark is
 */
export function lineOfWire(from: Position, to: Position, way: readonly Position[] | undefined, share: number): Line {
  const points = [from, ...(way ?? []), to];
  const mark = way ? onLongest(points, share) : pointOfCurve(from, to, share);
  return { path: rounded(wirePath(from, to, way)), mark, hull: points };
}

/** A short end, for a branch whose block does not exist. */
export function lineToNowhere(from: Position): Line {
  const end = { x: from.x + STUB, y: from.y };
  return { path: rounded(`M ${from.x} ${from.y} L ${end.x} ${end.y}`), mark: end, hull: [from, end] };
}

// helpers

const STUB = 16;

/** Of the straight stretches of a way round the longest lies on no other line for longest. */
function onLongest(points: readonly Position[], share: number): Position {
  let place = points[0] ?? { x: 0, y: 0 };
  let longest = -1;
  points.slice(1).forEach((point, index) => {
    const before = points[index] ?? point;
    const length = Math.abs(point.x - before.x) + Math.abs(point.y - before.y);
    if (length <= longest) return;
    longest = length;
    place = { x: before.x + (point.x - before.x) * share, y: before.y + (point.y - before.y) * share };
  });
  return place;
}

function rounded(path: string): string {
  return path.replaceAll(/-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/g, (digits) => number(Number(digits)));
}
