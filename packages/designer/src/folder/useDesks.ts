import { useMemo } from 'react';
import { useDesigner } from '../DesignerContext.tsx';
import { useWorkspace } from '../files/WorkspaceContext.tsx';
import { useOpenFlows } from '../tabs/OpenFlowsContext.tsx';
import type { Desks } from './openAt.ts';

/** What it takes to open a flow at a block. */
export function useDesks(): Desks {
  const designer = useDesigner();
  const workspace = useWorkspace();
  const open = useOpenFlows();
  return useMemo(() => ({ designer, workspace, open }), [designer, workspace, open]);
}
