/**
 * Places for flows larger than any that may be published (flow-language §1.2), for which the better layout would take
 * minutes: a column for each step a contact may have taken to a block, top to bottom in the order of the branches.
 */
import type { FlowView, PlacedBlock, Position } from '@switchyard/blocks';
import { BLOCK_WIDTH, ENTRY_SIZE, heightOf } from './geometry.ts';

/** @returns the upper left corner of each block, and of the entry point, on the canvas */
export function columnsOf(
  view: FlowView,
  blocks: readonly PlacedBlock[],
): { entry: Position; places: ReadonlyMap<string, Position> } {
  const ids = new Set(blocks.map(({ id }) => id));
  const places = new Map<string, Position>();
  let x = MARGIN + ENTRY_SIZE.width + BESIDE;
  let next = [view.start, ...blocks.map(({ id }) => id)].filter((id) => id !== undefined && ids.has(id)).slice(0, 1);
  while (next.length > 0) {
    const column = next.flatMap((id) => view.byId.get(id ?? '') ?? []);
    let y = MARGIN;
    for (const block of column) {
      places.set(block.id, { x, y });
      y += heightOf(block) + BELOW;
    }
    const reached = column.flatMap(({ branches }) => branches.map(({ target }) => target));
    next = [...new Set(reached)].filter((id) => id !== undefined && ids.has(id) && !places.has(id));
    // What nothing leads to begins a column of its own.
    if (next.length === 0)
      next = blocks
        .filter(({ id }) => !places.has(id))
        .slice(0, TOGETHER)
        .map(({ id }) => id);
    x += BLOCK_WIDTH + BESIDE;
  }
  return { entry: { x: MARGIN, y: MARGIN }, places };
}

// helpers

const MARGIN = 40;
const BESIDE = 84;
const BELOW = 36;
/** How many blocks nothing leads to stand below one another. */
const TOGETHER = 20;
