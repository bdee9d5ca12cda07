import type { FlowJson } from '@switchyard/blocks';
import { moveBlocks } from '@switchyard/blocks/edit';
import type { Command } from '../command.ts';
import { viewOf } from '../derived.ts';
import { groupsAmong, noteId } from '../drawnIds.ts';
import { extrasOf } from '../extras.ts';
import { moveNotes } from '../moveNotes.ts';
import { texts } from '../../texts/texts.ts';

/** Moves the selected blocks a little; several without a pause are one step. */
export function nudgeSelection(dx: number, dy: number): Command {
  return ({ flow, selection, places }, dispatch) => {
    const noteAt = new Map(extrasOf(flow).notes.map(({ id, position }) => [noteId(id), position]));
    // A group is moved by its blocks.
    const ids = [...new Set([...selection, ...membersOf(flow, selection)])];
    const moves = Object.fromEntries(
      ids.flatMap((id) => {
        const position = viewOf(flow).byId.get(id)?.position ?? places.get(id) ?? noteAt.get(id);
        return position ? [[id, { x: position.x + dx, y: position.y + dy }] as const] : [];
      }),
    );
    if (Object.keys(moves).length === 0) return false;
    dispatch?.(
      texts().document.move,
      (draft) => {
        moveBlocks(draft, { ...Object.fromEntries(places), ...moves }, viewOf(flow));
        moveNotes(draft, flow, moves, places);
      },
      `nudge ${selection.join(' ')}`,
    );
    return true;
  };
}

// helpers

function membersOf(flow: FlowJson, selection: readonly string[]): readonly string[] {
  const chosen = groupsAmong(selection);
  return extrasOf(flow).groups.flatMap(({ id, blocks }) => (chosen.includes(id) ? blocks : []));
}
