/** How often each block ran and each of its branches was taken. */
import type { Facts } from '../instance/facts.ts';
import type { WalkStep } from '../../interpret/running.ts';
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
export function flowCounts(trace: readonly CentreEvent[], facts: Pick<Facts, 'flows'>): readonly FlowCounts[] {
  return byName(countsIn(trace), facts);
}

/** The same by the ids of the flows. */
export function blockCounts(trace: readonly CentreEvent[]): ReadonlyMap<string, readonly BlockCounts[]> {
  return new Map(countsIn(trace).map(({ flow, blocks }) => [flow, blocks]));
}

/** Flows are counted by their ids, and told by their names. */
export function byName(counts: readonly FlowCounts[], { flows }: Pick<Facts, 'flows'>): readonly FlowCounts[] {
  return counts.map(({ flow, blocks }) => ({ flow: flows.byId(flow)?.name ?? flow, blocks }));
}

/** Counts as things happen, flows by their ids. A branch that leads nowhere is taken too (flow-language §1.4.2). */
export class FlowCounter {
  readonly #counts = new Map<string, Map<string, Counts>>();
  /** Steps of each flow that are not among the counts yet. */
  readonly #walked = new Map<string, Map<WalkStep, number>>();

  /** @param before what was counted already */
  constructor(before: readonly FlowCounts[] = []) {
    for (const { flow, blocks } of before) {
      for (const { block, title, entered, branches } of blocks) {
        this.#blockOf(flow, block, title).entered = entered;
        for (const { branch, taken } of branches) this.#take(flow, block, branch, taken);
      }
    }
  }

  take({ type, flow, block, title, branch }: CentreEvent): void {
    if (flow === undefined || block === undefined) return;
    if (type === 'block.entered') this.#blockOf(flow, block, title).entered++;
    else if ((type === 'branch.taken' || type === 'branch.dangling') && branch !== undefined) {
      this.#take(flow, block, branch, 1);
    }
  }

  /** Steps that were made in a flow, one after the other. */
  walk(flow: string, steps: readonly WalkStep[]): void {
    const walked = kept(this.#walked, flow, () => new Map<WalkStep, number>());
    for (const step of steps) walked.set(step, (walked.get(step) ?? 0) + 1);
    // A branch that leads nowhere is told by a step of its own each time.
    const last = steps.at(-1);
    if (last && 'branch' in last && !('to' in last)) this.#countSteps();
  }

  /** Plain data, for another counter to go on from. */
  get counts(): readonly FlowCounts[] {
    this.#countSteps();
    return Array.from(this.#counts, ([flow, blocks]) => ({
      flow,
      blocks: Array.from(blocks, ([block, { title, entered, branches }]) => ({
        block,
        title,
        entered,
        branches: Array.from(branches, ([branch, taken]) => ({ branch, taken })),
      })),
    }));
  }

  // helpers

  #countSteps(): void {
    for (const [flow, walked] of this.#walked) {
      for (const [step, times] of walked) {
        if ('branch' in step) this.#take(flow, step.block, step.branch, times);
        else this.#blockOf(flow, step.id, step.title).entered += times;
      }
    }
    this.#walked.clear();
  }

  #take(flow: string, block: string, branch: string, times: number): void {
    const { branches } = this.#blockOf(flow, block);
    branches.set(branch, (branches.get(branch) ?? 0) + times);
  }

  #blockOf(flow: string, block: string, title = block): Counts {
    const blocks = kept(this.#counts, flow, () => new Map<string, Counts>());
    return kept(blocks, block, () => ({ title, entered: 0, branches: new Map() }));
  }
}

// helpers

function countsIn(trace: readonly CentreEvent[]): readonly FlowCounts[] {
  const counter = new FlowCounter();
  for (const event of trace) counter.take(event);
  return counter.counts;
}

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
