import { memo } from 'react';
import { Handle, Position } from 'reactflow';
import { START } from '../document/wireId.ts';
import { texts } from '../texts/texts.ts';

/** Where a flow begins. */
export const EntryNode = memo(function EntryNode() {
  return (
    <div className="entry-node">
      {texts().canvas.entry}
      <Handle type="source" id={START} position={Position.Right} className="branch-handle" data-branch={START} />
    </div>
  );
});
