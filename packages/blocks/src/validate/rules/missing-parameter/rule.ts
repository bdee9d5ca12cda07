import { defineRule } from '../../rule.ts';
import { expectationOf } from '../../expectation.ts';
import { fieldsOf, isSet, nameOf } from '../../parameters.ts';

/** flow-language §2, the required parameters of each block. */
export const missingParameter = defineRule({
  id: 'missing-parameter',
  severity: 'error',
  summary: 'Every block has the parameters it requires.',
  check({ view, actionOf, ownFindings, report }) {
    for (const block of view.blocks) {
      for (const stored of fieldsOf(block, actionOf(block))) {
        const { name, field, value, pointer, path } = stored;
        if (!field.required || isSet(value)) continue;
        report({
          block,
          pointer,
          field: name,
          message: `Missing ${nameOf(stored)}, expected ${expectationOf(field)}.`,
          service: `Action is missing required property. Path: Actions[${block.index}].Parameters.${path}`,
        });
      }
      for (const { rule, message, severity, field, pointer } of ownFindings(block)) {
        if (rule === 'missing-parameter') report({ block, message, severity, pointer, ...(field ? { field } : {}) });
      }
    }
  },
});
