/** Text for a writer that measures nothing: cut after as many letters as a block of ours has room for, about. */
import { oneLine } from '../svg/index.ts';

const MOST = 60;

export function fitLetters(text: string): string {
  const letters = Array.from(oneLine(text));
  return letters.length <= MOST ? letters.join('') : `${letters.slice(0, MOST - 1).join('')}…`;
}
