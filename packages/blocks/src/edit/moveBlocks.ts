import type { FlowJson, Position } from '../flow/flow.ts';
import { actionMetadataOf, ENTRY_ID, findBlock, metadataOf } from './actions.ts';

/** Moves blocks, and the entry point under `ENTRY_ID`, to new places on the canvas. What stands there already stays. */
export function moveBlocks(flow: FlowJson, moves: Readonly<Record<string, Position>>): void {
  for (const [id, position] of Object.entries(moves)) {
    if (id === ENTRY_ID) {
      const metadata = metadataOf(flow);
      if (!isAt(metadata.entryPointPosition, position)) metadata.entryPointPosition = { ...position };
      continue;
    }
    const block = findBlock(flow, id);
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
