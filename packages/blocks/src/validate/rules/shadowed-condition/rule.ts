import { implies, isPlain } from '../../../analyse/conditions.ts';
import type { Condition } from '../../../block.ts';
import { describeCondition } from '../../../words.ts';
import { defineRule } from '../../rule.ts';
import { quote } from '../../words.ts';

/** flow-language §1.4.2: conditions are tried in their order, and the first true one wins. */
export const shadowedCondition = defineRule({
  id: 'shadowed-condition',
  category: 'data',
  severity: 'warning',
  summary: 'No condition comes after one that is true whenever it is.',
  check({ view, report }) {
    for (const block of view.blocks) {
      const authored = block.definition?.conditions;
      if (!authored || authored.editor === 'percentages') continue; // conditions
      if (block.conditions.length < 2) continue;
      const conditions = block.conditions.filter(isPlain).slice(0, MOST);
      conditions.forEach((condition, place) => {
        const earlier = conditions.slice(0, place).find((one) => implies(condition, one));
        if (!earlier || isSame(earlier, condition)) return;
        const [own, other] = [condition, earlier].map((one) => quote(describeCondition(one)));
        const branch = block.branches.find(({ name }) => name === condition.branch);
        const message = `The condition ${own} is never reached: ${other} before it is true whenever it is. Move it up, or remove it.`;
        report({ block, branch: condition.branch, message, ...(branch ? { pointer: branch.pointer } : {}) });
      });
    }
  },
});

// helpers

/** More conditions on one block than anybody reads are not compared with each other. */
const MOST = 200;

/** `conditions` tells of those. */
function isSame(one: Condition, other: Condition): boolean {
  return one.operator === other.operator && one.operand === other.operand;
}
