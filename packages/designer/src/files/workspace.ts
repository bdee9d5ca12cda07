/**
 * The workspace: the folder, the flow that is open, where it is saved, and the one question that may be open about a
 * file. It decides nothing about flows; it keeps files, drafts and the disk from losing each other's work.
 */
import type { AnyFlowType } from '@switchyard/blocks';
import type { FlowDetails } from '@switchyard/blocks/edit';
import type { StoreApi } from 'zustand/vanilla';
import { createKeepingDrafts } from './keepingDrafts.ts';
import { createOpeningFlows } from './openingFlows.ts';
import { createReadingFolder, type FolderRead } from './readingFolder.ts';
import type { OwnFile, OwnFiles } from './ownFiles.ts';
import { createSavingFlows } from './savingFlows.ts';
import { createWatchingDisk, type WatchingDisk } from './watchingDisk.ts';
import type { VersionShelf } from './serverClient.ts';
import {
  createWorkroom,
  folderOf,
  pathsOf,
  wordsOf,
  type OpenFile,
  type WorkspaceState,
  type WorkspaceTools,
} from './workspaceState.ts';
import { texts } from '../texts/texts.ts';

export {
  folderOf,
  type Desk,
  type FileQuestion,
  type WorkspaceState,
  type WorkspaceTools,
  type OpenFile,
} from './workspaceState.ts';

export interface Workspace extends WatchingDisk {
  readonly store: StoreApi<WorkspaceState>;
  /** Whether flows are saved to a folder. */
  readonly hasFolder: boolean;
  /** The person's own files, where flows are saved to those; where there is no folder either, they are downloaded. */
  readonly ownFiles: OwnFiles | undefined;
  readonly refresh: () => Promise<void>;
  readonly openPath: (path: string) => Promise<void>;
  readonly openContent: (content: string | Uint8Array, name: string, handle?: OwnFile) => void;
  readonly openDraft: (key: string) => Promise<void>;
  readonly create: (details: FlowDetails, path: string) => void;
  /** As a draft; always possible. */
  readonly save: () => Promise<void>;
  /** As published. */
  readonly publish: () => Promise<void>;
  readonly saveAs: (path: string) => Promise<void>;
  readonly downloadCopy: () => void;
  /**
   * The text of another file of the folder, by its path beside the open flow, else from the folder's root; undefined
   * where there is none.
   */
  readonly readBeside: (path: string) => Promise<string | undefined>;
  /** The text of a file of the folder; that it cannot be had is said. */
  readonly readFile: (path: string) => Promise<string | undefined>;
  /** The text of a task or world file that stands in the same folder as the open flow; undefined where none does. */
  readonly readRunFile: (name: 'task.json' | 'world.json') => Promise<string | undefined>;
  /** The earlier versions of flows; undefined without a server. */
  readonly versions: VersionShelf | undefined;
  /** Shows the earlier versions of the open flow. */
  readonly askForVersions: () => void;
  /** The flows that are known to be in the folder, as they stand on disk. */
  readonly readFolderFlows: () => Promise<FolderRead>;
  /** Asks which other flow the open one is compared with. */
  readonly askWhatToCompare: () => void;
  /** The nearest instance file: beside the open flow, else in a folder above it; undefined where there is none. */
  readonly readInstanceFile: () => Promise<{ readonly path: string; readonly text: string } | undefined>;
  readonly answerType: (type: AnyFlowType) => void;
  readonly openAnyway: () => void;
  readonly openConverted: () => void;
  readonly chooseDraft: () => void;
  readonly chooseDisk: () => Promise<void>;
  readonly overwrite: () => Promise<void>;
  readonly takeTheirs: () => Promise<void>;
  readonly askToMerge: () => void;
  /** The file on disk is merged into the open flow, as long as `stands` says so; undefined says nothing of it. */
  readonly merged: (stands: () => boolean | undefined) => Promise<void>;
  /** The flow changed, and a merge may have been undone or done again. */
  readonly followMerge: () => void;
  readonly askWhereToSave: () => void;
  /** Asks whether to drop what has changed since a file was last saved: the open one, or another of the folder. */
  readonly askToRevert: (path?: string) => void;
  /** Drops it. The open flow is opened again as it is on disk. */
  readonly revert: () => Promise<void>;
  readonly dismiss: () => void;
  /** Says of a flow that was open before and is on the desk again where it belongs. */
  readonly putBack: (file: OpenFile) => void;
  /** Keeps what has changed since the last save in the browser. */
  readonly keepDraft: () => Promise<void>;
  readonly discardDraft: (key: string) => Promise<void>;
  /** The same, and says nothing. */
  readonly forgetDraft: (key: string) => Promise<void>;
  readonly leave: () => Promise<void>;
  /** This tab goes: other tabs with the flow are told. */
  readonly leaveTab: () => void;
}

