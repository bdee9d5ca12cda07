/**
 * One quick pass over JSON text, without recursion and before anything else touches it: how deep it goes and how many
 * member names it has.
 */

import {
  BACKSLASH,
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  LINE_FEED,
  OPEN_BRACE,
  OPEN_BRACKET,
  QUOTE,
} from './characters.ts';

/** More levels than any flow has: the language itself needs fewer than twenty. */
export const DEEPEST = 256;

export interface JsonScan {
  /** Where nesting first passes the limit; the pass stops there. */
  readonly tooDeepAt: number | undefined;
  /** How many member names the text has; right for valid JSON, where each is followed by the only kind of colon. */
  readonly names: number;
}

export function scanJson(text: string): JsonScan {
  const { length } = text;
  let depth = 0;
  let names = 0;
  for (let at = 0; at < length; at++) {
    switch (text.charCodeAt(at)) {
      case QUOTE:
        at = endOfString(text, at);
        break;
      case COLON:
        names++;
        break;
      case OPEN_BRACE:
      case OPEN_BRACKET:
        if (++depth > DEEPEST) return { tooDeepAt: at, names };
        break;
      case CLOSE_BRACE:
      case CLOSE_BRACKET:
        depth--;
        break;
    }
  }
  return { tooDeepAt: undefined, names };
}

// helpers

/** The closing quote of the string that opens at `start`. One that is not closed ends with its line. */
export function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE || code === LINE_FEED) return at;
    if (code === BACKSLASH) at++;
  }
  return text.length;
}
