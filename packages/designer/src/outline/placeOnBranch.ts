/** A new block after a branch: between it and what it led to, or where it led to nothing. */
import type { Position } from '@switchyard/blocks';
import { ENTRY_ID } from '@switchyard/blocks/edit';
import { BLOCK_WIDTH, freePlace, toCanvas, toFlow } from '@switchyard/drawing';
import { makeRoom } from '../canvas/makeRoom.ts';
import type { Designer } from '../designer.ts';
import type { Wire } from '../document/command.ts';
import { placeBlock } from '../document/commands/placeBlock.ts';
import { targetOf } from '../document/wireWords.ts';

/** How far right of the block it follows a new one is put, in pixels of the canvas. */
const ROOM = 56;

/** @returns the identifier of the block; undefined where the flow's type refuses it */
export function placeOnBranch(designer: Designer, block: string, wire: Wire): string | undefined {
  const view = designer.view();
  const places = designer.places();
  const from = toCanvas(placeOf(designer, wire.from));
  const wished = toFlow({ x: from.x + BLOCK_WIDTH + ROOM, y: from.y });
  const isBetween = view.byId.has(targetOf(view, wire) ?? '');
  const room = isBetween ? makeRoom(view, places, wire, wished) : { position: freePlace(view, places, wished) };
  const id = designer.newId();
  const how = isBetween ? 'insert' : 'connect';
  return designer.run(placeBlock({ block, id, ...room, onto: { wire, how } })) ? id : undefined;
}

// helpers

function placeOf(designer: Designer, id: string): Position {
  const view = designer.view();
  const own = id === ENTRY_ID ? view.entryPosition : view.byId.get(id)?.position;
  return designer.places().get(id) ?? own ?? { x: 0, y: 0 };
}
