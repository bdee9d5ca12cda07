/** How messages spell what a file says, and lists of what was expected. */

export { kindOf } from '../flow/json.ts';

const LONGEST_QUOTE = 60;
const LONGEST_MESSAGE = 600;

// Controls that could move the cursor or turn the text around on a terminal, and halves of characters; joiners belong
// to the words of some people.
const UNSEEN = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** What almost every message consists of; nothing else has to be looked at letter by letter. */
const PRINTED = /^[\x20-\x7e]*$/;

/** A text of the file, in double quotes; long ones are cut. */
export function quote(text: string): string {
  const cut = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE - 1)}…` : text;
  return JSON.stringify(cut);
}

/** A message as it may be shown anywhere: what cannot be seen is written as an escape, and nothing goes on for ever. */
export function plain(message: string): string {
  const cut = withoutEnd(message);
  if (PRINTED.test(cut)) return cut;
  return withoutEnd(cut.replaceAll(UNSEEN, (unseen) => `\\u${unseen.charCodeAt(0).toString(16).padStart(4, '0')}`));
}

function withoutEnd(message: string): string {
  return message.length > LONGEST_MESSAGE ? `${message.slice(0, LONGEST_MESSAGE - 1)}…` : message;
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
