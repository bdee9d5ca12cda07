/** Saving the open flow: to its file, to another, as a download; and what is asked when the file is another by now. */
import { readFlow, whyNotFlow, writeFlow, type AnyFlowType, type FlowDocument } from '@switchyard/blocks';
import { freeFileName, whyNotFileName } from './fileName.ts';
import type { KeepingDrafts } from './keepingDrafts.ts';
import type { OpeningFlows } from './openingFlows.ts';
import { createSavingOwnFiles } from './savingOwnFiles.ts';
import type { WriteAnswer } from './serverClient.ts';
import { draftKeyOf, fileNameOf, pathsOf, questionOf, wordsOf, type Workroom } from './workspaceState.ts';
import { texts } from '../texts/texts.ts';

export type SavingFlows = ReturnType<typeof createSavingFlows>;

/** What was known of the file before a merge, and what is known with it. */
interface Merge {
  readonly stands: Stands;
  readonly before: Known;
  readonly after: Known;
}

/** Whether a merge is part of the open flow, or was undone; undefined where its history knows nothing of it. */
type Stands = () => boolean | undefined;

interface Known {
  readonly version: string | null;
  readonly savedText: string | undefined;
}

/**
 * @param refresh reads the folder again
 */
export function createSavingFlows(
  room: Workroom,
  drafts: KeepingDrafts,
  { openDisk, openContent }: Pick<OpeningFlows, 'openDisk' | 'openContent'>,
  refresh: () => Promise<void>,
) {
  const { tools, store } = room;
  const { server, desk, shelf, tabs, download, types, say } = tools;
  const { getState: get, setState: set } = store;
  const { keepDraft } = drafts;
  const own = createSavingOwnFiles(room, drafts, downloadCopy);

  /** By the draft of the flow they were made in, as several flows are open side by side. */
  const merges = new Map<string, Merge>();

  /** What the next save expects on disk depends on whether the merge was undone. */
  function followMerge(): void {
    const { place, draftKey } = get();
    const merge = merges.get(draftKey ?? '');
    const stands = merge?.stands();
    if (!merge || !place || stands === undefined) return;
    const { version, savedText } = stands ? merge.after : merge.before;
    if (place.version !== version || get().savedText !== savedText) set({ place: { ...place, version }, savedText });
  }

  /** Saves the open flow as a draft: one that was published and has changed says so no more. */
  function save(): Promise<void> {
    return saveAsOne('saved');
  }

  /** Saves the open flow as published. Whether it may be is asked before. */
  function publish(): Promise<void> {
    return saveAsOne('published');
  }

  async function saveAsOne(status: 'saved' | 'published'): Promise<void> {
    followMerge();
    const { place: file, saving } = get();
    if (!file || saving || !desk.read()) return;
    desk.mark(status);
    if (!server) await own.save();
    else if (file.path === undefined) askWhereToSave();
    else await write(file.path, file.version);
  }

  async function saveAs(path: string): Promise<void> {
    const why = whyNotFileName(path, pathsOf(get().folder));
    if (why) set({ question: { opens: 'saveAs', suggested: path, why } });
    else {
      if (get().place?.path !== undefined) desk.mark('saved');
      await write(path, null);
    }
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
      say(texts().files.notSavedChanged(path));
    } else if (answer.wrote === 'refused') {
      await keepDraft();
      set({ question: { opens: 'notSaved', why: answer.why } });
      say(texts().files.notSaved(answer.why));
    } else {
      await settle(path, text, answer.version, open);
      if (answer.unkept !== undefined) say(texts().files.savedBut(path, answer.unkept));
    }
  }

  async function settle(
    path: string,
    text: string,
    version: string,
    open: { readonly document: FlowDocument; readonly flowType: AnyFlowType },
  ): Promise<void> {
    const before = get().draftKey;
    merges.delete(before ?? '');
    desk.saved(open.document);
    types.set(path, open.flowType);
    const name = fileNameOf(path);
    const left = get().place?.path;
    if (left !== undefined && left !== path) tabs.release(left);
    const elsewhere = !(await tabs.take(path));
    set({
      place: { path, version, name },
      savedText: text,
      draftKey: draftKeyOf(room, path, elsewhere),
      cameAs: undefined,
      elsewhere,
      changedOnDisk: undefined,
    });
    tabs.tell({ did: 'save', path });
    if (before !== undefined) await shelf.delete(before).catch(() => undefined);
    say(texts().files.saved(path));
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
      say(texts().files.downloadedCopyOf(file.name));
      return;
    }
    desk.saved(open.document);
    set({ savedText: text });
    say(texts().files.downloaded(file.name));
  }

  function askWhereToSave(): void {
    if (!server) return void own.saveAs();
    const name = get().place?.name ?? 'flow.json';
    set({ question: { opens: 'saveAs', suggested: freeFileName(asJsonName(name), pathsOf(get().folder)) } });
  }

  return {
    save,
    publish,
    saveAs,
    downloadCopy,
    askWhereToSave,
    /** Asks how the file on disk and the open flow become one, where both can be read and what they began as is known. */
    askToMerge() {
      const conflict = questionOf(get(), 'conflict');
      if (!conflict) return;
      const { path, current } = conflict;
      const base = readFlow(get().savedText ?? '').document;
      const theirs = readFlow(current.text).document;
      if (base && theirs && whyNotFlow(theirs.flow) === undefined) {
        set({ question: { opens: 'merge', path, base: base.flow, theirs: theirs.flow, current } });
      } else {
        say(texts().files.cannotBeMerged(path));
      }
    },
    /**
     * The open flow has everything of the file on disk in it: the next save goes over that.
     *
     * @param stands whether the merge is part of the flow; undone, the file on disk is another one again
     */
    async merged(stands: Stands) {
      const { question, place, savedText, draftKey } = get();
      if (question?.opens !== 'merge' || !place || draftKey === undefined) return;
      const { current, path } = question;
      const before = { version: place.version, savedText };
      const after = { version: server ? current.version : null, savedText: current.text };
      merges.set(draftKey, { stands, before, after });
      set({ question: undefined, changedOnDisk: undefined });
      followMerge();
      say(texts().files.merged(path));
      await keepDraft();
    },
    followMerge,
    async overwrite() {
      const conflict = questionOf(get(), 'conflict');
      if (!server) await own.overwrite();
      else if (conflict) await write(conflict.path, conflict.current.version);
    },
    async takeTheirs() {
      const conflict = questionOf(get(), 'conflict');
      if (!conflict) return;
      await shelf.delete(get().draftKey ?? conflict.path).catch(() => undefined);
      const { place } = get();
      if (server) openDisk(conflict.path, conflict.current);
      else openContent(conflict.current.text, conflict.path, place?.handle);
      say(texts().files.openAsOnDisk(conflict.path));
    },
    askToRevert(path = get().place?.path) {
      if (path !== undefined) set({ question: { opens: 'revert', path, name: fileNameOf(path) } });
    },
    async revert() {
      const asked = questionOf(get(), 'revert');
      if (!asked || !server) return;
      set({ question: undefined });
      const { path } = asked;
      if (get().place?.path === path) {
        // Read first: while the file cannot be had, the changes are all there is.
        const disk = await server.readFile(path).catch((error: unknown) => ({ why: wordsOf(error) }));
        if ('why' in disk) return say(texts().files.nothingDiscarded(disk.why));
        await shelf.delete(get().draftKey ?? path).catch(() => undefined);
        openDisk(path, disk);
      } else {
        await shelf.delete(path).catch(() => undefined);
        await refresh();
      }
      say(texts().files.changesDiscarded(asked.name));
    },
  };
}

// helpers

function asJsonName(name: string): string {
  return /\.json$/i.test(name) ? name : `${name.replace(/\.\w+$/, '')}.json`;
}
