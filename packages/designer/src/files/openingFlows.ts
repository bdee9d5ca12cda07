/** Opening flows: from the folder, from elsewhere, from a draft, or new; and the questions that come up on the way. */
import { writeFlow, type AnyFlowType } from '@switchyard/blocks';
import { createFlow, type FlowDetails } from '@switchyard/blocks/edit';
import { convertExport } from './convertExport.ts';
import { chooseDraft, type Draft } from './drafts.ts';
import type { KeepingDrafts } from './keepingDrafts.ts';
import {
  answerFlowType,
  openText,
  type AskedForType,
  type LegacyFile,
  type OpenAnswer,
  type OpenedFlow,
} from './openFile.ts';
import type { OwnFile } from './ownFiles.ts';
import type { FileText } from './serverClient.ts';
import {
  draftKeyOf,
  fileNameOf,
  questionOf,
  wordsOf,
  type FileQuestion,
  type Workroom,
  type OpenFile,
} from './workspaceState.ts';
import { texts } from '../texts/texts.ts';

export type OpeningFlows = ReturnType<typeof createOpeningFlows>;

export function createOpeningFlows(room: Workroom, { keepDraft }: KeepingDrafts) {
  const { tools, store } = room;
  const { server, desk, shelf, tabs, types, now, say } = tools;
  const { getState: get, setState: set } = store;

  async function openPath(path: string): Promise<void> {
    if (!server) return;
    void keepDraft();
    set({ opening: path, question: undefined });
    const unread = (error: unknown): { readonly why: string } => ({ why: wordsOf(error) });
    const kept = async (): Promise<Draft | undefined> => {
      const elsewhere = !(await tabs.take(path));
      return shelf.get(draftKeyOf(room, path, elsewhere)).catch(() => undefined);
    };
    const [disk, draft] = await Promise.all([server.readFile(path).catch(unread), kept()]);
    if (get().opening !== path) return; // Something else was opened meanwhile.
    set({ opening: undefined });
    if ('why' in disk) {
      // A new flow has no file before it is first saved; the draft is all there is.
      if (draft) restore(draft);
      else say(texts().files.notOpened(path, disk.why));
      return;
    }
    const choice = chooseDraft(draft, disk);
    if (choice.choose === 'ask') set({ question: { opens: 'draftOrDisk', draft: choice.draft, disk } });
    else if (choice.choose === 'draft') restore({ ...choice.draft, version: disk.version, savedText: disk.text });
    else openDisk(path, disk);
  }

  function openDisk(path: string, { text, version }: FileText): void {
    proceed(openText(text, { path, version, name: fileNameOf(path) }, types.get(path)));
  }

  function openContent(content: string | Uint8Array, name: string, handle?: OwnFile): void {
    void keepDraft();
    set({ opening: undefined });
    proceed(openText(content, { path: undefined, version: null, name, handle }));
  }

  function proceed(answer: OpenAnswer): void {
    if (answer.opens === 'flow') place(answer.flow);
    else if (answer.opens === 'legacy') void offerConversion(answer.file);
    else set({ question: answer });
  }

  async function offerConversion(file: LegacyFile): Promise<void> {
    const opening = texts().files.converting(file.name);
    set({ opening, question: undefined });
    let question: FileQuestion | undefined;
    try {
      question = { opens: 'converted', file: await convertExport(file) };
    } catch (error) {
      say(texts().files.notConverted(file.name, wordsOf(error)));
    }
    // Unless something else was opened meanwhile.
    if (get().opening === opening) set({ opening: undefined, question });
  }

  /** Puts a flow on the desk, perhaps with the unsaved changes of a draft. */
  function place(flow: OpenedFlow, draft?: Draft): void {
    const saved = draft === undefined && flow.savedText !== undefined;
    desk.open({ document: flow.document, flowType: flow.flowType, saved });
    const { path } = flow.place;
    const left = get().place?.path;
    if (left !== undefined && left !== path) tabs.release(left);
    set({
      place: flow.place,
      opened: get().opened + 1,
      savedText: flow.savedText,
      draftKey: draft?.key ?? path ?? `new:${now()}`,
      elsewhere: false,
      changedOnDisk: undefined,
      cameAs: draft || flow.document.source === '' ? undefined : writeFlow(flow.document),
      question: undefined,
      opening: undefined,
    });
    if (path !== undefined) void settleTab(path, draft?.key);
  }

  /** Says of a flow that was open before and is on the desk again where it belongs. */
  function putBack(file: OpenFile): void {
    const path = file.place?.path;
    const left = get().place?.path;
    if (left !== undefined && left !== path) tabs.release(left);
    const settled = { elsewhere: false, changedOnDisk: undefined, question: undefined, opening: undefined };
    set({ ...file, ...settled, opened: get().opened + 1 });
    if (path !== undefined) void settleTab(path, file.draftKey === path ? undefined : file.draftKey);
  }

  /** Another tab may have the flow open: then this one keeps a draft of its own. */
  async function settleTab(path: string, draftKey: string | undefined): Promise<void> {
    const elsewhere = !(await tabs.take(path));
    if (get().place?.path !== path) return;
    if (elsewhere) tabs.tell({ did: 'open', path });
    set({ elsewhere, draftKey: draftKey ?? draftKeyOf(room, path, elsewhere) });
  }

  function restore(draft: Draft): void {
    const file = { path: draft.path, version: draft.version, name: draft.name, handle: draft.handle };
    const answer = openText(draft.text, file, draft.flowType);
    if (answer.opens !== 'flow' && answer.opens !== 'withLoss') return proceed(answer);
    place({ ...answer.flow, savedText: draft.savedText }, draft);
    say(texts().files.changesAreBack);
  }

  async function openDraft(key: string): Promise<void> {
    await keepDraft();
    const draft = await shelf.get(key).catch(() => undefined);
    if (!draft) say(texts().files.draftIsGone);
    else if (server && draft.path === draft.key && draft.version !== null) await openPath(draft.path);
    else restore(draft);
  }

  function create(details: FlowDetails, path: string): void {
    void keepDraft();
    const file = { path: server ? path : undefined, version: null, name: path };
    const document = { flow: createFlow(details), source: '' };
    place({ document, flowType: details.type, place: file, savedText: undefined });
    say(texts().files.isReady(details.name));
  }

  function rememberType(ask: AskedForType, type: AnyFlowType): void {
    const { path } = ask.flow.place;
    if (path !== undefined) types.set(path, type);
  }

  return {
    openPath,
    openDisk,
    putBack,
    openContent,
    openDraft,
    create,
    answerType(type: AnyFlowType) {
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
      say(texts().files.converted);
    },
    chooseDraft() {
      const asked = questionOf(get(), 'draftOrDisk');
      // The draft keeps the version it began from, so saving it still asks before it overwrites what is on disk.
      if (!asked) return;
      restore(asked.draft);
      if (get().place?.path === asked.draft.path) set({ changedOnDisk: asked.disk });
    },
    async chooseDisk() {
      const asked = questionOf(get(), 'draftOrDisk');
      if (!asked || asked.draft.path === undefined) return;
      await shelf.delete(asked.draft.key).catch(() => undefined);
      openDisk(asked.draft.path, asked.disk);
    },
  };
}
