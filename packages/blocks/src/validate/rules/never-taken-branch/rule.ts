import { defineRule } from '../../rule.ts';
import { quote } from '../../words.ts';

/** flow-language §3.2: branches for what never happens to a task. */
export const neverTakenBranch = defineRule({
  id: 'never-taken-branch',
  category: 'tasks',
  severity: 'info',
  summary: 'Every branch can be taken by a task.',
  check({ view, report }) {
    for (const block of view.blocks) {
      for (const { name, label, declared, stored, pointer } of block.branches) {
        if (!stored || declared?.neverTaken === undefined) continue;
        const message = `The branch ${quote(label)} is never taken. ${declared.neverTaken}`;
        report({ block, pointer, message, branch: name });
      }
    }
  },
});
