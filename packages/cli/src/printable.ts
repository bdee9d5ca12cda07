// Control characters and marks that turn the direction of text: a terminal obeys them rather than shows them.
const OBEYED = /(?!\t)[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

/** One line of text out of a file, safe to show: what a terminal would obey is written as its code. */
export function printable(text: string): string {
  return text.replaceAll(OBEYED, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
