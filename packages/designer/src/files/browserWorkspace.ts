/** The workspace as the browser has it: the server of this page, IndexedDB, downloads. */
import { parseFlowType } from '@switchyard/blocks';
import type { Designer } from '../designer.ts';
import { setStatus } from '../document/commands/setStatus.ts';
import { isUnsaved } from '../document/documentStore.ts';
import { downloadFile } from './downloadFile.ts';
import { browserShelf } from './drafts.ts';
import { browserTabs } from './otherTabs.ts';
import { browserFiles } from './ownFiles.ts';
import { serverOfPage } from './serverClient.ts';
import { createWorkspace, type Workspace, type WorkspaceTools } from './workspace.ts';

export function createBrowserWorkspace(designer: Designer): Workspace {
  const { document: store, session } = designer;
  const server = serverOfPage(document, (...request) => fetch(...request));
  return createWorkspace({
    server,
    ownFiles: server ? undefined : browserFiles(),
    desk: {
      read() {
        const { document: open, flowType } = store.store.getState();
        return open && { document: open, flowType };
      },
      open: (flow) => store.open(flow),
      close: () => store.close(),
      mark(status) {
        const isChanged = isUnsaved(store.store.getState());
        // What was published and has not changed is published still.
        if (status === 'published' || isChanged) designer.run(setStatus(status));
      },
      saved: (saved) => store.saved(saved),
    },
    shelf: browserShelf(),
    tabs: browserTabs(),
    download: downloadFile,
    types: rememberedTypes(),
    now: Date.now,
    say: (message) => session.say(message),
  });
}

// helpers

const KEY = 'switchyard:flow-types';

/** The types people gave to files that do not say one. A browser that keeps nothing asks again. */
function rememberedTypes(): WorkspaceTools['types'] {
  return {
    get(path) {
      const types = readTypes();
      return Object.hasOwn(types, path) ? parseFlowType(types[path]) : undefined;
    },
    set(path, type) {
      try {
        localStorage.setItem(KEY, JSON.stringify({ ...readTypes(), [path]: type }));
      } catch {
        // Full or forbidden: the next time it is asked again.
      }
    },
  };
}

function readTypes(): Record<string, string> {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') as Record<string, string>;
  } catch {
    return {};
  }
}
