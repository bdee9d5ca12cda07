import type { BlockDefinition } from '../../../block.ts';
import type { PlacedBlock } from '../../../flow/viewFlow.ts';
import { fieldsOf, isSet, nameWithoutId, type StoredField } from '../../parameters.ts';
import { offerSuggestion } from '../../offer.ts';
import { defineRule, type RuleContext } from '../../rule.ts';
import { serviceSays } from '../../serviceSays.ts';
import { quoteAll } from '../../words.ts';

/** flow-language §2, parameters of which one only may be set; §1.11, what the service says. */
export const exclusiveParameters = defineRule({
  id: 'exclusive-parameters',
  category: 'service',
  severity: 'error',
  summary: 'Of parameters that exclude one another, one is set.',
  check(context) {
    for (const block of context.view.blocks) {
      const { exclusive } = block.definition ?? block.foreign ?? NOTHING_KNOWN;
      for (const group of exclusive ?? []) checkGroup(group, block, context);
    }
  },
});

// helpers

type Group = BlockDefinition['exclusive'][number];

const NOTHING_KNOWN: Partial<Pick<BlockDefinition, 'exclusive'>> = {};

function checkGroup({ fields, required }: Group, block: PlacedBlock, { actionOf, report }: RuleContext): void {
  const stored = fieldsOf(block, actionOf);
  if (!required && !stored.some(({ name, value }) => isThere(value) && fields.includes(name))) return;
  const group = stored.filter(({ name }) => fields.includes(name));
  if (group.length === 0) return;
  const [, second] = group.filter(({ value }) => isThere(value));
  const isOneSet = group.some((one) => isSet(one.value) || nameWithoutId(block, one) !== undefined);
  if (!second && (!required || isOneSet)) return;
  const names = group.map(({ path }) => path);
  if (second) {
    const message = `Expected only one of ${quoteAll(names)}; remove the other.`;
    const service = serviceSays.exclusive(names);
    const fix = offerSuggestion(`Remove "${second.path}"`, { remove: second.pointer });
    report({ block, ...placeOf(second), atName: true, message, service, ...fix });
  } else {
    const message = `Expected one of ${group.map(({ field, path }) => `"${field.label}" (${path})`).join(', ')}; none is set.`;
    const service = serviceSays.oneOf(names);
    report({ block, ...placeOf(group[0]), message, service });
  }
}

function isThere(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function placeOf(stored: StoredField | undefined): { pointer?: string; field?: string } {
  return stored ? { pointer: stored.pointer, field: stored.name } : {};
}
