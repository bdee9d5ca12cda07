import type { PlacedBlock } from '../flow/viewFlow.ts';
import type { ActionOf } from './oncePerBlock.ts';
import type { FlowPaths } from './paths.ts';
import { reachedIn } from './reached.ts';
import { readersIn } from './readers.ts';
import type { Read } from './reads.ts';
import type { Store } from './writes.ts';

/** A key of a store that a block reads. */
export interface StoreRead extends Read {
  readonly place: number;
  readonly block: PlacedBlock;
  readonly key: string;
}

/** What blocks that contacts come to read of a store, in the order of the file. */
export function storeReadsOf(paths: FlowPaths, store: Store, actionOf: ActionOf): readonly StoreRead[] {
  const found: StoreRead[] = [];
  for (const { block, place, reads } of readersIn(paths.blocks, actionOf)) {
    for (const read of reads) {
      const [root, key] = read.reference.path;
      if (root === store && key !== undefined && reachedIn(paths).has(place))
        found.push({ ...read, place, block, key });
    }
  }
  return found;
}
