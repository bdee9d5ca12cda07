/** What keys do in the tree, as every tree has it: where they go, and what they open and close. */
import type { Row } from './rows.ts';

export type TreeMove = { readonly to: number } | { readonly open: string } | { readonly close: string };

/**
 * @param key as the keyboard reports it
 * @param at the place of the line hands are at
 * @returns undefined for a key that means nothing here, or nothing at this line
 */
export function treeMove(rows: readonly Row[], at: number, key: string): TreeMove | undefined {
  const row = rows[at];
  const to = (place: number): TreeMove | undefined => (rows[place] && place !== at ? { to: place } : undefined);
  if (!row) return undefined;
  if (key === 'ArrowDown') return to(at + 1);
  if (key === 'ArrowUp') return to(at - 1);
  if (key === 'Home') return to(0);
  if (key === 'End') return to(rows.length - 1);
  if (key === 'PageDown') return to(Math.min(at + PAGE, rows.length - 1));
  if (key === 'PageUp') return to(Math.max(at - PAGE, 0));
  if (key === 'ArrowRight') {
    if (row.expanded === false) return { open: row.item.key };
    return row.expanded === true ? to(at + 1) : undefined;
  }
  if (key !== 'ArrowLeft') return undefined;
  if (row.expanded === true) return { close: row.item.key };
  return row.parent === undefined ? undefined : to(rows.findIndex(({ item }) => item.key === row.parent));
}

/** The next line that begins with what was typed, round and round; of a single letter that is typed again the next one. */
export function lineThatBegins(words: readonly string[], at: number, typed: string): number | undefined {
  const letters = typed.toLowerCase();
  const letter = letters.slice(0, 1);
  const isOneLetter = letters === letter.repeat(letters.length);
  const wanted = isOneLetter ? letter : letters;
  const first = isOneLetter ? 1 : 0;
  for (let step = first; step < words.length + first; step++) {
    const place = (at + step) % words.length;
    if (words[place]?.toLowerCase().startsWith(wanted)) return place;
  }
  return undefined;
}

// helpers

/** So many lines are a page. */
const PAGE = 12;
