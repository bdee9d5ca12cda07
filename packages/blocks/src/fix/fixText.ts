import { readFlow } from '../flow/readFlow.ts';
import type { Fix } from '../problem.ts';
import { editText } from './editText.ts';
import { readText, writeText } from './textTree.ts';

/**
 * Makes a fix in the text of a flow, where it stands: all else stays byte for byte. Never throws.
 *
 * @returns the new text; the same where the fix has no place in it, or it is no flow
 */
export function fixText(text: string, fix: Pick<Fix, 'edits'>): string {
  return fixTexts(text, [fix]).text;
}

/** Makes several fixes that have nothing to do with one another; those that have no place are left out. */
export function fixTexts<One extends Pick<Fix, 'edits'>>(
  text: string,
  fixes: readonly One[],
): { readonly text: string; readonly made: readonly One[] } {
  const { document, source } = readFlow(text);
  const tree = document && readText(source);
  if (!tree) return { text, made: [] };
  const made = fixes.filter((fix) => editText(tree, fix));
  // What the reader leaves out at the start, a byte order mark, is not for a fix to remove.
  return made.length === 0
    ? { text, made }
    : { text: text.slice(0, text.length - source.length) + writeText(tree), made };
}
