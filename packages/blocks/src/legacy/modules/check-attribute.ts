import { compared, defineModuleType, error, readBy, type ActionDraft } from '../moduleType.ts';
import { parameterOf, type LegacyParameter } from '../readLegacy.ts';
import { valueOf } from '../referenceOf.ts';

/** flow-language §6.2, block 2. The attribute's type is a parameter of its own here. */
export const checkAttribute = defineModuleType({
  name: 'CheckAttribute',
  becomes: 'Compare',
  parameters: { Attribute: { write: writeAttribute }, Namespace: readBy('Attribute') },
  branches: { Evaluate: compared, NoMatch: error('NoMatchingCondition') },
});

function writeAttribute(attribute: LegacyParameter, draft: ActionDraft): void {
  const namespace = parameterOf(draft.module, 'Namespace')?.value ?? attribute.namespace;
  const value = valueOf(attribute.value, namespace);
  if (value.is === 'odd') draft.drop(attribute, value.why);
  if (value.is !== 'set') return;
  draft.set(attribute, ['ComparisonValue'], value.text);
  if (value.guess !== undefined) draft.guess(attribute, value.guess);
}
