/** The workspace as the browser has it: the server of this page, IndexedDB, downloads. */
import { parseFlowType, type AnyFlowType } from '@switchyard/blocks';
import type { Designer } from '../designer.ts';
import { downloadFile } from './downloadFile.ts';
import { browserShelf } from './drafts.ts';
import { serverOfPage } from './serverClient.ts';
import { createWorkspace, type Workspace } from './workspace.ts';

export function createBrowserWorkspace({ document: store, session }: Designer): Workspace {
  return createWorkspace({
    server: serverOfPage(document, (...request) => fetch(...request)),
    desk: {
      read() {
        const { document: open, flowType } = store.store.getState();
        return open && { document: open, flowType };
      },
      open: store.open,
      close: store.close,
      saved: store.saved,
    },
    shelf: browserShelf(),
    download: downloadFile,
    types: rememberedTypes(),
    now: Date.now,
    say: session.say,
  });
}

// helpers

const KEY = 'switchyard:flow-types';

/** The types people gave to files that do not say one. A browser that keeps nothing asks again. */
function rememberedTypes() {
  const read = (): Record<string, string> => {
    try {
      return JSON.parse(localStorage.getItem(KEY) ?? '{}') as Record<string, string>;
    } catch {
      return {};
    }
  };
  return {
    get(path: string): AnyFlowType | undefined {
      const types = read();
      return Object.hasOwn(types, path) ? parseFlowType(types[path]) : undefined;
    },
    set(path: string, type: AnyFlowType): void {
      try {
        localStorage.setItem(KEY, JSON.stringify({ ...read(), [path]: type }));
      } catch {
        // Full or forbidden: the next time it is asked again.
      }
    },
  };
}
