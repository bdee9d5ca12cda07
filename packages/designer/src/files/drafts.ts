/**
 * Drafts: what a person has changed and not saved, kept in the browser (IndexedDB) so that a reload, a crash or a
 * closed lid loses nothing. A draft is never written to disk by itself.
 */
import type { AnyFlowType } from '@switchyard/blocks';
import { openDB } from 'idb';
import type { OwnFile } from './ownFiles.ts';

export interface Draft {
  /** The path in the folder, or `new:` and a number for a flow that has none. */
  readonly key: string;
  readonly path: string | undefined;
  readonly name: string;
  /** The flow as it would be saved. */
  readonly text: string;
  readonly flowType: AnyFlowType;
  /** The text on disk the changes began from, and its version. */
  readonly savedText: string | undefined;
  readonly version: string | null;
  /** The file of the person's own disk it belongs to. */
  readonly handle?: OwnFile | undefined;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly changed: number;
}

/** Where drafts are kept. */
export interface DraftShelf {
  get(key: string): Promise<Draft | undefined>;
  put(draft: Draft): Promise<void>;
  delete(key: string): Promise<void>;
  all(): Promise<readonly Draft[]>;
}

/** What to do with a draft when its file is opened. */
export type DraftChoice =
  | { readonly choose: 'disk' }
  /** The file is as it was when the changes began: go on with them. */
  | { readonly choose: 'draft'; readonly draft: Draft }
  /** Both have changed; the person decides. */
  | { readonly choose: 'ask'; readonly draft: Draft };

/** Which of the two a person most likely wants: the draft, the file on disk, or to be asked. */
export function chooseDraft(
  draft: Draft | undefined,
  disk: { readonly text: string; readonly version: string | null },
): DraftChoice {
  if (!draft || draft.text === disk.text) return { choose: 'disk' };
  if (draft.version === disk.version || draft.savedText === disk.text) return { choose: 'draft', draft };
  return { choose: 'ask', draft };
}

/** The shelf in the browser. Where the browser has none (a private window), nothing is kept and nothing breaks. */
export function browserShelf(): DraftShelf {
  const database = openDB('switchyard', 1, {
    upgrade: (db) => void db.createObjectStore('drafts', { keyPath: 'key' }),
  });
  // Asked once more by each call below, where it is answered for.
  database.catch(() => undefined);
  return {
    get: async (key) => (await database).get('drafts', key) as Promise<Draft | undefined>,
    put: async (draft) => void (await (await database).put('drafts', draft)),
    delete: async (key) => (await database).delete('drafts', key),
    all: async () => (await database).getAll('drafts') as Promise<Draft[]>,
  };
}

/** A shelf for tests, and for a browser that keeps nothing. */
export function memoryShelf(): DraftShelf {
  const drafts = new Map<string, Draft>();
  return {
    get: async (key) => drafts.get(key),
    put: async (draft) => void drafts.set(draft.key, draft),
    delete: async (key) => void drafts.delete(key),
    all: async () => [...drafts.values()],
  };
}
