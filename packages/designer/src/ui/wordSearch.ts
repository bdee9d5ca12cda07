/** Searching by words: each has to begin a word of the text, so that nobody who looks for "hang up" finds "change". */

export function wordsIn(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\w$]+/)
    .filter(Boolean);
}

/** The words of texts, each with a space before it, as `hasAll` looks for them. */
export function spaced(texts: readonly string[]): string {
  return wordsIn(texts.join(' '))
    .map((word) => ` ${word}`)
    .join('');
}

/** @param text as `spaced` gives it */
export function hasAll(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(` ${word}`));
}

/** How far a title is from what was searched: the whole of it, its beginning, words of it, words about it. */
export function farFrom(title: string, about: readonly string[], words: readonly string[]): number {
  const [own, search] = [spaced([title]), spaced(words)];
  if (own === search) return 0;
  if (own.startsWith(search)) return 1;
  if (hasAll(own, words)) return 2;
  return hasAll(own + spaced(about), words) ? 3 : 4;
}
