/** What authors wrote, as Mermaid reads it: as text, whatever it says. */
import { fitLetters } from './fitLetters.ts';

/**
 * A quoted label in which nothing means anything: all that Mermaid, Markdown or HTML could read is said as a code.
 *
 * @param most letters; when not given about as many as a block of ours has room for
 */
export function mermaidLabel(said: string, most = LABEL): string {
  const line = fitLetters(said, most);
  // What could begin a list is no sign where a label begins.
  const begins = /^\d*[-+.)]/.exec(line)?.[0].length ?? 0;
  return codes(line.slice(0, begins), /[-+.)]/g) + codes(line.slice(begins), SIGNS);
}

/** A title or a description: a line without quotes, which ends where the line does. */
export function mermaidSentence(said: string): string {
  return fitLetters(said, SENTENCES).replaceAll(/[#;<>{}%"`]/g, ' ');
}

// helpers

const LABEL = 60;
const SENTENCES = 300;

const SIGNS = /[^\p{L}\p{N}\p{M}\p{Zs},.:;!?'()+/=%…–—−_-]/gu;

function codes(said: string, signs: RegExp): string {
  return said.replaceAll(signs, (character) => `#${character.codePointAt(0)};`);
}
