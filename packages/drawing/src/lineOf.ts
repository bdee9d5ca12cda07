/** The line under the name of a block: what it is set to do, or what a task does at a block that is not for tasks. */
import { summaryOf, type ForeignEffect, type PlacedBlock } from '@switchyard/blocks';

export function lineOf(block: PlacedBlock): string {
  return block.foreign ? ABOUT_FOREIGN[block.foreign.effect] : summaryOf(block);
}

// helpers

/** By flow-language §5, in three words. */
const WORKS = 'Works, not simulated here';
const FAILS = 'Not for tasks';

const ABOUT_FOREIGN: Readonly<Record<ForeignEffect, string>> = {
  goesOn: WORKS,
  ends: WORKS,
  noEffect: FAILS,
  fails: FAILS,
  unknown: 'Not documented for tasks',
};
