/** Branches by how they are stored, and what is said of one in a description. */
import type { BranchDefinition } from '../../../packages/blocks/src/block.ts';
import type { JsonSchema, SchemaObject } from './jsonSchema.ts';

type As = BranchDefinition['stored']['as'];

export type StoredAs<Kind extends As> = BranchDefinition & {
  readonly stored: Extract<BranchDefinition['stored'], { as: Kind }>;
};

export function storedAs<Kind extends As>(branches: readonly BranchDefinition[], as: Kind): StoredAs<Kind>[] {
  return branches.filter((branch): branch is StoredAs<Kind> => branch.stored.as === as);
}

/** A branch with what it is stored as: `"Error" is NoMatchingError.` */
export function describeBranch({ label, required, neverTaken }: BranchDefinition, stored: string): string {
  const may = neverTaken === undefined ? 'may be left out' : 'a task never takes it';
  return `"${label}" is ${stored}${required ? '' : ` (${may})`}.`;
}

/** A list with one entry like this, or at most one: a second for the same way out would never be taken. */
export function once(fits: JsonSchema, required: boolean): SchemaObject {
  return { type: 'array', contains: fits, minContains: required ? 1 : 0, maxContains: 1 };
}
