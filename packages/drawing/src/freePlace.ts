/** A place for a new block where none stands yet, as near as may be to where it was wished. */
import type { FlowView, Position } from '@switchyard/blocks';
import { ENTRY_ID } from '@switchyard/blocks/edit';
import { BLOCK_WIDTH, ENTRY_SIZE, heightOf, toCanvas, toFlow } from './geometry.ts';
import type { Places } from './layout.ts';

/** The room a new block keeps, in pixels of the canvas. */
const ROOM = 28;
/** How far apart places are tried: wider than high, so that a row of blocks grows before a pile does. */
const STEP = { x: 2 * ROOM, y: ROOM } as const;
/** As tall as a block with three branches, which few have more of when they are new. */
const NEW_BLOCK = { width: BLOCK_WIDTH, height: heightOf({ branches: Array.from({ length: 3 }) }) };

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Area extends Position, Size {}

/**
 * All places are in the flow's own coordinates.
 *
 * @param places where blocks without a position are drawn
 * @param size of what is placed, as it is drawn; of one new block when not given
 */
export function freePlace(view: FlowView, places: Places, wished: Position, size: Size = NEW_BLOCK): Position {
  return toFlow(freeSpot(boxesOf(view, places), size, toCanvas(wished), ROOM));
}

/**
 * All places are on the canvas.
 *
 * @param room how far from the boxes that are there
 */
export function freeSpot(taken: readonly Area[], size: Size, { x, y }: Position, room: number): Position {
  // So many rings reach past all blocks, whatever way they stand.
  const rings = 2 + Math.ceil(((BLOCK_WIDTH + ROOM) * (taken.length + 1)) / ROOM);
  for (let ring = 0; ring <= rings; ring++) {
    const free = around(ring)
      .map(([right, down]) => ({ x: x + right * STEP.x, y: y + down * STEP.y }))
      .find((place) => taken.every((box) => areApart({ ...place, ...size }, box, room)));
    if (free) return free;
  }
  return { x, y };
}

// helpers

function boxesOf(view: FlowView, places: Places): Area[] {
  const blocks = [...view.byId.values()].map((block) => ({
    ...toCanvas(places.get(block.id) ?? block.position ?? { x: 0, y: 0 }),
    width: BLOCK_WIDTH,
    height: heightOf(block),
  }));
  const entry = places.get(ENTRY_ID) ?? view.entryPosition ?? { x: 0, y: 0 };
  return [{ ...toCanvas(entry), ...ENTRY_SIZE }, ...blocks];
}

/** The steps of a ring, nearest first; to the right and below before to the left and above, as a page is read. */
function around(ring: number): (readonly [right: number, down: number])[] {
  const steps: (readonly [number, number])[] = [];
  for (let right = ring; right >= -ring; right--) {
    for (let down = ring; down >= -ring; down--) {
      if (Math.max(Math.abs(right), Math.abs(down)) === ring) steps.push([right, down]);
    }
  }
  return steps.toSorted((a, b) => Math.hypot(...a) - Math.hypot(...b));
}

function areApart(one: Area, other: Area, room: number): boolean {
  return (
    one.x + one.width + room <= other.x ||
    other.x + other.width + room <= one.x ||
    one.y + one.height + room <= other.y ||
    other.y + other.height + room <= one.y
  );
}
