import type { PlacedBlock } from '../../../flow/viewFlow.ts';
import { fieldsOf, isSet, nameWithoutId, type StoredField } from '../../parameters.ts';
import { offerSuggestion } from '../../offer.ts';
import { defineRule, type RuleContext } from '../../rule.ts';
import { quoteAll } from '../../words.ts';

/** flow-language §2, parameters of which one only may be set; §1.11, what the service says. */
export const exclusiveParameters = defineRule({
  id: 'exclusive-parameters',
  category: 'service',
  severity: 'error',
  summary: 'Of parameters that exclude one another, one is set.',
  check(context) {
    for (const block of context.view.blocks) {
      for (const group of block.definition?.exclusive ?? []) checkGroup(group, block, context);
    }
  },
});

// helpers

type Group = NonNullable<PlacedBlock['definition']>['exclusive'][number];

function checkGroup({ fields, required }: Group, block: PlacedBlock, { actionOf, report }: RuleContext): void {
  const group = fieldsOf(block, actionOf).filter(({ name }) => fields.includes(name));
  if (group.length === 0) return;
  const [, second] = group.filter(({ value }) => value !== undefined && value !== null);
  const isOneSet = group.some((one) => isSet(one.value) || nameWithoutId(block, one) !== undefined);
  if (!second && (!required || isOneSet)) return;
  const names = group.map(({ path }) => path);
  if (second) {
    const message = `Expected only one of ${quoteAll(names)}; remove the other.`;
    const service = `Only one of these properties may be defined. Properties: [${names.join(', ')}]`;
    const fix = offerSuggestion(`Remove "${second.path}"`, { remove: second.pointer });
    report({ block, ...placeOf(second), atName: true, message, service, ...fix });
  } else {
    const message = `Expected one of ${group.map(({ field, path }) => `"${field.label}" (${path})`).join(', ')}; none is set.`;
    const service = `At least one of [${names.join(', ')}] must be set`;
    report({ block, ...placeOf(group[0]), message, service });
  }
}

function placeOf(stored: StoredField | undefined): { pointer?: string; field?: string } {
  return stored ? { pointer: stored.pointer, field: stored.name } : {};
}
