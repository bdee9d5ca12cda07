import type { PlacedBlock } from '../flow/viewFlow.ts';
import type { ActionOf } from './oncePerBlock.ts';
import { readsOf, type Read } from './reads.ts';

/** A block that reads something of the contact. */
export interface Reader {
  readonly block: PlacedBlock;
  readonly place: number;
  /** At least one. */
  readonly reads: readonly Read[];
}

/**
 * The blocks that read anything of the contact, in the order of the file; worked out once for the blocks of a view. Most
 * blocks read nothing, so rules about what is read need not go through all of them.
 */
export function readersIn(blocks: readonly PlacedBlock[], actionOf: ActionOf): readonly Reader[] {
  const known = READERS.get(blocks);
  if (known) return known;
  const readers: Reader[] = [];
  blocks.forEach((block, place) => {
    const reads = readsOf(block, actionOf);
    if (reads.length > 0) readers.push({ block, place, reads });
  });
  READERS.set(blocks, readers);
  return readers;
}

// helpers

const READERS = new WeakMap<readonly PlacedBlock[], readonly Reader[]>();
