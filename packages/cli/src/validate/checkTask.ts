/** One file of a command line, and what becomes of it. */
import type { FoundBy, Input } from '../files.ts';
import { TOO_LARGE, Unreadable } from '../readBytes.ts';
import { checkFile, type CheckedFile } from './checkFile.ts';
import type { FileSettings, Settings } from './settings.ts';

/** A file that is to be checked. */
export interface Task {
  readonly input: Input;
  readonly settings: FileSettings;
}

/** What became of it: what was found, or why it could not be read or checked. */
export type Outcome = CheckedFile | { readonly is: 'unreadable' | 'other'; readonly failures: readonly string[] };

export async function checkTask({ input, settings }: Task, rules: Settings): Promise<Outcome> {
  let bytes: Uint8Array;
  try {
    bytes = await input.read();
  } catch (cause) {
    return unreadable(cause, input.foundBy);
  }
  const found = checkFile(bytes, input.foundBy, settings, rules);
  return { ...found, failures: found.failures.map((failure) => `: ${failure}`) };
}

/** Why a file could not be read, as it follows its name. Nobody names a file so large and means a flow. */
export function unreadable(cause: unknown, foundBy: FoundBy): Outcome {
  if (cause instanceof Unreadable && cause.code === TOO_LARGE && foundBy !== 'name')
    return { is: 'other', failures: [] };
  const why = cause instanceof Error ? cause.message : String(cause);
  return { is: 'unreadable', failures: [` cannot be read: ${why}.`] };
}
