/** The blocks and wires of a flow as routing sees them. */
import type { FlowView, Position } from '@switchyard/blocks';
import { ENTRY_ID } from '@switchyard/blocks/edit';
import {
  BLOCK_WIDTH,
  ENTRY_SIZE,
  entersBlock,
  heightOf,
  leavesBlock,
  leavesEntry,
  toCanvas,
  type Box,
  type Places,
  type Route,
} from '@switchyard/drawing';
import { START, wireId } from '../document/wireId.ts';

/** @param places where blocks without a position are drawn */
export function wiresOf(view: FlowView, places: Places): { boxes: readonly Box[]; wires: readonly Route[] } {
  const cornerOf = (id: string, position: Position | undefined): Position =>
    toCanvas(places.get(id) ?? position ?? { x: 0, y: 0 });
  const entry = cornerOf(ENTRY_ID, view.entryPosition);
  const boxes: Box[] = [{ id: ENTRY_ID, ...entry, ...ENTRY_SIZE }];
  const corners = new Map<string, Position>();
  for (const block of view.byId.values()) {
    const corner = cornerOf(block.id, block.position);
    corners.set(block.id, corner);
    boxes.push({ id: block.id, ...corner, width: BLOCK_WIDTH, height: heightOf(block) });
  }
  const wires: Route[] = [];
  const add = (source: string, branch: string, target: string | undefined, from: Position): void => {
    const corner = target === undefined ? undefined : corners.get(target);
    if (target === undefined || !corner) return;
    wires.push({ id: wireId(source, branch), source, target, from, to: entersBlock(corner) });
  };
  add(ENTRY_ID, START, view.start, leavesEntry(entry));
  for (const { id, branches } of view.byId.values()) {
    const corner = corners.get(id) ?? { x: 0, y: 0 };
    branches.forEach(({ name, target }, index) => add(id, name, target, leavesBlock(corner, index)));
  }
  return { boxes, wires };
}
