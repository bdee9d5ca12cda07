import { useEffect, useMemo, useState } from 'react';
import { useDesigner, useDocument } from '../DesignerContext.tsx';
import type { FolderRead } from '../files/readingFolder.ts';
import { useWorkspace } from '../files/WorkspaceContext.tsx';
import { openFiles, withOpen } from './flowsAsTheyAre.ts';

/** All flows as they are at this moment, the unsaved changes of open ones included; undefined until they are read. */
export function useFolderFlows(): FolderRead | undefined {
  const designer = useDesigner();
  const workspace = useWorkspace();
  const document = useDocument((state) => state.document);
  const [read, setRead] = useState<FolderRead>();
  useEffect(() => {
    let isWanted = true;
    const again = (): void => {
      void workspace.readFolderFlows().then((now) => {
        if (isWanted) setRead(now);
      });
    };
    again();
    const end = workspace.store.subscribe((state, before) => {
      if (state.place !== before.place || state.savedText !== before.savedText) again();
    });
    return () => {
      isWanted = false;
      end();
    };
  }, [workspace]);
  return useMemo(
    () => read && document && withOpen(read, openFiles(designer, workspace)),
    [read, document, designer, workspace],
  );
}
