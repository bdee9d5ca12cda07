import type { FlowView, PlacedBlock } from '../../../flow/viewFlow.ts';
import { nextOf, offerMirror } from '../../mirror.ts';
import { offerWord } from '../../offer.ts';
import { defineRule } from '../../rule.ts';
import { pointerOf, storedTargets } from '../../targets.ts';
import { didYouMean, quote } from '../../words.ts';

/** flow-language §1.11: a branch that leads to nothing the flow has. */
export const unknownTarget = defineRule({
  id: 'unknown-target',
  category: 'service',
  severity: 'error',
  summary: 'Every branch leads to a block that is there.',
  check({ view, actionOf, nearest, report }) {
    for (const block of view.blocks) {
      if (!leadsAstray(block, actionOf(block), view)) continue;
      for (const { branch, target } of storedTargets(actionOf(block), block)) {
        if (target === '' || view.byId.has(target)) continue;
        const pointer = pointerOf(branch, block);
        const way = branch ? `branch ${quote(branch.label)} leads to` : '"NextAction" names';
        const meant = nearest(target, view.byId.keys());
        report({
          block,
          pointer,
          message: `${way} ${quote(target)}, expected the identifier of a block${didYouMean(meant) || '.'}`,
          ...(branch ? { branch: branch.name, ...offerWord(pointer, meant) } : offerMirror(block)),
        });
      }
    }
  },
});

// helpers

/** Almost no block does; where targets stand is worked out for the others only. */
function leadsAstray({ branches }: PlacedBlock, action: unknown, { byId }: FlowView): boolean {
  const next = nextOf(action);
  if (next !== undefined && !byId.has(next)) return true;
  return branches.some(({ stored, target }) => stored && target !== undefined && !byId.has(target));
}
