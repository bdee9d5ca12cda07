/** Saving without a server: into the file that was opened, where the browser can, and as a download elsewhere. */
import { writeFlow } from '@switchyard/blocks';
import type { KeepingDrafts } from './keepingDrafts.ts';
import { textOf, writeOwn, type OwnFile } from './ownFiles.ts';
import { questionOf, wordsOf, type Workroom } from './workspaceState.ts';
import { texts } from '../texts/texts.ts';

export interface SavingOwnFiles {
  /** Saves into the open flow's own file; asks for one where it has none. */
  readonly save: () => Promise<void>;
  /** Asks for a file, and saves there from now on. */
  readonly saveAs: () => Promise<void>;
  /** Saves over what somebody else wrote meanwhile. */
  readonly overwrite: () => Promise<void>;
}

/** @param download saves where the browser hands out no files */
export function createSavingOwnFiles(
  { tools: { desk, ownFiles, shelf, say }, store }: Workroom,
  { keepDraft }: KeepingDrafts,
  download: () => void,
): SavingOwnFiles {
  const { getState: get, setState: set } = store;

  async function save(): Promise<void> {
    const handle = get().place?.handle;
    if (!ownFiles) return download();
    if (!handle) return saveAs();
    await attempt(async () => {
      const [text, saved] = [await textOf(handle), get().savedText];
      if (saved === undefined || text === saved) return write(handle);
      await keepDraft();
      const { name } = handle;
      set({ question: { opens: 'conflict', path: name, mine: '', current: { text, version: '' } } });
      say(texts().files.notSavedChanged(name));
    });
  }

  async function saveAs(): Promise<void> {
    await attempt(async () => {
      const handle = await ownFiles?.choose(get().place?.name ?? 'flow.json');
      if (handle) await write(handle);
    });
  }

  async function write(handle: OwnFile): Promise<void> {
    const open = desk.read();
    const { place, draftKey } = get();
    if (!open || !place) return;
    const text = writeFlow(open.document);
    await writeOwn(handle, text);
    desk.saved(open.document);
    set({ place: { ...place, name: handle.name, handle }, savedText: text, cameAs: undefined, question: undefined });
    if (draftKey !== undefined) await shelf.delete(draftKey).catch(() => undefined);
    say(texts().files.saved(handle.name));
    await keepDraft();
  }

  async function attempt(work: () => Promise<void>): Promise<void> {
    set({ saving: true });
    try {
      await work();
    } catch (error) {
      await keepDraft();
      set({ question: { opens: 'notSaved', why: wordsOf(error) } });
    } finally {
      set({ saving: false });
    }
  }

  return {
    save,
    saveAs,
    async overwrite() {
      const handle = get().place?.handle;
      if (handle && questionOf(get(), 'conflict')) await attempt(() => write(handle));
    },
  };
}
