import { defineRule } from '../../rule.ts';
import { expectationOf } from '../../expectation.ts';
import type { PlacedBlock } from '../../../flow/viewFlow.ts';
import { fieldsOf, isSet, nameOf, nameWithoutId, type StoredField } from '../../parameters.ts';
import { serviceSays } from '../../serviceSays.ts';

/** flow-language §2, the required parameters of each block. */
export const missingParameter = defineRule({
  id: 'missing-parameter',
  category: 'service',
  severity: 'error',
  summary: 'Every block has the parameters it requires.',
  check({ view, actionOf, ownFindings, report }) {
    for (const block of view.blocks) {
      const own = ownFindings(block).filter(({ rule }) => rule === 'missing-parameter');
      for (const stored of fieldsOf(block, actionOf)) {
        const { name, field, value, pointer } = stored;
        if (!field.required || isSet(value) || nameWithoutId(block, stored) !== undefined) continue;
        if (own.some((finding) => finding.field === name)) continue;
        report({
          block,
          pointer,
          field: name,
          message: `Missing ${nameOf(stored)}, expected ${expectationOf(field)}.`,
          service: serviceText(block, stored),
        });
      }
      for (const { message, severity, field, pointer, service } of own) {
        const found = fieldsOf(block, actionOf).find(({ name }) => name === field);
        if (found && nameWithoutId(block, found) !== undefined) continue;
        report({ block, message, severity, pointer, ...(field ? { field } : {}), ...(service ? { service } : {}) });
      }
    }
  },
});

// helpers

/** The service misses what is not there, and refuses what is there and empty (flow-language §1.11). */
function serviceText({ index }: PlacedBlock, { value, path }: StoredField): string {
  return value === undefined
    ? serviceSays.missingProperty(index, `Parameters.${path}`)
    : serviceSays.wrongValue(index, `Parameters.${path}`);
}
