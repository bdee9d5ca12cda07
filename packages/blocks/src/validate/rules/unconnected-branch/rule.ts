import { defineRule } from '../../rule.ts';
import { pointerOf, storedTargets } from '../../targets.ts';
import { quote } from '../../words.ts';

/** flow-language §1.11: every branch must lead somewhere before a flow can be published. */
export const unconnectedBranch = defineRule({
  id: 'unconnected-branch',
  category: 'service',
  severity: 'error',
  summary: 'Every branch leads somewhere.',
  check({ view, actionOf, report }) {
    for (const block of view.blocks) {
      for (const stored of storedTargets(actionOf(block), block)) {
        const { branch, target } = stored;
        if (target !== '' || !branch) continue;
        const pointer = pointerOf(stored, block);
        const message = `The branch ${quote(branch.label)} leads nowhere; connect it to a block.`;
        report({ block, pointer, message, branch: branch.name });
      }
    }
  },
});
