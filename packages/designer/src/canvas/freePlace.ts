/** A place for a new block where none stands yet, as near as may be to where it was wished. */
import type { FlowView, Position } from '@switchyard/blocks';
import { ENTRY_ID } from '@switchyard/blocks/edit';
import { BLOCK_WIDTH, ENTRY_SIZE, heightOf, toCanvas, toFlow } from './geometry.ts';
import { missingPlaces } from './layout.ts';

/** How far new blocks are tried apart, and the room they keep, in pixels of the canvas. */
const STEP = 28;
/** As tall as a block with three branches, which few have more of when they are new. */
const NEW_BLOCK = { width: BLOCK_WIDTH, height: heightOf({ branches: Array.from({ length: 3 }) }) };

interface Box extends Position {
  readonly width: number;
  readonly height: number;
}

/** Both places are in the flow's own coordinates. */
export function freePlace(view: FlowView, wished: Position): Position {
  const taken = boxesOf(view);
  const { x, y } = toCanvas(wished);
  // So many rings reach past all blocks, whatever way they stand.
  const rings = 2 + Math.ceil(((BLOCK_WIDTH + STEP) * (taken.length + 1)) / STEP);
  for (let ring = 0; ring <= rings; ring++) {
    const free = around(ring)
      .map(([right, down]) => ({ x: x + right * STEP, y: y + down * STEP }))
      .find((place) => taken.every((box) => areApart({ ...place, ...NEW_BLOCK }, box)));
    if (free) return toFlow(free);
  }
  return wished;
}

// helpers

function boxesOf(view: FlowView): Box[] {
  const places = missingPlaces(view);
  const blocks = [...view.byId.values()].map((block) => ({
    ...toCanvas(places.get(block.id) ?? block.position ?? { x: 0, y: 0 }),
    width: BLOCK_WIDTH,
    height: heightOf(block),
  }));
  const entry = places.get(ENTRY_ID) ?? view.entryPosition ?? { x: 0, y: 0 };
  return [{ ...toCanvas(entry), ...ENTRY_SIZE }, ...blocks];
}

/** The steps of a ring, nearest first; below and to the right before above and to the left, as a page is read. */
function around(ring: number): (readonly [right: number, down: number])[] {
  const steps: (readonly [number, number])[] = [];
  for (let right = ring; right >= -ring; right--) {
    for (let down = ring; down >= -ring; down--) {
      if (Math.max(Math.abs(right), Math.abs(down)) === ring) steps.push([right, down]);
    }
  }
  return steps.toSorted((a, b) => Math.hypot(...a) - Math.hypot(...b));
}

function areApart(one: Box, other: Box): boolean {
  return (
    one.x + one.width + STEP <= other.x ||
    other.x + other.width + STEP <= one.x ||
    one.y + one.height + STEP <= other.y ||
    other.y + other.height + STEP <= one.y
  );
}
