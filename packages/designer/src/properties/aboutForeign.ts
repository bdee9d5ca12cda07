/** What is said of a block that is not among the task blocks, by what a task does there (flow-language §5). */
import type { ForeignEffect, PlacedBlock } from '@switchyard/blocks';
import { texts } from '../texts/texts.ts';

/** A sentence for its form. */
export function aboutForeign({ foreign, type }: Pick<PlacedBlock, 'foreign' | 'type'>): string {
  if (!foreign) return texts().properties.noSuchType(type);
  return texts().properties.foreignKept(type, ABOUT[foreign.effect]);
}

// helpers

const ABOUT: Readonly<Record<ForeignEffect, string>> = {
  get goesOn() {
    return texts().properties.goesOn;
  },
  get ends() {
    return texts().properties.ends;
  },
  get noEffect() {
    return texts().properties.noEffect;
  },
  get fails() {
    return texts().properties.fails;
  },
  get unknown() {
    return texts().properties.unknown;
  },
};
