/** Places for some blocks among others that stay where they are: each right of what leads to it, where there is room. */
import type { FlowView, Position } from '@switchyard/blocks';
import { ENTRY_ID } from '@switchyard/blocks/edit';
import { freeSpot } from './freePlace.ts';
import { BLOCK_WIDTH, branchY, ENTRY_SIZE, HEADER_HEIGHT, heightOf, toCanvas, toFlow } from './geometry.ts';
import type { Places } from './layout.ts';
import { ranksOf } from './ranks.ts';

/** How far right of the block before it a block stands, and what it keeps from others, in pixels of the canvas. */
const BESIDE = 84;
const ROOM = 28;

/**
 * All places are in the flow's own coordinates.
 *
 * @param drawn where blocks without a position are drawn
 * @param ids the blocks that get a place
 */
export function placeAmong(view: FlowView, drawn: Places, ids: readonly string[]): Map<string, Position> {
  const waiting = new Set(ids.filter((id) => view.byId.has(id)));
  const cornerOf = (id: string): Position => {
    const known = id === ENTRY_ID ? view.entryPosition : view.byId.get(id)?.position;
    return toCanvas(placed.get(id) ?? drawn.get(id) ?? known ?? { x: 0, y: 0 });
  };
  const placed = new Map<string, Position>();
  const boxOf = (id: string) => {
    const block = view.byId.get(id);
    return { ...cornerOf(id), ...(block ? { width: BLOCK_WIDTH, height: heightOf(block) } : ENTRY_SIZE) };
  };
  const taken = [ENTRY_ID, ...view.byId.keys()].filter((id) => !waiting.has(id)).map(boxOf);
  for (const id of inOrder(view, waiting)) {
    const block = view.byId.get(id);
    if (!block) continue;
    const size = { width: BLOCK_WIDTH, height: heightOf(block) };
    const spot = freeSpot(taken, size, besideWhatLeads(view, id, waiting, cornerOf) ?? cornerOf(id), ROOM);
    placed.set(id, toFlow(spot));
    waiting.delete(id);
    taken.push({ ...toCanvas(toFlow(spot)), ...size });
  }
  return placed;
}

// helpers

/** What leads to others before them, as a contact comes to them. */
function inOrder(view: FlowView, ids: ReadonlySet<string>): string[] {
  const leads = [...view.byId.values()].flatMap(({ id, branches }) =>
    branches.flatMap(({ target }) => (target === undefined ? [] : [{ from: id, to: target }])),
  );
  const start = view.start === undefined ? [] : [view.start];
  const ranks = ranksOf([...new Set([...start, ...view.byId.keys()])], leads);
  return [...ids].toSorted((one, other) => (ranks.get(one) ?? 0) - (ranks.get(other) ?? 0));
}

/** Right of the first block with a place that leads here, at the height of its branch. */
function besideWhatLeads(
  view: FlowView,
  id: string,
  waiting: ReadonlySet<string>,
  cornerOf: (id: string) => Position,
): Position | undefined {
  if (view.start === id) {
    const { x, y } = cornerOf(ENTRY_ID);
    return { x: x + ENTRY_SIZE.width + BESIDE, y: y + ENTRY_SIZE.height / 2 - HEADER_HEIGHT / 2 };
  }
  for (const from of view.byId.values()) {
    const index = from.branches.findIndex(({ target }) => target === id);
    if (index === -1 || from.id === id || waiting.has(from.id)) continue;
    const { x, y } = cornerOf(from.id);
    return { x: x + BLOCK_WIDTH + BESIDE, y: y + (index === 0 ? 0 : branchY(index) - HEADER_HEIGHT / 2) };
  }
  return undefined;
}
