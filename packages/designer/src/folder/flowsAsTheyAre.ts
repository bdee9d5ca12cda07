/** The flows somebody works with: those of the folder, the open one as it is at this moment. */
import type { Designer } from '../designer.ts';
import type { FolderFile, FolderRead } from '../files/readingFolder.ts';
import type { Workspace } from '../files/workspace.ts';

export async function flowsAsTheyAre(designer: Designer, workspace: Workspace): Promise<FolderRead> {
  return withOpen(await workspace.readFolderFlows(), openFiles(designer, workspace));
}

/** The flows as they stand on disk, with the open ones in the place of their files. */
export function withOpen({ files, unread }: FolderRead, open: readonly FolderFile[]): FolderRead {
  const isOpen = new Set(open.map(({ path }) => path));
  const others = files.filter(({ path }) => !isOpen.has(path));
  return {
    files: [...others, ...open].toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    unread: unread.filter((path) => !isOpen.has(path)),
  };
}

/** A flow that has no file yet is called by the name its file would have. */
export function openFiles(designer: Designer, workspace: Workspace): readonly FolderFile[] {
  const { document, flowType } = designer.document.store.getState();
  const { place } = workspace.store.getState();
  if (!document || !place) return [];
  const path = place.path ?? place.name;
  return [{ path, name: document.flow.Metadata?.name || place.name, flow: document.flow, flowType }];
}
