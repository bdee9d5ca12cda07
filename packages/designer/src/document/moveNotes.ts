/** Notes that are moved, and those that go with the block they are bound to. */
import { notesOf, type FlowJson, type Position } from '@switchyard/blocks';
import { changeNote } from '@switchyard/blocks/edit';
import { viewOf } from './derived.ts';
import { noteId } from './drawnIds.ts';

/**
 * @param flow the flow before
 * @param moves new places, by what is moved
 * @param places where blocks without a position were drawn
 */
export function moveNotes(
  draft: FlowJson,
  flow: FlowJson,
  moves: Readonly<Record<string, Position>>,
  places: ReadonlyMap<string, Position>,
): void {
  for (const { id, position, block } of notesOf(flow)) {
    const own = moves[noteId(id)];
    const followed = block === undefined ? undefined : moves[block];
    const was = block === undefined ? undefined : (viewOf(flow).byId.get(block)?.position ?? places.get(block));
    if (own) changeNote(draft, id, { position: own });
    else if (followed && was) {
      const to = { x: position.x + followed.x - was.x, y: position.y + followed.y - was.y };
      changeNote(draft, id, { position: to });
    }
  }
}
