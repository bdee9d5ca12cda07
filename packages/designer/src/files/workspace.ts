/**
 * The workspace: the folder, the flow that is open, where it is saved, and the one question that may be open about a
 * file. It decides nothing about flows; it keeps files, drafts and the disk from losing each other's work.
 */
import { writeFlow, type AnyFlowType, type FlowDocument } from '@switchyard/blocks';
import { createFlow, type FlowDetails } from '@switchyard/blocks/edit';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { convertExport, type ConvertedFile } from './convertExport.ts';
import { chooseDraft, type Draft, type DraftShelf } from './drafts.ts';
import { freeFileName, whyNotFileName } from './fileName.ts';
import {
  answerFlowType,
  openText,
  type AskedForType,
  type FilePlace,
  type LegacyFile,
  type OpenAnswer,
  type OpenedFlow,
} from './openFile.ts';
import type { FileText, Folder, FlowServer, WriteAnswer } from './serverClient.ts';

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
  /** This document is what stands on disk now; whatever was changed since is unsaved. */
  readonly saved: (document: FlowDocument) => void;
}

export interface WorkspaceTools {
  /** Undefined where the designer is served as plain files. */
  readonly server: FlowServer | undefined;
  readonly desk: Desk;
  readonly shelf: DraftShelf;
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
  | { readonly opens: 'saveAs'; readonly suggested: string; readonly why?: string }
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
  readonly saving: boolean;
  readonly opening: string | undefined;
  readonly question: FileQuestion | undefined;
}

export interface Workspace {
  readonly store: StoreApi<WorkspaceState>;
  /** Whether flows are saved to a folder; otherwise they are saved as downloads. */
  readonly hasFolder: boolean;
  readonly refresh: () => Promise<void>;
  readonly openPath: (path: string) => Promise<void>;
  readonly openContent: (content: string | Uint8Array, name: string) => void;
  readonly openDraft: (key: string) => Promise<void>;
  readonly create: (details: FlowDetails, path: string) => void;
  readonly save: () => Promise<void>;
  readonly saveAs: (path: string) => Promise<void>;
  readonly downloadCopy: () => void;
  /**
   * The text of another file of the folder, by its path beside the open flow, else from the folder's root; undefined
   * where there is none.
   */
  readonly readBeside: (path: string) => Promise<string | undefined>;
  /** The text of a task or world file that stands in the same folder as the open flow; undefined where none does. */
  readonly readRunFile: (name: 'task.json' | 'world.json') => Promise<string | undefined>;
  readonly answerType: (type: AnyFlowType) => void;
  readonly openAnyway: () => void;
  readonly openConverted: () => void;
  readonly chooseDraft: () => void;
  readonly chooseDisk: () => Promise<void>;
  readonly overwrite: () => Promise<void>;
  readonly takeTheirs: () => Promise<void>;
  readonly askWhereToSave: () => void;
  /** Asks whether to drop what has changed since a file was last saved: the open one, or another of the folder. */
  readonly askToRevert: (path?: string) => void;
  /** Drops it. The open flow is opened again as it is on disk. */
  readonly revert: () => Promise<void>;
  readonly dismiss: () => void;
  /** Keeps what has changed since the last save in the browser. */
  readonly keepDraft: () => Promise<void>;
  readonly discardDraft: (key: string) => Promise<void>;
  readonly leave: () => Promise<void>;
}

