/**
 * A flow as a list that can be read from its beginning to its end: blocks in order, below each its branches, and what
 * only one branch leads to below that branch. Every block stands there once; wherever else it is led to, a branch says
 * where it stands.
 */
import type { Branch, FlowView, PlacedBlock } from '@switchyard/blocks';
import { ENTRY_ID } from '@switchyard/blocks/edit';
import type { Wire } from '../document/command.ts';
import { START } from '../document/wireId.ts';
import { lastBefore } from './lastBefore.ts';
import { texts } from '../texts/texts.ts';

export type OutlineItem = BlockItem | BranchItem | UnreachedItem;

export interface BlockItem {
  readonly is: 'block';
  readonly key: string;
  readonly block: PlacedBlock;
  readonly children: readonly OutlineItem[];
}

/** A branch of a block, or the entry point. */
export interface BranchItem {
  readonly is: 'branch';
  readonly key: string;
  readonly wire: Wire;
  readonly label: string;
  readonly kind: Branch['kind'] | 'start';
  readonly leads: Leads;
  readonly children: readonly OutlineItem[];
}

/** The blocks no way leads to from the entry point, below a line of their own. */
export interface UnreachedItem {
  readonly is: 'unreached';
  readonly key: string;
  readonly count: number;
  readonly children: readonly OutlineItem[];
}

/**
 * Where a branch leads: to the block below it, to the next block of the same list, to one further above or below, to
 * nothing, or to what is not in the flow.
 */
export type Leads =
  | { readonly how: 'into' | 'next' | 'above' | 'below' | 'missing'; readonly to: string }
  | { readonly how: 'nowhere' };

export const UNREACHED = 'unreached';

export function keyOfBlock(id: string): string {
  return `block ${id}`;
}

export function keyOfBranch({ from, branch }: Wire): string {
  return `branch ${from}\n${branch}`;
}

/** The whole outline: the entry point, what is reached from it, and what is not. */
export function readOutline(view: FlowView): readonly OutlineItem[] {
  const placing = new Map<string, Leads['how']>();
  const reached = view.start !== undefined && view.byId.has(view.start) ? arrange(view, [view.start], placing) : [];
  const left = [...view.byId.keys()].filter((id) => !placing.has(id));
  const unreached = left.length === 0 ? [] : arrange(view, beginningsOf(view, left), placing);
  const places = new Map<string, number>();
  let place = 0;
  const count = ({ id, children }: Arranged): void => {
    places.set(id, place++);
    for (const { below } of children) below.forEach(count);
  };
  reached.forEach(count);
  unreached.forEach(count);

  const branchItem = (
    wire: Wire,
    label: string,
    kind: BranchItem['kind'],
    target: string | undefined,
    { here, next, below }: { here: number; next: string | undefined; below: readonly Arranged[] },
  ): BranchItem => ({
    is: 'branch',
    key: keyOfBranch(wire),
    wire,
    label,
    kind,
    leads: leadsTo(target, { here, next, into: below[0]?.id, places }),
    children: blockItems(below),
  });
  const blockItems = (list: readonly Arranged[]): BlockItem[] =>
    list.flatMap(({ id, children }, index) => {
      const block = view.byId.get(id);
      if (!block) return [];
      const here = places.get(id) ?? 0;
      const next = list[index + 1]?.id;
      return {
        is: 'block',
        key: keyOfBlock(id),
        block,
        children: children.map(({ branch: { name, label, kind, target }, below }) =>
          branchItem({ from: id, branch: name }, label, kind, target, { here, next, below }),
        ),
      };
    });
  return [
    branchItem({ from: ENTRY_ID, branch: START }, texts().outline.entryPoint, 'start', view.start, {
      here: -1,
      next: reached[0]?.id,
      below: [],
    }),
    ...blockItems(reached),
    ...(unreached.length === 0
      ? []
      : [{ is: 'unreached', key: UNREACHED, count: left.length, children: blockItems(unreached) } as const]),
  ];
}

// helpers

/** A block in its list, and below each of its branches the list of what only that branch leads to. */
interface Arranged {
  readonly id: string;
  readonly children: readonly { readonly branch: Branch; readonly below: readonly Arranged[] }[];
}

/**
 * Puts the blocks that are reached from some into lists.
 *
 * @param placed the blocks that stand somewhere already; those that are put somewhere now are added
 */
