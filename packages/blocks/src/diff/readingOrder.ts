import { targetIn, type StoredBlock, type StoredFlow } from './storedFlow.ts';

/** The blocks of a flow as one reads it: from the entry point along the branches, then what nothing leads to. */
export function readingOrder(flow: StoredFlow): StoredBlock[] {
  const order = new Set<StoredBlock>();
  const open = [...flow.blocks.toReversed(), ...(flow.start ? [flow.start] : [])];
  for (let block = open.pop(); block; block = open.pop()) {
    if (order.has(block)) continue;
    order.add(block);
    const targets = block.block.branches.flatMap(({ target }) => targetIn(flow, target) ?? []);
    open.push(...targets.toReversed());
  }
  return [...order];
}