export function createWorkspace({ server, desk, shelf, download, types, now, say }: WorkspaceTools): Workspace {
  const store = createStore<WorkspaceState>(() => ({
    folder: server ? { is: 'loading' } : { is: 'absent' },
    drafts: [],
    place: undefined,
    opened: 0,
    savedText: undefined,
    draftKey: undefined,
    cameAs: undefined,
    saving: false,
    opening: undefined,
    question: undefined,
  }));
  const set = store.setState;
  const get = store.getState;

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

  async function openPath(path: string): Promise<void> {
    if (!server) return;
    void keepDraft();
    set({ opening: path, question: undefined });
    const unread = (error: unknown): { readonly why: string } => ({ why: wordsOf(error) });
    const [disk, draft] = await Promise.all([
      server.readFile(path).catch(unread),
      shelf.get(path).catch(() => undefined),
    ]);
    if (get().opening !== path) return; // Something else was opened meanwhile.
    set({ opening: undefined });
    if ('why' in disk) {
      // A new flow has no file before it is first saved; the draft is all there is.
      if (draft) restore(draft);
      else say(`${path} was not opened. ${disk.why}`);
      return;
    }
    const choice = chooseDraft(draft, disk);
    if (choice.choose === 'ask') set({ question: { opens: 'draftOrDisk', draft: choice.draft, disk } });
    else if (choice.choose === 'draft') restore({ ...choice.draft, version: disk.version, savedText: disk.text });
    else openDisk(path, disk);
  }

  function openDisk(path: string, { text, version }: FileText): void {
    proceed(openText(text, { path, version, name: path.split('/').at(-1) ?? path }, types.get(path)));
  }

  function openContent(content: string | Uint8Array, name: string): void {
    void keepDraft();
    set({ opening: undefined });
    proceed(openText(content, { path: undefined, version: null, name }));
  }

  function proceed(answer: OpenAnswer): void {
    if (answer.opens === 'flow') place(answer.flow);
    else if (answer.opens === 'legacy') void offerConversion(answer.file);
    else set({ question: answer });
  }

  async function offerConversion(file: LegacyFile): Promise<void> {
    const opening = `${file.name} (converting)`;
    set({ opening, question: undefined });
    let question: FileQuestion | undefined;
    try {
      question = { opens: 'converted', file: await convertExport(file) };
    } catch (error) {
      say(`${file.name} was not converted. ${wordsOf(error)}`);
    }
    // Unless something else was opened meanwhile.
    if (get().opening === opening) set({ opening: undefined, question });
  }

  /** Puts a flow on the desk, perhaps with the unsaved changes of a draft. */
  function place(flow: OpenedFlow, draft?: Draft): void {
    const saved = draft === undefined && flow.savedText !== undefined;
    desk.open({ document: flow.document, flowType: flow.flowType, saved });
    set({
      place: flow.place,
      opened: get().opened + 1,
      savedText: flow.savedText,
      draftKey: draft?.key ?? flow.place.path ?? `new:${now()}`,
      cameAs: draft || flow.document.source === '' ? undefined : writeFlow(flow.document),
      question: undefined,
      opening: undefined,
    });
  }

  function restore(draft: Draft): void {
    const file = { path: draft.path, version: draft.version, name: draft.name };
    const answer = openText(draft.text, file, draft.flowType);
    if (answer.opens !== 'flow' && answer.opens !== 'withLoss') return proceed(answer);
    place({ ...answer.flow, savedText: draft.savedText }, draft);
    say('Your unsaved changes are back.');
  }

  async function openDraft(key: string): Promise<void> {
    await keepDraft();
    const draft = await shelf.get(key).catch(() => undefined);
    if (!draft) say('This draft is gone.');
    else if (server && draft.path !== undefined && draft.version !== null) await openPath(draft.path);
    else restore(draft);
  }

  function create(details: FlowDetails, path: string): void {
    void keepDraft();
    const file = { path: server ? path : undefined, version: null, name: path };
    const document = { flow: createFlow(details), source: '' };
    place({ document, flowType: details.type, place: file, savedText: undefined });
    say(`${details.name} is ready. Add its first block.`);
  }

  async function save(): Promise<void> {
    const { place: file, saving } = get();
    if (!file || saving || !desk.read()) return;
    if (!server) downloadCopy();
    else if (file.path === undefined) askWhereToSave();
    else await write(file.path, file.version);
  }

  async function saveAs(path: string): Promise<void> {
    const why = whyNotFileName(path, pathsOf(get().folder));
    if (why) set({ question: { opens: 'saveAs', suggested: path, why } });
    else await write(path, null);
  }

  /** Writes what is on the desk; `expected` is the version the file must still have. */
  async function write(path: string, expected: string | null): Promise<void> {
    const open = desk.read();
    if (!server || !open) return;
    const text = writeFlow(open.document);
    set({ saving: true, question: undefined });
    let answer: WriteAnswer;
    try {
      answer = await server.writeFile(path, text, expected);
    } catch (error) {
      answer = { wrote: 'refused', why: wordsOf(error) };
    }
    set({ saving: false });
    if (answer.wrote === 'conflict') {
      await keepDraft();
      set({ question: { opens: 'conflict', path, mine: text, current: answer.current } });
      say(`Not saved: ${path} changed on disk.`);
    } else if (answer.wrote === 'refused') {
      await keepDraft();
      set({ question: { opens: 'notSaved', why: answer.why } });
      say(`Not saved. ${answer.why}`);
    } else {
      await settle(path, text, answer.version, open);
    }
  }

  async function settle(
    path: string,
    text: string,
    version: string,
    open: { readonly document: FlowDocument; readonly flowType: AnyFlowType },
  ): Promise<void> {
    const before = get().draftKey;
    desk.saved(open.document);
    types.set(path, open.flowType);
    const name = path.split('/').at(-1) ?? path;
    set({ place: { path, version, name }, savedText: text, draftKey: path, cameAs: undefined });
    if (before !== undefined) await shelf.delete(before).catch(() => undefined);
    say(`Saved ${path}.`);
    await keepDraft();
    await refresh();
  }

  function downloadCopy(): void {
    const open = desk.read();
    const file = get().place;
    if (!open || !file) return;
    const text = writeFlow(open.document);
    download(file.name, text);
    if (server) {
      say(`Downloaded a copy of ${file.name}.`);
      return;
    }
    desk.saved(open.document);
    set({ savedText: text });
    say(`Downloaded ${file.name}.`);
  }

  function askWhereToSave(): void {
    const name = get().place?.name ?? 'flow.json';
    set({ question: { opens: 'saveAs', suggested: freeFileName(asJsonName(name), pathsOf(get().folder)) } });
  }

  async function keepDraft(): Promise<void> {
    const open = desk.read();
    const { place: file, draftKey: key, savedText, cameAs } = get();
    if (!open || !file || key === undefined) return;
    const text = writeFlow(open.document);
    if (text === savedText || (savedText !== undefined && text === cameAs)) {
      await shelf.delete(key).catch(() => undefined);
      return;
    }
    const draft: Draft = {
      key,
      path: file.path,
      name: file.name,
      text,
      flowType: open.flowType,
      savedText,
      version: file.version,
      changed: now(),
    };
    await shelf.put(draft).catch(() => undefined);
  }

  return {
    store,
    hasFolder: server !== undefined,
    refresh,
    openPath,
    openContent,
    openDraft,
    create,
    save,
    saveAs,
    downloadCopy,
    readBeside,
    readRunFile,
    askWhereToSave,
    keepDraft,
    answerType(type) {
      const ask = questionOf(get(), 'withoutType')?.ask;
      if (!ask) return;
      rememberType(ask, type);
      proceed(answerFlowType(ask, type));
    },
    openAnyway() {
      const flow = questionOf(get(), 'withLoss')?.flow;
      if (flow) place(flow);
    },
    openConverted() {
      const file = questionOf(get(), 'converted')?.file;
      if (!file) return;
      proceed(file.answer);
      say('Converted. Save it to keep it.');
    },
    chooseDraft() {
      const asked = questionOf(get(), 'draftOrDisk');
      // The draft keeps the version it began from, so saving it still asks before it overwrites what is on disk.
      if (asked) restore(asked.draft);
    },
    async chooseDisk() {
      const asked = questionOf(get(), 'draftOrDisk');
      if (!asked || asked.draft.path === undefined) return;
      await shelf.delete(asked.draft.key).catch(() => undefined);
      openDisk(asked.draft.path, asked.disk);
    },
    async overwrite() {
      const conflict = questionOf(get(), 'conflict');
      if (conflict) await write(conflict.path, conflict.current.version);
    },
    async takeTheirs() {
      const conflict = questionOf(get(), 'conflict');
      if (!conflict) return;
      await shelf.delete(get().draftKey ?? conflict.path).catch(() => undefined);
      openDisk(conflict.path, conflict.current);
      say(`${conflict.path} is open as it is on disk.`);
    },
    askToRevert(path = get().place?.path) {
      if (path !== undefined) set({ question: { opens: 'revert', path, name: path.split('/').at(-1) ?? path } });
    },
    async revert() {
      const asked = questionOf(get(), 'revert');
      if (!asked || !server) return;
      set({ question: undefined });
      const { path } = asked;
      if (get().place?.path === path) {
        // Read first: while the file cannot be had, the changes are all there is.
        const disk = await server.readFile(path).catch((error: unknown) => ({ why: wordsOf(error) }));
        if ('why' in disk) return say(`Nothing was discarded. ${disk.why}`);
        await shelf.delete(get().draftKey ?? path).catch(() => undefined);
        openDisk(path, disk);
      } else {
        await shelf.delete(path).catch(() => undefined);
        await refresh();
      }
      say(`The changes to ${asked.name} are discarded.`);
    },
    dismiss() {
      set({ question: undefined });
    },
    async discardDraft(key) {
      await shelf.delete(key).catch(() => undefined);
      say('The draft is discarded.');
      await refresh();
    },
    async leave() {
      await keepDraft();
      await dropUntouched();
      desk.close();
      set({
        place: undefined,
        savedText: undefined,
        draftKey: undefined,
        cameAs: undefined,
        question: undefined,
        opening: undefined,
      });
      await refresh();
    },
  };

  /** Somebody only had a look at a file from elsewhere: that leaves no draft behind. */
  async function dropUntouched(): Promise<void> {
    const open = desk.read();
    const { place: file, draftKey, cameAs } = get();
    if (!open || !draftKey || file?.path !== undefined || writeFlow(open.document) !== cameAs) return;
    await shelf.delete(draftKey).catch(() => undefined);
  }

  function rememberType(ask: AskedForType, type: AnyFlowType): void {
    const { path } = ask.flow.place;
    if (path !== undefined) types.set(path, type);
  }
}

/** The folder a file stands in, with a slash at its end; '' at the top. */
export function folderOf(path: string | undefined): string {
  return path === undefined ? '' : path.slice(0, path.lastIndexOf('/') + 1);
}

// helpers

function questionOf<Kind extends FileQuestion['opens']>(
  { question }: WorkspaceState,
  kind: Kind,
): Extract<FileQuestion, { opens: Kind }> | undefined {
  return question?.opens === kind ? (question as Extract<FileQuestion, { opens: Kind }>) : undefined;
}

function pathsOf(folder: FolderState): readonly string[] {
  return folder.is === 'read' ? folder.folder.flows.map(({ path }) => path) : [];
}

function asJsonName(name: string): string {
  return /\.json$/i.test(name) ? name : `${name.replace(/\.\w+$/, '')}.json`;
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
