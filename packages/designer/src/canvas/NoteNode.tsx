import { ChevronDown, ChevronUp } from 'lucide-react';
import { memo } from 'react';
import { NodeResizer, type NodeProps } from 'reactflow';
import { useDesigner, useSession } from '../DesignerContext.tsx';
import { changeNote } from '../document/commands/notes.ts';
import { flowSizeOf, type NoteNode as Model } from './flowToGraph.ts';
import { focusBlock } from './focusBlock.ts';
import { texts } from '../texts/texts.ts';

/** A note: written where it lies, by a double click or Enter; folded away to its first line. */
export const NoteNode = memo(function NoteNode({ id, data: { note, on }, selected }: NodeProps<Model>) {
  const designer = useDesigner();
  const isTyped = useSession(({ renaming }) => renaming === id);
  const done = (refocus: boolean): void => {
    designer.document.endMark();
    designer.session.set({ renaming: undefined });
    if (refocus) focusBlock(id);
  };
  const FoldIcon = note.folded ? ChevronDown : ChevronUp;
  return (
    <div className={['note-card', selected && 'selected', note.folded && 'folded'].filter(Boolean).join(' ')}>
      <NodeResizer
        isVisible={selected && !note.folded}
        minWidth={110}
        minHeight={80}
        onResizeEnd={(_event, { width, height }) =>
          void designer.run(changeNote(note.id, { size: flowSizeOf({ width, height }) }))
        }
      />
      <div className="note-head">
        <span className="note-on">{on === undefined ? texts().canvas.note : texts().canvas.noteOn(on)}</span>
        <button
          type="button"
          className="note-fold nodrag"
          aria-expanded={!note.folded}
          aria-label={note.folded ? texts().canvas.unfoldNote : texts().canvas.foldNote}
          onClick={(event) => {
            event.stopPropagation();
            designer.run(changeNote(note.id, { folded: !note.folded }));
          }}
        >
          <FoldIcon size={14} aria-hidden="true" />
        </button>
      </div>
      {note.folded ? null : isTyped ? (
        <textarea
          ref={(field) => field?.focus({ preventScroll: true })}
          className="note-field nodrag nopan nokey nowheel"
          aria-label={texts().canvas.textOfNote}
          value={note.text}
          onChange={(event) => void designer.run(changeNote(note.id, { text: event.target.value }))}
          onBlur={() => done(false)}
          onDoubleClick={(event) => event.stopPropagation()}
          onKeyDown={(event) => {
            event.stopPropagation();
            if (event.key === 'Escape') done(true);
          }}
        />
      ) : (
        <div className="note-text">{note.text === '' ? texts().canvas.doubleClickToWrite : note.text}</div>
      )}
    </div>
  );
});
