/** Days and times in an option: as a plan has them, and `09:00-17:00` for every day. */
import { parseWeek } from '@switchyard/runtime/centre';

/** @returns them as a plan has them; undefined when the text is something else */
export function weekOf(text: string): string | undefined {
  const plain = text.trim();
  const week = /^\d/.test(plain) ? `daily ${plain}` : plain;
  return parseWeek(week) ? week : undefined;
}
