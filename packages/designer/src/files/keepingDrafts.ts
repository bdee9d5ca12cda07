/** Keeping what was not saved: the open flow's draft follows its changes, and goes when there is nothing to keep. */
import { writeFlow } from '@switchyard/blocks';
import type { Draft } from './drafts.ts';
import type { Workroom } from './workspaceState.ts';
import { texts } from '../texts/texts.ts';

export interface KeepingDrafts {
  /** Keeps what has changed since the last save in the browser. */
  readonly keepDraft: () => Promise<void>;
  /** Forgets the draft of a flow somebody only had a look at. */
  readonly dropUntouched: () => Promise<void>;
}

export function createKeepingDrafts({ tools: { desk, shelf, now, say }, store }: Workroom): KeepingDrafts {
  const get = store.getState;
  let isTold = false;

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
      ...(file.handle ? { handle: file.handle } : {}),
      changed: now(),
    };
    await shelf.put(draft).then(
      () => (isTold = false),
      () => {
        if (!isTold) say(texts().files.noDrafts);
        isTold = true;
      },
    );
  }

  /** Somebody only had a look at a file from elsewhere: that leaves no draft behind. */
  async function dropUntouched(): Promise<void> {
    const open = desk.read();
    const { place: file, draftKey, cameAs } = get();
    if (!open || !draftKey || file?.path !== undefined || writeFlow(open.document) !== cameAs) return;
    await shelf.delete(draftKey).catch(() => undefined);
  }

  return { keepDraft, dropUntouched };
}
