/**
 * Fields a block asks for in its own check rather than one by one, such as *a flow or a template*. A check is code, so
 * it is asked: what does it miss when nothing is set, and which single field satisfies it?
 */
import type { ActionForm, BlockDefinition } from '../../packages/blocks/src/block.ts';
import { fieldPath, type Field } from '../../packages/blocks/src/fields.ts';

/** The members of `Parameters` of which one at least has to be there; empty when the block asks for none. */
export function askedFor(block: BlockDefinition, form: ActionForm): readonly string[] {
  // A member of no known name that satisfies it as well means that it only counts them.
  return isMissed(block, form, { AnyOther: 'x' }) ? satisfying(block, form) : [];
}

/** The fields each of which satisfies a check that misses something; empty when it misses nothing. */
export function satisfying(block: BlockDefinition, form: ActionForm): readonly string[] {
  if (!isMissed(block, form, {})) return [];
  const names = Object.keys(block.parameters).filter((name) => form.fields?.includes(name) ?? true);
  return names.filter((name) => {
    const field = block.parameters[name];
    return field && fieldPath(name, field).length === 1 && !isMissed(block, form, { [name]: sampleOf(field) });
  });
}

// helpers

/** Whether the check finds a field missing that is not set; what the catalog requires by itself is not asked for here. */
function isMissed(
  block: BlockDefinition,
  { type }: ActionForm,
  parameters: Readonly<Record<string, unknown>>,
): boolean {
  const isAskedFor = (field: string): boolean => !(field in parameters) && block.parameters[field]?.required !== true;
  return block
    .check({ type, flowType: undefined, parameters, stored: parameters, conditions: [] })
    .some(({ severity, field }) => severity === 'error' && field !== undefined && isAskedFor(field));
}

function sampleOf({ kind }: Field): unknown {
  if (kind === 'choices') return [];
  return kind === 'attributes' || kind === 'flowAttributes' || kind === 'references' ? { key: 'value' } : 'x';
}
