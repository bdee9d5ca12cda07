import { defineRule } from '../../rule.ts';
import { quote } from '../../words.ts';

/** flow-language §1.3: branches lead to identifiers, so one that two blocks share leads nowhere certain. */
export const duplicateIdentifier = defineRule({
  id: 'duplicate-identifier',
  category: 'service',
  severity: 'error',
  summary: 'Every block has an identifier of its own.',
  check({ view, actionOf, report }) {
    for (const block of view.blocks) {
      const found: unknown = actionOf(block)['Identifier'];
      const first = typeof found === 'string' ? view.byId.get(found) : undefined;
      if (!first || first.index === block.index) continue;
      report({
        block,
        pointer: `${block.pointer}/Identifier`,
        message: `Duplicate identifier ${quote(block.id)}: action ${first.index + 1} has it already. Rename one of them.`,
      });
    }
  },
});