export function createWorkspace(tools: WorkspaceTools): Workspace {
  const room = createWorkroom(tools);
  const { store } = room;
  const { server, desk, shelf, say } = tools;
  const { getState: get, setState: set } = store;
  const drafts = createKeepingDrafts(room);
  const opening = createOpeningFlows(room, drafts);
  const saving = createSavingFlows(room, drafts, opening, refresh);
  const watching = createWatchingDisk(room, opening, saving);
  tools.tabs.onNews(({ did, path }) => {
    if (path !== get().place?.path) return;
    if (did === 'save') void watching.checkDisk();
    else set({ elsewhere: did === 'open' });
  });

  async function refresh(): Promise<void> {
    set({ drafts: await shelf.all().catch(() => []) });
    if (!server) return;
    try {
      set({ folder: { is: 'read', folder: await server.readFolder() } });
    } catch (error) {
      set({ folder: { is: 'failed', why: wordsOf(error) } });
    }
  }

  async function readBeside(path: string): Promise<string | undefined> {
    const places = [...new Set([folderOf(get().place?.path) + path, path])];
    // The folder knows which of them is there, so the other need not be asked for in vain.
    const known = pathsOf(get().folder);
    const there = places.filter((place) => known.includes(place));
    for (const place of there.length > 0 ? there : places) {
      const file = await server?.readFile(place).catch(() => undefined);
      if (file) return file.text;
    }
    return undefined;
  }

  async function readFile(path: string): Promise<string | undefined> {
    try {
      return (await server?.readFile(path))?.text;
    } catch (error) {
      say(texts().files.notRead(path, wordsOf(error)));
      return undefined;
    }
  }

  async function readRunFile(name: 'task.json' | 'world.json'): Promise<string | undefined> {
    const { place: file, folder } = get();
    if (!server || file?.path === undefined || folder.is !== 'read') return undefined;
    const path = folderOf(file.path) + name;
    if (folder.folder.runFiles?.includes(path) !== true) return undefined;
    return server.readFile(path).then(
      ({ text }) => text,
      () => undefined,
    );
  }

  async function readInstanceFile(): Promise<{ path: string; text: string } | undefined> {
    const { place: file, folder } = get();
    if (!server || folder.is !== 'read') return undefined;
    const above = foldersAbove(file?.path).map((one) => `${one}instance.json`);
    const path = above.find((one) => folder.folder.runFiles?.includes(one));
    const found = path === undefined ? undefined : await server.readFile(path).catch(() => undefined);
    return path === undefined || !found ? undefined : { path, text: found.text };
  }

  return {
    store,
    hasFolder: server !== undefined,
    ownFiles: tools.ownFiles,
    versions: server?.versions,
    askForVersions() {
      const { path } = get().place ?? {};
      if (path !== undefined) set({ question: { opens: 'versions', path } });
    },
    refresh,
    readBeside,
    readRunFile,
    readFile,
    ...createReadingFolder(room),
    readInstanceFile,
    ...opening,
    ...saving,
    ...watching,
    keepDraft: drafts.keepDraft,
    askWhatToCompare() {
      set({ question: { opens: 'compare' } });
      void refresh();
    },
    leaveTab() {
      const { path } = get().place ?? {};
      if (path !== undefined) tools.tabs.tell({ did: 'leave', path });
    },
    dismiss() {
      set({ question: undefined });
    },
    putBack(file) {
      opening.putBack(file);
      // While it waited somebody else may have saved it.
      void watching.checkDisk();
    },
    async forgetDraft(key) {
      await shelf.delete(key).catch(() => undefined);
      await refresh();
    },
    async discardDraft(key) {
      await shelf.delete(key).catch(() => undefined);
      say(texts().files.draftDiscarded);
      await refresh();
    },
    async leave() {
      await drafts.keepDraft();
      await drafts.dropUntouched();
      const { path } = get().place ?? {};
      if (path !== undefined) tools.tabs.release(path);
      desk.close();
      set({
        place: undefined,
        savedText: undefined,
        draftKey: undefined,
        elsewhere: false,
        changedOnDisk: undefined,
        cameAs: undefined,
        question: undefined,
        opening: undefined,
      });
      await refresh();
    },
  };
}

// helpers

/** The folder of a file and those above it, nearest first, each with a slash at its end; the top is ''. */
function foldersAbove(path: string | undefined): readonly string[] {
  const steps = folderOf(path).split('/').slice(0, -1);
  return [...steps.keys()].map((left) => `${steps.slice(0, steps.length - left).join('/')}/`).concat('');
}
