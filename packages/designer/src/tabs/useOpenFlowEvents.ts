/** What the page does for the flows that are open: follows them, keeps them for a reload, asks before it is left. */
import { useEffect } from 'react';
import { useDesigner } from '../DesignerContext.tsx';
import { useWorkspace } from '../files/WorkspaceContext.tsx';
import { keepFlows } from './keptFlows.ts';
import { isFlowUnsaved } from './openFlows.ts';
import { useOpenFlows } from './OpenFlowsContext.tsx';

export function useOpenFlowEvents(): void {
  const open = useOpenFlows();
  const designer = useDesigner();
  const workspace = useWorkspace();
  useEffect(() => {
    const guard = (event: BeforeUnloadEvent): void => {
      const state = open.store.getState();
      const waiting = state.flows.filter(({ left }) => left !== undefined);
      if (waiting.some(({ key }) => isFlowUnsaved(key, state, designer, workspace))) event.preventDefault();
    };
    addEventListener('beforeunload', guard);
    const ends = [open.follow(), keepFlows(open, sessionStorage)];
    return () => {
      removeEventListener('beforeunload', guard);
      ends.forEach((end) => end());
    };
  }, [open, designer, workspace]);
}
