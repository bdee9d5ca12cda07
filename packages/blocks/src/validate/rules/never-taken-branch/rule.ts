import type { FlowEdit } from '../../../problem.ts';
import type { Branch, PlacedBlock } from '../../../flow/viewFlow.ts';
import { offerSuggestion } from '../../offer.ts';
import { fieldsOf } from '../../parameters.ts';
import { defineRule, type RuleContext } from '../../rule.ts';
import { quote } from '../../words.ts';

/** flow-language §3.2: branches for what never happens to a task. */
export const neverTakenBranch = defineRule({
  id: 'never-taken-branch',
  category: 'tasks',
  severity: 'info',
  summary: 'Every branch can be taken by a task.',
  check({ view, actionOf, report }) {
    for (const block of view.blocks) {
      for (const branch of block.branches) {
        const { name, label, declared, stored, pointer } = branch;
        if (!stored || declared?.neverTaken === undefined) continue;
        const message = `The branch ${quote(label)} is never taken. ${declared.neverTaken}`;
        const edits = [{ remove: pointer }, ...unlist(branch, block, actionOf)];
        const fix = offerSuggestion(`Remove the branch ${quote(label)}`, ...edits);
        report({ block, pointer, message, branch: name, ...fix });
      }
    }
  },
});

// helpers

/** Takes what the branch is for off the block's lists, for what is listed there has to have a branch. */
function unlist({ operand }: Branch, block: PlacedBlock, actionOf: RuleContext['actionOf']): FlowEdit[] {
  return fieldsOf(block, actionOf).flatMap(({ field, value, pointer }) => {
    if (field.kind !== 'choices' || !Array.isArray(value)) return [];
    const rest = value.filter((item) => item !== operand);
    return rest.length === value.length ? [] : [{ set: pointer, value: rest }];
  });
}
