/**
 * The line of a wire: a calm curve where nothing is in its way, and the round-cornered line of its way round where
 * something is.
 */
import type { Position } from '@switchyard/blocks';

/** How far right of its branch a wire has to end to be drawn as a curve. */
const FORWARD = 24;
/** How far a way round goes straight out of its block, and into the other, while its blocks are being moved. */
const OUT = 26;
/** How far below its ends a wire back goes while its blocks are being moved. */
const BELOW = 110;
const CORNER = 12;

/** Whether a wire goes on to the right, and not back. */
export function isForward(from: Position, to: Position): boolean {
  return to.x >= from.x + FORWARD;
}

/** A point of the calm curve, from 0 at its beginning to 1 at its end. */
export function pointOfCurve(from: Position, to: Position, t: number): Position {
  const bend = bendOf(from, to);
  const at = (a: number, b: number, c: number, d: number): number =>
    (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t ** 2 * c + t ** 3 * d;
  return { x: at(from.x, from.x + bend, to.x - bend, to.x), y: at(from.y, from.y, to.y, to.y) };
}

/** @param way the points a wire goes by that something is in the way of; none for a calm curve */
export function wirePath(from: Position, to: Position, way: readonly Position[] = []): string {
  if (way.length > 0) return roundedLine([from, ...way, to]);
  if (!isForward(from, to)) return roundedLine([from, ...wayBelow(from, to), to]);
  const bend = bendOf(from, to);
  return `M ${from.x} ${from.y} C ${from.x + bend} ${from.y}, ${to.x - bend} ${to.y}, ${to.x} ${to.y}`;
}

// helpers

/** How far the calm curve goes straight out before it turns. */
function bendOf(from: Position, to: Position): number {
  return Math.max(28, Math.min(140, (to.x - from.x) / 2));
}

function wayBelow(from: Position, to: Position): Position[] {
  const floor = Math.max(from.y, to.y) + BELOW;
  const [out, back] = [from.x + OUT, to.x - OUT];
  return [
    { x: out, y: from.y },
    { x: out, y: floor },
    { x: back, y: floor },
    { x: back, y: to.y },
  ];
}

/** A line through points, with its corners rounded as far as its shorter side lets them be. */
function roundedLine(points: readonly Position[]): string {
  const [first, ...rest] = points;
  if (!first) return '';
  const parts = rest.map((point, index) => {
    const next = rest[index + 1];
    if (!next) return `L ${point.x} ${point.y}`;
    const before = points[index] ?? first;
    const radius = Math.min(CORNER, distance(before, point) / 2, distance(point, next) / 2);
    const start = towards(point, before, radius);
    const end = towards(point, next, radius);
    return `L ${start.x} ${start.y} Q ${point.x} ${point.y} ${end.x} ${end.y}`;
  });
  return [`M ${first.x} ${first.y}`, ...parts].join(' ');
}

function distance(one: Position, other: Position): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}

function towards(from: Position, to: Position, by: number): Position {
  const length = distance(from, to);
  if (length === 0) return from;
  return { x: from.x + ((to.x - from.x) / length) * by, y: from.y + ((to.y - from.y) / length) * by };
}
