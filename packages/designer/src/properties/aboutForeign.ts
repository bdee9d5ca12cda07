/** What is said of a block that is not among the task blocks, by what a task does there (flow-language §5). */
import type { ForeignEffect, PlacedBlock } from '@switchyard/blocks';

/** A sentence for its form. */
export function aboutForeign({ foreign, type }: Pick<PlacedBlock, 'foreign' | 'type'>): string {
  if (!foreign) return `Amazon Connect has no action Type "${type}". It is kept as it is.`;
  return `${type}: ${ABOUT[foreign.effect]} It is kept as it is, and its branches can be connected.`;
}

// helpers

const ABOUT: Readonly<Record<ForeignEffect, string>> = {
  goesOn: 'works for tasks. It is not simulated here: a run goes on by its first branch.',
  ends: 'works for tasks. It is not simulated here: a run ends at it.',
  noEffect: 'not one of the blocks tasks support. A task goes on by Success, and nothing happens.',
  fails: 'not one of the blocks tasks support. A task takes its Error branch.',
  unknown: 'not one of the blocks known to work for tasks. A run stops at it.',
};
