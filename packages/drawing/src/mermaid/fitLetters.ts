import { oneLine } from '../svg/index.ts';

/** A line of text for a writer that measures nothing: cut after so many letters. */
export function fitLetters(text: string, most: number): string {
  const letters = Array.from(oneLine(text));
  return letters.length <= most ? letters.join('') : `${letters.slice(0, most - 1).join('')}…`;
}
