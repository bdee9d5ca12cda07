import type { Position } from '@switchyard/blocks';

/**
 * Whether a wire is too long to be dashed. A browser works out every dash of a line, seen or not: a flow of thousands of
 * blocks that share an end would not be painted for a minute.
 */
export function isLong(from: Position, to: Position): boolean {
  return Math.abs(from.x - to.x) + Math.abs(from.y - to.y) > LONGEST_DASHED;
}

// helpers

/** Three screens and more, in units of the canvas; nobody sees both ends of such a wire. */
const LONGEST_DASHED = 6000;
