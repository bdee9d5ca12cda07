/**
 * How large blocks are drawn and where their branches leave, known before anything is drawn, so that a large flow
 * opens without measuring it. The flow's own coordinates are the console's, whose blocks are narrower; they are spread
 * a little for drawing and gathered again for saving.
 */
import type { PlacedBlock, Position } from '@switchyard/blocks';

export const BLOCK_WIDTH = 232;
export const HEADER_HEIGHT = 60;
export const BRANCH_HEIGHT = 24;
const FOOT = 6;
export const ENTRY_SIZE = { width: 92, height: 36 } as const;

/** How far beyond the edge of a block the outer side of a handle is: a wire begins and ends there. */
export const HANDLE = 5;

/** The grid blocks snap to, in the flow's own coordinates. */
export const GRID = 20;
const SPREAD = { x: 1.4, y: 1.2 } as const;

/** Where a place of the flow is drawn. */
export function toCanvas({ x, y }: Position): Position {
  return { x: x * SPREAD.x, y: y * SPREAD.y };
}

/** The place in the flow of a point on the canvas, on the grid. */
export function toFlow({ x, y }: Position): Position {
  const snap = (value: number): number => Math.round(value / GRID) * GRID;
  return { x: snap(x / SPREAD.x), y: snap(y / SPREAD.y) };
}

export function heightOf(block: Pick<PlacedBlock, 'branches'>): number {
  return HEADER_HEIGHT + block.branches.length * BRANCH_HEIGHT + (block.branches.length > 0 ? FOOT : 0);
}

/** The middle of a branch's row, from the top of its block. */
export function branchY(index: number): number {
  return HEADER_HEIGHT + index * BRANCH_HEIGHT + BRANCH_HEIGHT / 2;
}

/** Where the wire of a branch begins, for a block that is drawn at `corner`. */
export function leavesBlock({ x, y }: Position, index: number): Position {
  return { x: x + BLOCK_WIDTH + HANDLE, y: y + branchY(index) };
}

export function leavesEntry({ x, y }: Position): Position {
  return { x: x + ENTRY_SIZE.width + HANDLE, y: y + ENTRY_SIZE.height / 2 };
}

/** Where every wire into a block ends. */
export function entersBlock({ x, y }: Position): Position {
  return { x: x - HANDLE, y: y + HEADER_HEIGHT / 2 };
}
