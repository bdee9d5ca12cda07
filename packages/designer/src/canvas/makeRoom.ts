/** Room for a block that is dropped on a wire: what stands right of there moves right, as far as the block needs. */
import type { FlowView, Position } from '@switchyard/blocks';
import { ENTRY_ID } from '@switchyard/blocks/edit';
import { BLOCK_WIDTH, ENTRY_SIZE, GRID, toCanvas, toFlow } from '@switchyard/drawing';
import type { Wire } from '../document/command.ts';

/** How far a new block stands from the blocks before and after it, in pixels of the canvas. */
const ROOM = 56;

export interface Room {
  readonly position: Position;
  /** The places of the blocks that have to move. */
  readonly moves: Readonly<Record<string, Position>>;
}

/**
 * All places are in the flow's own coordinates.
 *
 * @param places where blocks without a position are drawn
 * @param wished where the block was dropped
 */
export function makeRoom(
  view: FlowView,
  places: ReadonlyMap<string, Position>,
  { from, branch }: Wire,
  wished: Position,
): Room {
  const placeOf = (id: string): Position => places.get(id) ?? view.byId.get(id)?.position ?? { x: 0, y: 0 };
  const isEntry = from === ENTRY_ID;
  const source = isEntry ? (places.get(ENTRY_ID) ?? view.entryPosition ?? { x: 0, y: 0 }) : placeOf(from);
  const target = isEntry ? view.start : view.byId.get(from)?.branches.find(({ name }) => name === branch)?.target;
  // A wire that leads back, or to its own block, has room where it was taken hold of.
  if (target === undefined || placeOf(target).x <= source.x) return { position: wished, moves: {} };

  const next = placeOf(target);
  const end = toCanvas(source).x + (isEntry ? ENTRY_SIZE.width : BLOCK_WIDTH);
  const first = roundUp(toFlow({ x: end + ROOM, y: 0 }).x);
  const last = toFlow({ x: toCanvas(next).x - ROOM - BLOCK_WIDTH, y: 0 }).x;
  const position = { x: Math.max(first, Math.min(wished.x, last)), y: wished.y };
  const needed = roundUp(toFlow({ x: toCanvas(position).x + BLOCK_WIDTH + ROOM, y: 0 }).x - next.x);
  if (needed <= 0) return { position, moves: {} };
  const moved = [...view.byId.keys()].filter((id) => id !== from && placeOf(id).x >= next.x);
  return {
    position,
    moves: Object.fromEntries(moved.map((id) => [id, { x: placeOf(id).x + needed, y: placeOf(id).y }])),
  };
}

// helpers

function roundUp(value: number): number {
  return Math.ceil(value / GRID) * GRID;
}
