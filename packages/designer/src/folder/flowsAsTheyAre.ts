/** The flows somebody works with: those of the folder, and those that are open as they are at this moment. */
import type { Designer } from '../designer.ts';
import type { DocumentState } from '../document/documentStore.ts';
import type { FilePlace } from '../files/openFile.ts';
import type { FolderFile, FolderRead } from '../files/readingFolder.ts';
import type { Workspace } from '../files/workspace.ts';
import type { OpenFlow } from '../tabs/openFlows.ts';

/** The flows as they stand on disk, with the open ones in the place of their files. */
export function withOpen({ files, unread }: FolderRead, open: readonly FolderFile[]): FolderRead {
  const isOpen = new Set(open.map(({ path }) => path));
  const others = files.filter(({ path }) => !isOpen.has(path));
  return {
    files: [...others, ...open].toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    unread: unread.filter((path) => !isOpen.has(path)),
  };
}

/** The open flows with what is unsaved of them: the one on the desk, and those that wait. */
export function openFiles(designer: Designer, workspace: Workspace, flows: readonly OpenFlow[]): readonly FolderFile[] {
  return [
    ...asFile(designer.document.store.getState(), workspace.store.getState().place),
    ...flows.flatMap(({ left }) => (left ? asFile(left.document, left.file.place) : [])),
  ];
}

/** What a flow is called among those of the folder; one that has no file yet by the name its file would have. */
export function pathOf(place: FilePlace): string {
  return place.path ?? place.name;
}

// helpers

function asFile({ document, flowType }: DocumentState, place: FilePlace | undefined): readonly FolderFile[] {
  if (!document || !place) return [];
  return [{ path: pathOf(place), name: document.flow.Metadata?.name || place.name, flow: document.flow, flowType }];
}
