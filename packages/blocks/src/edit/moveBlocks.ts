import type { FlowJson, Position } from '../flow/flow.ts';
import type { FlowView } from '../flow/viewFlow.ts';
import { actionMetadataOf, authored, ENTRY_ID, metadataOf } from './actions.ts';

/**
 * Moves blocks, and the entry point under `ENTRY_ID`, to new places on the canvas. What stands there already stays.
 *
 * @param view the flow as it is now, where somebody knows it
 */
export function moveBlocks(
  flow: FlowJson,
  moves: Readonly<Record<string, Position>>,
  view: FlowView = authored(flow),
): void {
  for (const [id, position] of Object.entries(moves)) {
    if (id === ENTRY_ID) {
      const metadata = metadataOf(flow);
      if (!isAt(metadata.entryPointPosition, position)) metadata.entryPointPosition = { ...position };
      continue;
    }
    const block = view.byId.get(id);
    if (!block) continue;
    for (const part of [block.id, ...block.parts]) {
      const metadata = actionMetadataOf(flow, part);
      if (metadata && !isAt(metadata.position, position)) metadata.position = { ...position };
    }
  }
}

// helpers

function isAt(place: Position | undefined, { x, y }: Position): boolean {
  return place?.x === x && place.y === y;
}
