import { fieldsOf, nameOf, nameWithoutId } from '../../parameters.ts';
import { defineRule } from '../../rule.ts';
import { quote } from '../../words.ts';

/** flow-language §1.11: what the console exports where it knows a resource by name, and finds again when it imports. */
export const unresolvedResource = defineRule({
  id: 'unresolved-resource',
  category: 'service',
  severity: 'warning',
  summary: 'Every resource is chosen by its id or ARN.',
  check({ view, actionOf, report }) {
    for (const block of view.blocks) {
      for (const stored of fieldsOf(block, actionOf)) {
        const name = nameWithoutId(block, stored);
        if (name === undefined) continue;
        const message =
          `Expected an id or ARN in ${nameOf(stored)}, found only the name ${quote(name)}. The console looks for it ` +
          'when it imports the file; to publish it in another way, choose it by id or ARN.';
        report({ block, pointer: stored.pointer, field: stored.name, message });
      }
    }
  },
});
