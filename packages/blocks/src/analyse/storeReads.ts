import type { PlacedBlock } from '../flow/viewFlow.ts';
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
export function storeReadsOf(
  paths: FlowPaths,
  store: Store,
  actionOf: (block: PlacedBlock) => unknown,
): readonly StoreRead[] {
  const reached = reachedIn(paths);
  return paths.blocks.flatMap((block, place) => {
    if (!reached.has(place)) return [];
    return readsOf(block, actionOf(block)).flatMap((read) => {
      const [root, key] = read.reference.path;
      return root === store && key !== undefined ? [{ ...read, place, block, key }] : [];
    });
  });
}
