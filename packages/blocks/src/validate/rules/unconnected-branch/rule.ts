import { defineRule } from '../../rule.ts';
import { pointerOf } from '../../targets.ts';
import { quote } from '../../words.ts';

/** flow-language §1.11: every branch must lead somewhere before a flow can be published. */
export const unconnectedBranch = defineRule({
  id: 'unconnected-branch',
  category: 'service',
  severity: 'error',
  summary: 'Every branch leads somewhere.',
  check({ view, report }) {
    for (const block of view.blocks) {
      for (const branch of block.branches) {
        if (!branch.stored || branch.target !== undefined) continue;
        const message = `The branch ${quote(branch.label)} leads nowhere; connect it to a block.`;
        report({ block, pointer: pointerOf(branch, block), message, branch: branch.name });
      }
    }
  },
});
