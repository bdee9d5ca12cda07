/** Where an edit of a fix is made. A fix may be old, or of a rule of one's own: every place is asked, none assumed. */
import { pointerSteps } from '../flow/json.ts';

/** The steps to what an edit changes; undefined for the whole file, which no edit replaces, and for no pointer. */
export function stepsTo(pointer: string): { readonly holder: readonly string[]; readonly name: string } | undefined {
  if (!pointer.startsWith('/')) return undefined;
  const steps = pointerSteps(pointer);
  return { holder: steps.slice(0, -1), name: steps.at(-1) ?? '' };
}

/** The place of an item that is there; undefined for any other step. */
export function indexIn(list: { readonly length: number }, step: string): number | undefined {
  if (!/^(?:0|[1-9]\d{0,9})$/.test(step)) return undefined;
  const index = Number(step);
  return index < list.length ? index : undefined;
}

/** The place before which an item is put: of one that is there, or the end (`-`, RFC 6902). */
export function insertionIn(list: { readonly length: number }, step: string): number | undefined {
  return step === '-' || step === String(list.length) ? list.length : indexIn(list, step);
}
