import { getAt } from '../../../flow/json.ts';
import { offerSafe, offerSuggestion } from '../../offer.ts';
import { defineRule } from '../../rule.ts';
import { createIdentifiers, wiresOf } from '../../wires.ts';
import { quote } from '../../words.ts';

/** flow-language §1.3: branches lead to identifiers, so one that two blocks share leads nowhere certain. */
export const duplicateIdentifier = defineRule({
  id: 'duplicate-identifier',
  category: 'service',
  severity: 'error',
  summary: 'Every block has an identifier of its own.',
  check({ flow, view, actionOf, report }) {
    let free: ((wished: string) => string) | undefined;
    for (const block of view.blocks) {
      const found: unknown = actionOf(block)['Identifier'];
      const first = typeof found === 'string' ? view.byId.get(found) : undefined;
      if (!first || first.index === block.index) continue;
      // Wires lead to the first of them, and so does what the file remembers of its place and its names.
      const isMeant =
        wiresOf(flow).has(block.id) || getAt(flow, ['Metadata', 'ActionMetadata', block.id]) !== undefined;
      free ??= createIdentifiers(flow);
      const name = free(block.id);
      const edit = { set: `${block.pointer}/Identifier`, value: name };
      report({
        ...(isMeant ? offerSuggestion : offerSafe)(`Rename this one to ${quote(name)}`, edit),
        block,
        pointer: `${block.pointer}/Identifier`,
        message: `Duplicate identifier ${quote(block.id)}: action ${first.index + 1} has it already. Rename one of them.`,
      });
    }
  },
});
