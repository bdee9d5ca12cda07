import { fieldPath, pointerSteps, type BlockDefinition, type FlowView, type Problem } from '@switchyard/blocks';
import { ENTRY_ID } from '@switchyard/blocks/edit';
import type { FieldWish } from '../session/sessionStore.ts';

/**
 * Where a problem is mended: a field of its block, one of its conditions, where one of its branches leads, its name, or
 * what the flow itself is called. Undefined where no form has it, as for a flow that is too long.
 */
export function placeOfProblem({ pointer, branch, block: id }: Problem, view: FlowView): FieldWish | undefined {
  const steps = pointerSteps(pointer);
  const block = view.byId.get(id ?? '');
  if (!block) return OF_THE_FLOW[pointer];
  const at = steps.indexOf('Parameters');
  if (at !== -1 && steps.length > at + 1) return { block: block.id, ...fieldAt(block.definition, steps.slice(at + 1)) };
  if (steps.at(-1) === 'Identifier') return { block: block.id, name: true };
  const known = block.branches.find(({ name }) => name === branch);
  if (known?.authored === true && steps.at(-1) !== 'NextAction') return { block: block.id, condition: known.name };
  return branch === undefined ? { block: block.id, first: 'typing' } : { block: block.id, branch };
}

// helpers

const OF_THE_FLOW: Readonly<Record<string, FieldWish>> = Object.assign(Object.create(null), {
  '/Metadata/name': { block: ENTRY_ID, field: 'name' },
  '/Metadata/description': { block: ENTRY_ID, field: 'description' },
  '/StartAction': { block: ENTRY_ID, branch: 'start' },
} satisfies Record<string, FieldWish>);

/** The field a value is part of; of a table also the row. */
function fieldAt(definition: BlockDefinition | undefined, steps: readonly string[]): { field: string; row?: string } {
  const [first = '', ...below] = steps;
  for (const [name, field] of Object.entries(definition?.parameters ?? {})) {
    const paths = [fieldPath(name, field), ...(field.aliases ?? []).map((alias) => [alias])];
    const path = paths.find((one) => one.every((step, index) => steps[index] === step));
    const row = path && steps[path.length];
    if (path) return row === undefined ? { field: name } : { field: name, row };
  }
  return below[0] === undefined ? { field: first } : { field: first, row: below[0] };
}
