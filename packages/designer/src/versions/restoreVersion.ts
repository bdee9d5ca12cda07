import { readFlow } from '@switchyard/blocks';
import type { Designer } from '../designer.ts';
import { replaceFlow } from '../document/commands/replaceFlow.ts';
import { texts } from '../texts/texts.ts';

/**
 * Brings an earlier version back into the open flow: one step of its history. Its file stays as it is until it is
 * saved.
 *
 * @param of what the version is called, in the middle of a sentence: `of 14:02`
 */
export function restoreVersion(designer: Designer, text: string, of: string): void {
  const { session } = designer;
  const { document } = readFlow(text);
  if (!document) return session.say(texts().versions.isNoFlow(of));
  designer.run(replaceFlow(texts().versions.restoreVersion(of), document.flow));
  session.say(texts().versions.isBack(of));
}
