import { isObject, pointerTo } from '../flow/json.ts';
import { isDynamic, referencesIn, type Reference } from '../flow/reference.ts';
import type { PlacedBlock } from '../flow/viewFlow.ts';

/** A reference that a block reads, and where it stands. */
export interface Read {
  readonly reference: Reference;
  readonly pointer: string;
  /** Whether it stands in the name of a member, such as the key of an attribute. */
  readonly atName: boolean;
}

/** Every reference in the parameters and the conditions of a block, in the order of the file. */
export function readsOf(block: PlacedBlock, action: unknown): readonly Read[] {
  if (!isObject(action)) return [];
  const transitions = isObject(action['Transitions']) ? action['Transitions'] : {};
  return [
    ...readsIn(action['Parameters'], `${block.pointer}/Parameters`),
    ...readsIn(transitions['Conditions'], `${block.pointer}/Transitions/Conditions`),
  ];
}

// helpers

/** Nothing the service takes is deeper, and a pointer grows with every level. */
const DEEPEST = 20;

function readsIn(value: unknown, pointer: string): readonly Read[] {
  const reads: Read[] = [];
  const look = (at: unknown, place: string, depth: number): void => {
    if (typeof at === 'string') add(reads, at, place, false);
    if (typeof at !== 'object' || at === null || depth > DEEPEST) return;
    for (const [key, inner] of Object.entries(at)) {
      const innerPlace = place + pointerTo([key]);
      if (!Array.isArray(at)) add(reads, key, innerPlace, true);
      look(inner, innerPlace, depth + 1);
    }
  };
  look(value, pointer, 0);
  return reads;
}

function add(reads: Read[], text: string, pointer: string, atName: boolean): void {
  if (!isDynamic(text)) return;
  for (const reference of referencesIn(text)) reads.push({ reference, pointer, atName });
}
