/** What was read of the folder, once for all who ask; it follows the list of its files. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { FolderRead } from '../files/readingFolder.ts';
import type { Workspace } from '../files/workspace.ts';

export interface FolderStore {
  readonly store: StoreApi<{ readonly read: FolderRead | undefined }>;
  /** The flows as they were last read; waits for the first time. */
  readonly whenRead: () => Promise<FolderRead>;
}

const stores = new WeakMap<Workspace, FolderStore>();

/** The files are read when somebody first asks. */
export function folderStoreOf(workspace: Workspace): FolderStore {
  const known = stores.get(workspace);
  if (known) return known;
  const store = createStore<{ readonly read: FolderRead | undefined }>(() => ({ read: undefined }));
  let reading: Promise<FolderRead> | undefined;
  const again = (): void => {
    const now = workspace.readFolderFlows();
    reading = now;
    void now.then((read) => {
      // A later reading knows more.
      if (reading === now) store.setState({ read });
    });
  };
  workspace.store.subscribe((state, before) => {
    if (state.folder !== before.folder) again();
  });
  again();
  const made: FolderStore = { store, whenRead: () => reading ?? workspace.readFolderFlows() };
  stores.set(workspace, made);
  return made;
}
