import type { ForeignBlock, ForeignEffect } from '../../packages/blocks/src/foreign/foreign.ts';

/** What a task does at a block of other channels, in one sentence (flow-language §5). */
export function foreignEffect({ effect, refused }: ForeignBlock): string {
  return refused ?? EFFECTS[effect];
}

// helpers

const EFFECTS: Readonly<Record<ForeignEffect, string>> = {
  goesOn: 'Works for tasks, and is kept but not modelled here: a simulation goes on by its first branch.',
  noEffect: 'Does nothing for a task, which goes on by Success.',
  fails: 'A task takes the Error branch.',
  ends: 'Ends the flow or module; a simulation ends there.',
  unknown: 'What a task does there is not documented; a simulation stops.',
};
