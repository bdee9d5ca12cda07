/** What the workspace knows and what it works with; the modules that open, save and keep drafts share it. */
import type { AnyFlowType, FlowDocument, FlowJson } from '@switchyard/blocks';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ConvertedFile } from './convertExport.ts';
import type { Draft, DraftShelf } from './drafts.ts';
import type { FilePlace, OpenAnswer } from './openFile.ts';
import type { OwnFiles } from './ownFiles.ts';
import type { OtherTabs } from './otherTabs.ts';
import type { FileText, Folder, FlowServer } from './serverClient.ts';

/** The open document, wherever it is kept. */
export interface Desk {
  readonly read: () => { readonly document: FlowDocument; readonly flowType: AnyFlowType } | undefined;
  /** Puts a flow on the desk with a history of its own. */
  readonly open: (flow: {
    readonly document: FlowDocument;
    readonly flowType: AnyFlowType;
    readonly saved: boolean;
  }) => void;
  readonly close: () => void;
  /** Says in the flow itself that it is published, or a draft again. */
  readonly mark: (status: 'published' | 'saved') => void;
  /** This document is what stands on disk now; whatever was changed since is unsaved. */
  readonly saved: (document: FlowDocument) => void;
}

export interface WorkspaceTools {
  /** Undefined where the designer is served as plain files. */
  readonly server: FlowServer | undefined;
  readonly desk: Desk;
  readonly shelf: DraftShelf;
  readonly tabs: OtherTabs;
  /** Undefined with a server, and where the browser hands out no files. */
  readonly ownFiles?: OwnFiles | undefined;
  readonly download: (name: string, text: string) => void;
  /** The types people gave to files that do not say one, by path. */
  readonly types: { get(path: string): AnyFlowType | undefined; set(path: string, type: AnyFlowType): void };
  readonly now: () => number;
  /** Said to the person, in the live region and as a passing note. */
  readonly say: (message: string) => void;
}

export type FolderState =
  | { readonly is: 'loading' }
  | { readonly is: 'absent' }
  | { readonly is: 'failed'; readonly why: string }
  | { readonly is: 'read'; readonly folder: Folder };

/** The question that is open about a file. */
export type FileQuestion =
  | Extract<OpenAnswer, { opens: 'nothing' | 'other' | 'withLoss' | 'withoutType' }>
  | { readonly opens: 'converted'; readonly file: ConvertedFile }
  | { readonly opens: 'draftOrDisk'; readonly draft: Draft; readonly disk: FileText }
  | { readonly opens: 'conflict'; readonly path: string; readonly mine: string; readonly current: FileText }
  /** Both are changes of what is on disk no more: `base`. */
  | {
      readonly opens: 'merge';
      readonly path: string;
      readonly base: FlowJson;
      readonly theirs: FlowJson;
      readonly current: FileText;
    }
  | { readonly opens: 'saveAs'; readonly suggested: string; readonly why?: string }
  | { readonly opens: 'compare' }
  | { readonly opens: 'versions'; readonly path: string }
  | { readonly opens: 'revert'; readonly path: string; readonly name: string }
  | { readonly opens: 'notSaved'; readonly why: string };

export interface WorkspaceState {
  readonly folder: FolderState;
  readonly drafts: readonly Draft[];
  /** Where the open flow belongs; undefined while nothing is open. */
  readonly place: FilePlace | undefined;
  /** How many flows have been opened so far; it tells another flow from the same one under another name. */
  readonly opened: number;
  /** What stands on disk of the open flow. */
  readonly savedText: string | undefined;
  /** The key its draft is kept under. */
  readonly draftKey: string | undefined;
  /** The flow as it came, written by us: left unchanged, there is nothing to keep of it however its file is laid out. */
  readonly cameAs: string | undefined;
  /** Whether another tab has the flow open too. */
  readonly elsewhere: boolean;
  /** What stands on disk now, once it is seen to be something else than what was opened. */
  readonly changedOnDisk: FileText | undefined;
  readonly saving: boolean;
  readonly opening: string | undefined;
  readonly question: FileQuestion | undefined;
}

/** What is known of the file of an open flow. */
export type OpenFile = Pick<WorkspaceState, 'place' | 'savedText' | 'draftKey' | 'cameAs'>;

/** The state, and the tools to change it and the world with. */
export interface Workroom {
  readonly tools: WorkspaceTools;
  readonly store: StoreApi<WorkspaceState>;
}

export function createWorkroom(tools: WorkspaceTools): Workroom {
  const store = createStore<WorkspaceState>(() => ({
    folder: tools.server ? { is: 'loading' } : { is: 'absent' },
    drafts: [],
    place: undefined,
    opened: 0,
    savedText: undefined,
    draftKey: undefined,
    cameAs: undefined,
    elsewhere: false,
    changedOnDisk: undefined,
    saving: false,
    opening: undefined,
    question: undefined,
  }));
  return { tools, store };
}

/**
 * The key the draft of a flow of the folder is kept under. Where another tab has the flow open, this one keeps its own.
 *
 * @param elsewhere whether another tab has it
 */
export function draftKeyOf({ tools: { tabs } }: Workroom, path: string, elsewhere: boolean): string {
  return elsewhere ? `${path}\n${tabs.own}` : path;
}

/** The question that is open, if it is one of this kind. */
export function questionOf<Kind extends FileQuestion['opens']>(
  { question }: WorkspaceState,
  kind: Kind,
): Extract<FileQuestion, { opens: Kind }> | undefined {
  return question?.opens === kind ? (question as Extract<FileQuestion, { opens: Kind }>) : undefined;
}

export function pathsOf(folder: FolderState): readonly string[] {
  return folder.is === 'read' ? folder.folder.flows.map(({ path }) => path) : [];
}

/** The folder a file stands in, with a slash at its end; '' at the top. */
export function folderOf(path: string | undefined): string {
  return path === undefined ? '' : path.slice(0, path.lastIndexOf('/') + 1);
}

/** The last step of a path. */
export function fileNameOf(path: string): string {
  return path.split('/').at(-1) ?? path;
}

export function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
