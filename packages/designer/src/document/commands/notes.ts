import { addNote as add, changeNote as change, type NoteChanges } from '@switchyard/blocks/edit';
import type { Position } from '@switchyard/blocks';
import type { Command } from '../command.ts';
import { texts } from '../../texts/texts.ts';

/** As large as a few sentences need, in the flow's own coordinates. */
const SIZE = { width: 180, height: 110 };

/** Puts an empty note on the canvas, bound to a block or free. */
export function addNote(note: {
  readonly id: string;
  readonly position: Position;
  readonly block?: string | undefined;
}): Command {
  const { id, position, block } = note;
  return (_context, dispatch) => {
    dispatch?.(texts().document.addNote, (draft) =>
      add(draft, { id, position, text: '', size: SIZE, ...(block === undefined ? {} : { block }) }),
    );
    return true;
  };
}

/** Changes a note; typing in one is one step. */
export function changeNote(id: string, changes: NoteChanges): Command {
  return (_context, dispatch) => {
    const label =
      changes.text === undefined
        ? changes.size
          ? texts().document.resizeNote
          : texts().document.foldNote
        : texts().document.writeNote;
    dispatch?.(label, (draft) => change(draft, id, changes), changes.text === undefined ? undefined : `note ${id}`);
    return true;
  };
}
