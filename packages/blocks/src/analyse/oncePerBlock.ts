import type { PlacedBlock } from '../flow/viewFlow.ts';

/** The action a block is stored as; the function stands for one flow as it is now. */
export type ActionOf = (block: PlacedBlock) => unknown;

/** Finds something out of the action of a block, once for each block of a flow, however many rules ask. */
export function oncePerBlock<Found extends object>(
  find: (block: PlacedBlock, action: unknown) => Found,
): (block: PlacedBlock, actionOf: ActionOf) => Found {
  // One list for a flow rather than an entry for each block: a thousand weak entries keep the garbage collector busy.
  const flows = new WeakMap<ActionOf, Found[]>();
  return (block, actionOf) => {
    let found = flows.get(actionOf);
    if (!found) flows.set(actionOf, (found = []));
    return (found[block.index] ??= find(block, actionOf(block)));
  };
}
