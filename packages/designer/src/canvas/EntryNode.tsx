import { memo } from 'react';
import { Handle, Position } from 'reactflow';
import { START } from '../document/wireId.ts';

/** Where a flow begins. */
export const EntryNode = memo(function EntryNode() {
  return (
    <div className="entry-node">
      Entry
      <Handle type="source" id={START} position={Position.Right} className="branch-handle" data-branch={START} />
    </div>
  );
});
