import { useMemo } from 'react';
import { useStore } from 'zustand';
import { useDesigner, useDocument } from '../DesignerContext.tsx';
import type { FolderRead } from '../files/readingFolder.ts';
import { useFiles, useWorkspace } from '../files/WorkspaceContext.tsx';
import { useOpen } from '../tabs/OpenFlowsContext.tsx';
import { openFiles, withOpen } from './flowsAsTheyAre.ts';
import { folderStoreOf } from './folderStore.ts';

/** All flows as they are at this moment, the unsaved changes of open ones included; undefined until they are read. */
export function useFolderFlows(): FolderRead | undefined {
  const designer = useDesigner();
  const workspace = useWorkspace();
  const read = useStore(folderStoreOf(workspace).store, (state) => state.read);
  const flows = useOpen((state) => state.flows);
  const document = useDocument((state) => state.document);
  const place = useFiles((state) => state.place);
  return useMemo(() => {
    // Both are looked at through the designer; named here, they say when to look again.
    const isOpen = document !== undefined && place !== undefined;
    return read && withOpen(read, isOpen || flows.length > 0 ? openFiles(designer, workspace, flows) : []);
  }, [read, flows, document, place, designer, workspace]);
}
