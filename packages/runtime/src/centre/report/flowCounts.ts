/** How often each block ran and each of its branches was taken. */
import type { Facts } from '../instance/facts.ts';
import type { CentreEvent } from '../trace.ts';

export interface FlowCounts {
  readonly flow: string;
  readonly blocks: readonly BlockCounts[];
}

export interface BlockCounts {
  /** Its id in the flow. */
  readonly block: string;
  readonly title: string;
  readonly entered: number;
  readonly branches: readonly { readonly branch: string; readonly taken: number }[];
}

/** Flows and blocks in the order they first ran. */
export function flowCounts(trace: readonly CentreEvent[], { flows }: Pick<Facts, 'flows'>): readonly FlowCounts[] {
  return Array.from(blockCounts(trace), ([flow, blocks]) => ({ flow: flows.byId(flow)?.name ?? flow, blocks }));
}

/** The same by the ids of the flows. A branch that leads nowhere was taken too (flow-language §1.4.2). */
export function blockCounts(trace: readonly CentreEvent[]): ReadonlyMap<string, readonly BlockCounts[]> {
  const counts = new Map<string, Map<string, Counts>>();
  for (const { type, flow, block, title, branch } of trace) {
    if (flow === undefined || block === undefined) continue;
    if (type !== 'block.entered' && type !== 'branch.taken' && type !== 'branch.dangling') continue;
    const blocks = kept(counts, flow, () => new Map<string, Counts>());
    const ran = kept(blocks, block, () => ({ title: title ?? block, entered: 0, branches: new Map<string, number>() }));
    if (type === 'block.entered') ran.entered++;
    else if (branch !== undefined) ran.branches.set(branch, (ran.branches.get(branch) ?? 0) + 1);
  }
  return new Map(
    Array.from(counts, ([flow, blocks]) => [
      flow,
      Array.from(blocks, ([block, { title, entered, branches }]) => ({
        block,
        title,
        entered,
        branches: Array.from(branches, ([branch, taken]) => ({ branch, taken })),
      })),
    ]),
  );
}

// helpers

interface Counts {
  readonly title: string;
  entered: number;
  readonly branches: Map<string, number>;
}

function kept<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const there = map.get(key);
  if (there !== undefined) return there;
  const made = make();
  map.set(key, made);
  return made;
}
