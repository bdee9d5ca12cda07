import type { ForeignEffect } from '../../../foreign/foreign.ts';
import { defineRule } from '../../rule.ts';

/** flow-language §5: blocks of other channels, by what a task does there. */
export const foreignBlock = defineRule({
  id: 'foreign-block',
  category: 'tasks',
  severity: 'warning',
  summary: 'Every block is one of those that tasks support.',
  check({ view, report }) {
    for (const block of view.blocks) {
      const { foreign } = block;
      if (!foreign) continue;
      // A block without a name of its own is called by its title already.
      const what = block.named ? `${foreign.title} (${foreign.type})` : foreign.type;
      const why = foreign.refused === undefined ? EFFECTS[foreign.effect] : `${UNSUPPORTED}: ${foreign.refused}`;
      report({
        block,
        pointer: `${block.pointer}/Type`,
        message: `${what} ${why}`,
        ...(foreign.refused === undefined ? {} : { severity: 'error' }),
      });
    }
  },
});

// helpers

const UNSUPPORTED = 'is not one of the blocks tasks support';
const NOT_MODELLED = 'works for tasks and is not modelled here: it is kept as it is';

const EFFECTS: Readonly<Record<ForeignEffect, string>> = {
  goesOn: `${NOT_MODELLED}, and a simulation goes on by its first branch.`,
  ends: `${NOT_MODELLED}, and a simulation ends here.`,
  noEffect: `${UNSUPPORTED}: a task goes on by Success, and nothing happens.`,
  fails: `${UNSUPPORTED}: a task takes the Error branch.`,
  unknown: `${UNSUPPORTED}: what a task does here is not documented, and a simulation stops.`,
};
