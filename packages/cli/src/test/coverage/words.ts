/** Words that all reports of coverage share. */
import { percentCovered, type Covered } from '@switchyard/runtime/centre';

/** Cut off, not rounded: what is not all of it never says 100. */
export function percentWords(counts: Covered): string {
  return `${Math.floor(percentCovered(counts) * 10) / 10} %`;
}

/** `3 of 8` */
export function shareWords({ covered, possible }: Covered): string {
  return `${covered} of ${possible}`;
}

/** The name of a block, with its identifier where that is another. */
export function blockWords({ title, block }: { readonly title: string; readonly block: string }): string {
  return title === block ? title : `${title} (${block})`;
}
