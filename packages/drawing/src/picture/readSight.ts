/** A flow as it can be drawn, however broken: one block for each identifier, places that fit on a sheet. */
import { joinParts, viewFlow, type FlowJson, type FlowView, type PlacedBlock, type Position } from '@switchyard/blocks';

export function readSight(flow: FlowJson): FlowView {
  const view = joinParts(viewFlow(flow));
  // Of several blocks with one identifier the first is drawn, as in the designer; branches lead there.
  const byId = new Map<string, PlacedBlock>();
  for (const block of view.blocks) {
    if (!byId.has(block.id)) byId.set(block.id, { ...block, position: onSheet(block.position) });
  }
  return { blocks: [...byId.values()], byId, start: view.start, entryPosition: onSheet(view.entryPosition) };
}

// helpers

/** How far from the middle a block may stand. Real flows stay within a tenth of that. */
const SHEET = 100_000;

function onSheet(position: Position | undefined): Position | undefined {
  if (!position) return undefined;
  return Math.abs(position.x) <= SHEET && Math.abs(position.y) <= SHEET ? position : undefined;
}
