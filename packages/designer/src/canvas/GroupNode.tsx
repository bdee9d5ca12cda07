import { ChevronDown, ChevronUp } from 'lucide-react';
import { memo, useState } from 'react';
import { Handle, Position, type NodeProps } from 'reactflow';
import { useDesigner, useSession } from '../DesignerContext.tsx';
import { foldGroup, renameGroup } from '../document/commands/groups.ts';
import { TARGET, type GroupNode as Model } from './flowToGraph.ts';
import { focusBlock } from './focusBlock.ts';
import { OUT } from './withGroups.ts';
import { texts } from '../texts/texts.ts';

/** A group: a frame around its blocks with a title to hold it by, or one card for all of them. */
export const GroupNode = memo(function GroupNode({ id, data: { group, members }, selected }: NodeProps<Model>) {
  const designer = useDesigner();
  const isTyped = useSession(({ renaming }) => renaming === id);
  const FoldIcon = group.folded ? ChevronDown : ChevronUp;
  const look = ['group-frame', selected && 'selected', group.folded && 'folded'].filter(Boolean).join(' ');
  return (
    <div className={look}>
      {group.folded ? <Handle type="target" id={TARGET} position={Position.Left} isConnectable={false} /> : null}
      <div className="group-head">
        {isTyped ? (
          <TitleField id={id} group={group.id} title={group.title} />
        ) : (
          <span className="group-title">{group.title || texts().canvas.group}</span>
        )}
        {group.folded ? <span className="group-count">{texts().canvas.blocks(members.size)}</span> : null}
        <button
          type="button"
          className="note-fold nodrag"
          aria-expanded={!group.folded}
          aria-label={group.folded ? texts().canvas.expandGroup : texts().canvas.collapseGroup}
          onClick={(event) => {
            event.stopPropagation();
            designer.run(foldGroup(group.id, !group.folded));
          }}
        >
          <FoldIcon size={14} aria-hidden="true" />
        </button>
      </div>
      {group.folded ? <Handle type="source" id={OUT} position={Position.Right} isConnectable={false} /> : null}
    </div>
  );
});

function TitleField({ id, group, title }: { id: string; group: string; title: string }) {
  const designer = useDesigner();
  const [typed, setTyped] = useState(title);
  const done = (isTaken: boolean, refocus: boolean): void => {
    if (isTaken && typed !== title) designer.run(renameGroup(group, typed));
    designer.session.set({ renaming: undefined });
    if (refocus) focusBlock(id);
  };
  return (
    <input
      ref={beginTyping}
      className="group-title-input nodrag nopan nokey"
      aria-label={texts().canvas.titleOfGroup}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => done(true, false)}
      onDoubleClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter' || event.key === 'Escape') done(event.key === 'Enter', true);
      }}
    />
  );
}

// helpers

function beginTyping(input: HTMLInputElement | null): void {
  input?.focus({ preventScroll: true });
  input?.select();
}
