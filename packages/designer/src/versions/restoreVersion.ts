import { readFlow } from '@switchyard/blocks';
import type { Designer } from '../designer.ts';
import { replaceFlow } from '../document/commands/replaceFlow.ts';

/**
 * Brings an earlier version back into the open flow: one step of its history. Its file stays as it is until it is
 * saved.
 *
 * @param of what the version is called, in the middle of a sentence: `of 14:02`
 */
export function restoreVersion(designer: Designer, text: string, of: string): void {
  const { session } = designer;
  const { document } = readFlow(text);
  if (!document) return session.say(`The version ${of} is no flow that can be read. Nothing was changed.`);
  designer.run(replaceFlow(`Restore the version ${of}`, document.flow));
  session.say(`The version ${of} is back. Save it to keep it; Undo returns to what was here before.`);
}
