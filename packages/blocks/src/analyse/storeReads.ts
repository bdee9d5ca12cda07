import type { PlacedBlock } from '../flow/viewFlow.ts';
import type { ActionOf } from './oncePerBlock.ts';
import type { FlowPaths } from './paths.ts';
import { reachedIn } from './reached.ts';
import { readsOf, type Read } from './reads.ts';
import type { Store } from './writes.ts';

/** A key of a store that a block reads. */
export interface StoreRead extends Read {
  readonly place: number;
  readonly block: PlacedBlock;
  readonly key: string;
}

/** What blocks that contacts come to read of a store, in the order of the file. */
export function storeReadsOf(paths: FlowPaths, store: Store, actionOf: ActionOf): readonly StoreRead[] {
  const reached = reachedIn(paths);
  const reads: StoreRead[] = [];
  paths.blocks.forEach((block, place) => {
    for (const read of readsOf(block, actionOf)) {
      const [root, key] = read.reference.path;
      if (root === store && key !== undefined && reached.has(place)) reads.push({ ...read, place, block, key });
    }
  });
  return reads;
}