function arrange(view: FlowView, starts: readonly string[], placed: Map<string, unknown>): readonly Arranged[] {
  const ids = [...view.byId.keys()].filter((id) => !placed.has(id));
  const numbers = new Map(ids.map((id, index) => [id, index + 1]));
  const numberOf = (id: string | undefined): number | undefined => (id === undefined ? undefined : numbers.get(id));
  const found = (list: readonly (number | undefined)[]): number[] => list.filter((one) => one !== undefined);
  const branchesOf = (id: string): readonly Branch[] => view.byId.get(id)?.branches ?? [];
  const { order, last } = lastBefore([
    found(starts.map(numberOf)),
    ...ids.map((id) => found(branchesOf(id).map(({ target }) => numberOf(target)))),
  ]);
  for (const number of order.slice(1)) placed.set(ids[number - 1] ?? '', true);

  // (1) What leads to each block, as far as it is reached.
  const ways = new Map<string, Wire[]>();
  for (const number of order.slice(1)) {
    const id = ids[number - 1] ?? '';
    for (const { name, target } of branchesOf(id)) {
      if (numberOf(target) === undefined) continue;
      const known = ways.get(target ?? '');
      if (known) known.push({ from: id, branch: name });
      else ways.set(target ?? '', [{ from: id, branch: name }]);
    }
  }
  // (2) Each stands below a branch where that is the one way to it, else in the list of the last block all ways pass.
  const after = new Map<string, string[]>();
  const under = new Map<string, string>();
  const depths = new Map<string, number>();
  const isStart = new Set(starts);
  for (const number of order.slice(1)) {
    const id = ids[number - 1] ?? '';
    const before = ids[(last.get(number) ?? 0) - 1] ?? '';
    const depth = depths.get(before) ?? 0;
    const [way, ...more] = ways.get(id) ?? [];
    const isOnly = way !== undefined && more.length === 0 && !isStart.has(id);
    const isBelow = isOnly && depth < DEEPEST && forks(branchesOf(way.from), way.branch);
    depths.set(id, isBelow ? depth + 1 : depth);
    if (isBelow) under.set(keyOfBranch(way), id);
    else if (after.has(before)) after.get(before)?.push(id);
    else after.set(before, [id]);
  }
  // (3) A list is a block, what comes after it, and what comes after that; a way of its own so that it may be long.
  const listFrom = (firsts: readonly string[]): Arranged[] => {
    const list: Arranged[] = [];
    const open = firsts.toReversed();
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      const from = id;
      const children = branchesOf(from).map((branch) => {
        const first = under.get(keyOfBranch({ from, branch: branch.name }));
        return { branch, below: first === undefined ? [] : listFrom([first]) };
      });
      list.push({ id, children });
      open.push(...(after.get(id) ?? []).toReversed());
    }
    return list;
  };
  return listFrom(after.get('') ?? []);
}

/** A list deeper than this would neither be heard nor seen as one; what comes then is put after, and not below. */
const DEEPEST = 8;

/**
 * Whether what a branch leads to is one of several ways on, and not simply what comes next. Where no condition matches,
 * a flow goes on with the next block: one check after another is a list, and not a staircase.
 */
function forks(branches: readonly Branch[], name: string): boolean {
  const own = branches.find((branch) => branch.name === name);
  if (own?.errorType === NO_MATCH) return false;
  const goesOn = ({ kind, errorType, target }: Branch): boolean =>
    target !== undefined && (kind !== 'error' || errorType === NO_MATCH);
  return own === undefined || !goesOn(own) || branches.filter(goesOn).length > 1;
}

const NO_MATCH = 'NoMatchingCondition';

/** Where to begin among blocks nothing leads to: at those no other of them leads to; in a circle at its first. */
function beginningsOf(view: FlowView, left: readonly string[]): readonly string[] {
  const targets = new Set(
    left.flatMap((id) => (view.byId.get(id)?.branches ?? []).flatMap(({ target }) => (target === id ? [] : [target]))),
  );
  const beginnings = left.filter((id) => !targets.has(id));
  const seen = new Set<string>();
  const walk = (from: string): void => {
    const open = [from];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (seen.has(id)) continue;
      seen.add(id);
      for (const { target } of view.byId.get(id)?.branches ?? []) if (target !== undefined) open.push(target);
    }
  };
  beginnings.forEach(walk);
  for (const id of left) {
    if (seen.has(id)) continue;
    beginnings.push(id);
    walk(id);
  }
  return beginnings;
}

interface Surroundings {
  /** The place of the block the branch leaves, among all blocks from first to last. */
  readonly here: number;
  /** The block after that one, in the same list. */
  readonly next: string | undefined;
  /** The block right below the branch. */
  readonly into: string | undefined;
  readonly places: ReadonlyMap<string, number>;
}

function leadsTo(target: string | undefined, { here, next, into, places }: Surroundings): Leads {
  if (target === undefined) return { how: 'nowhere' };
  const there = places.get(target);
  if (there === undefined) return { how: 'missing', to: target };
  if (target === into) return { how: 'into', to: target };
  if (target === next) return { how: 'next', to: target };
  return { how: there <= here ? 'above' : 'below', to: target };
}
