/** How messages spell what a file says, and lists of what was expected. */

const LONGEST_QUOTE = 60;

// Characters that could move the cursor or turn the text around on a terminal.
const UNSEEN = /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** A text of the file, in double quotes; long ones are cut, and what cannot be seen is written as an escape. */
export function quote(text: string): string {
  const cut = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE - 1)}…` : text;
  return JSON.stringify(cut).replaceAll(UNSEEN, (unseen) => `\\u${unseen.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Candidates in a row: `"a", "b", "c"`. */
export function quoteAll(names: Iterable<string>): string {
  return [...names].map(quote).join(', ');
}

/** The candidates of a message: `expected "a"`, `expected one of "a", "b"`. */
export function expected(names: Iterable<string>): string {
  const all = [...names];
  return all.length === 1 ? `expected ${quoteAll(all)}` : `expected one of ${quoteAll(all)}`;
}

/** The end of a message that knows better: `; did you mean "a"?`, or nothing. */
export function didYouMean(name: string | undefined): string {
  return name === undefined ? '' : `; did you mean ${quote(name)}?`;
}

/** What kind of JSON value something is, as people say it. */
export function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return 'text';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
