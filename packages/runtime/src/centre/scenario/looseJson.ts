/**
 * JSON as the published examples of the Testing language have it: a comma may be missing between two values, and a
 * comment may stand behind one (logs-and-tests §3).
 */

/** @returns JSON with what was left out put in, and where; the text itself where nothing is to mend */
export function mendJson(text: string): { readonly text: string; readonly mended: readonly number[] } {
  const pieces: string[] = [];
  const mended: number[] = [];
  let ended = false;
  for (const { 0: token, index } of text.matchAll(TOKENS)) {
    if (token.startsWith('//')) {
      mended.push(index);
      continue;
    }
    const isGap = /^\s/.test(token);
    if (ended && /^["{[\w-]/.test(token)) {
      pieces.push(',');
      mended.push(index);
    }
    if (!isGap) ended = /["}\]\w]$/.test(token);
    pieces.push(token);
  }
  return mended.length === 0 ? { text, mended } : { text: pieces.join(''), mended };
}

// helpers

/** Strings, comments, words and numbers, white space, and every other character by itself. */
const TOKENS = /"(?:[^"\\]|\\.)*"|\/\/[^\n]*|[\w.+-]+|\s+|[\s\S]/g;
