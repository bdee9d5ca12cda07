/**
 * The ways contacts can go through a flow, as places that can be counted. Everything asked of the connections of blocks
 * is asked of these.
 */
import { memberOf } from '../flow/json.ts';
import type { Branch, FlowView, PlacedBlock } from '../flow/viewFlow.ts';
import { asksForChannel, isForOtherChannels } from './channel.ts';
import type { ActionOf } from './oncePerBlock.ts';

/** One way from a block to a block; places are indexes into the blocks of the view. */
export interface Way {
  readonly from: number;
  readonly to: number;
  /** The branch it is; undefined for a `NextAction` that no branch says. */
  readonly branch: Branch | undefined;
  /** Whether a task can go it: not where it only repeats a branch, nor where a branch is for other channels. */
  readonly taken: boolean;
}

export interface FlowPaths {
  readonly blocks: readonly PlacedBlock[];
  /** Where contacts begin; undefined when the flow has no such block. */
  readonly start: number | undefined;
  /** By place, in the order branches are drawn. */
  readonly waysOut: readonly (readonly Way[])[];
}

/** The ways of a flow; worked out once for each view. */
export function pathsOf(view: FlowView, actionOf: ActionOf): FlowPaths {
  const known = PATHS.get(view);
  if (known) return known;
  const places = new Map<string, number>();
  view.blocks.forEach(({ id }, place) => {
    if (!places.has(id)) places.set(id, place);
  });
  const paths: FlowPaths = {
    blocks: view.blocks,
    start: view.start === undefined ? undefined : places.get(view.start),
    waysOut: view.blocks.map((block, place) => waysOutOf(block, place, places, actionOf)),
  };
  PATHS.set(view, paths);
  return paths;
}

// helpers

const PATHS = new WeakMap<FlowView, FlowPaths>();

function waysOutOf(
  block: PlacedBlock,
  from: number,
  places: ReadonlyMap<string, number>,
  actionOf: ActionOf,
): readonly Way[] {
  const ways: Way[] = [];
  const mayBeOthers = asksForChannel(block);
  block.branches.forEach((branch) => {
    const to = branch.stored && branch.target !== undefined ? places.get(branch.target) : undefined;
    if (to === undefined) return;
    const taken = branch.declared?.neverTaken === undefined && !(mayBeOthers && isForOtherChannels(branch, block));
    ways.push({ from, to, branch, taken });
  });
  const next = memberOf(memberOf(actionOf(block), 'Transitions'), 'NextAction');
  if (typeof next === 'string' && !block.branches.some(({ stored, target }) => stored && target === next)) {
    const to = places.get(next);
    // It stands in for a branch that the file has not (flow-language §1.4.2).
    const taken = block.branches.some(({ stored }) => !stored);
    if (to !== undefined) ways.push({ from, to, branch: undefined, taken });
  }
  return ways;
}
