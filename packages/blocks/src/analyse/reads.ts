import { memberOf, pointerStep } from '../flow/json.ts';
import { isDynamic, referencesIn, type Reference } from '../flow/reference.ts';
import type { PlacedBlock } from '../flow/viewFlow.ts';
import { oncePerBlock } from './oncePerBlock.ts';

/** A reference that a block reads, and where it stands. */
export interface Read {
  readonly reference: Reference;
  readonly pointer: string;
  /** Whether it stands in the name of a member, such as the key of an attribute. */
  readonly atName: boolean;
}

/**
 * Every reference in the parameters and the conditions of a block, in the order of the file; looked for once in an
 * action, for several rules ask.
 */
export const readsOf = oncePerBlock(findReads);

// helpers

/** Nothing the service takes is deeper, and a pointer grows with every level. */
const DEEPEST = 20;

const NOTHING: readonly Read[] = [];

function findReads(block: PlacedBlock, action: unknown): readonly Read[] {
  const inParameters = readsIn(memberOf(action, 'Parameters'), block, 'Parameters');
  const conditions = memberOf(memberOf(action, 'Transitions'), 'Conditions');
  const inConditions = readsIn(conditions, block, 'Transitions/Conditions');
  if (inConditions.length === 0) return inParameters;
  return inParameters.length === 0 ? inConditions : [...inParameters, ...inConditions];
}

function readsIn(value: unknown, { pointer }: PlacedBlock, below: string): readonly Read[] {
  if (value === undefined || !mayRead(value, 0)) return NOTHING;
  const reads: Read[] = [];
  const look = (at: unknown, place: string, depth: number): void => {
    if (typeof at === 'string') add(reads, at, place, false);
    if (typeof at !== 'object' || at === null || depth > DEEPEST) return;
    for (const [key, inner] of Object.entries(at)) {
      const innerPlace = place + pointerStep(key);
      if (!Array.isArray(at)) add(reads, key, innerPlace, true);
      look(inner, innerPlace, depth + 1);
    }
  };
  look(value, `${pointer}/${below}`, 0);
  return reads;
}

/** Whether there is anything to look for: most values have no reference, and then no place has to be spelt. */
function mayRead(value: unknown, depth: number): boolean {
  if (typeof value === 'string') return value.includes('$');
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return false;
  if (Array.isArray(value)) return value.some((item) => mayRead(item, depth + 1));
  const holder = value as Readonly<Record<string, unknown>>;
  for (const key in holder) {
    if (key.includes('$') || mayRead(holder[key], depth + 1)) return true;
  }
  return false;
}

function add(reads: Read[], text: string, pointer: string, atName: boolean): void {
  if (!isDynamic(text)) return;
  for (const reference of referencesIn(text)) reads.push({ reference, pointer, atName });
}
