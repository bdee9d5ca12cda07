/**
 * The ways out of a block, worked out once: where each branch leads, and which other way is taken where a file has
 * none for it (flow-language §1.4.2).
 */
import { getAt, type Branch, type BranchDefinition, type FlowJson, type PlacedBlock } from '@switchyard/blocks';

export interface Exit {
  /** The block it leads out of. */
  readonly block: string;
  /** The branch it is: the one a block takes, or the one taken for it. */
  readonly branch: string;
  /** The identifier it leads to, whether or not there is such a block; undefined when it is not connected. */
  readonly target: string | undefined;
  /** Place of that block; -1 when it leads nowhere. */
  readonly to: number;
}

/**
 * The way out by branch. A failure without a branch of its own takes the general one; a result without one takes *no
 * match*, else `NextAction`. A branch that is not in the map leads nowhere.
 */
export function compileExits(
  block: PlacedBlock,
  flow: FlowJson,
  placeOf: (target: string | undefined) => number,
): ReadonlyMap<string, Exit> {
  const exits = new Map<string, Exit>();
  for (const branch of block.branches) {
    if (branch.stored) exits.set(branch.name, exitOf(block, branch.name, branch.target, placeOf));
  }
  const stored = (errorType: string): Exit | undefined => {
    const found = block.branches.find((branch) => branch.stored && isError(branch, errorType));
    return found && exits.get(found.name);
  };
  for (const branch of block.definition?.branches ?? []) {
    if (exits.has(branch.name)) continue;
    const instead = fallback(branch, stored, () => nextOf(flow, block, placeOf));
    if (instead) exits.set(branch.name, instead);
  }
  return exits;
}

// helpers

function fallback(
  { stored: as }: BranchDefinition,
  stored: (errorType: string) => Exit | undefined,
  next: () => Exit | undefined,
): Exit | undefined {
  if (as.as === 'NextAction') return undefined;
  if (as.as === 'Condition') return stored('NoMatchingCondition') ?? next();
  return as.errorType === 'NoMatchingCondition' ? next() : stored('NoMatchingError');
}

function isError(branch: Branch, errorType: string): boolean {
  return branch.kind === 'error' && branch.errorType === errorType;
}

function nextOf(flow: FlowJson, block: PlacedBlock, placeOf: (target: string | undefined) => number): Exit | undefined {
  const next = getAt(flow.Actions?.[block.index], ['Transitions', 'NextAction']);
  return typeof next === 'string' && next !== '' ? exitOf(block, 'next', next, placeOf) : undefined;
}

function exitOf(
  { id }: PlacedBlock,
  branch: string,
  target: string | undefined,
  placeOf: (target: string | undefined) => number,
): Exit {
  return { block: id, branch, target, to: placeOf(target) };
}
