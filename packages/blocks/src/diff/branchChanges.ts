/** Where the branches of a block lead: in both flows, or now for the first time, or no more. */
import type { Json } from '../flow/flow.ts';
import { isObject } from '../flow/json.ts';
import type { Context } from './context.ts';
import type { BranchChange, WayOut } from './flowDiff.ts';
import type { StoredBlock } from './storedFlow.ts';
import { entriesIn, readList, type Entry, type PairedEntry } from './transitionList.ts';

/** A branch both flows have, if it leads elsewhere. */
export function rewired([before, after]: PairedEntry, context: Context): BranchChange[] {
  if (context.pairs.sameTarget(before.target, after.target)) return [];
  return [branchChange('rewired', wayOf(before), wayOf(after), context)];
}

export function onlyIn(flow: 'before' | 'after', entry: Entry, context: Context): BranchChange {
  return flow === 'before'
    ? branchChange('removed', wayOf(entry), undefined, context)
    : branchChange('added', undefined, wayOf(entry), context);
}

/**
 * `NextAction`, which is a branch of its own or repeats another (flow-language §1.4.3). What only repeats a branch has
 * been told with it.
 *
 * @param before the last action of the block
 * @param after the same
 */
export function nextChanges(before: StoredBlock, after: StoredBlock, context: Context): BranchChange[] {
  const [own, ownAfter] = [ownNext(before), ownNext(after)];
  if (!own && !ownAfter && repeats(before) && repeats(after)) return [];
  const [from, to] = [nextOf(before), nextOf(after)];
  if (context.pairs.sameTarget(from, to)) return [];
  const label = ownAfter?.label ?? own?.label ?? 'NextAction';
  const target = (block: StoredBlock, next: Json | undefined): Target => {
    return { target: next, label, pointer: `${block.block.pointer}/Transitions/NextAction` };
  };
  if (from === undefined) return [branchChange('added', undefined, target(after, to), context)];
  if (to === undefined) return [branchChange('removed', target(before, from), undefined, context)];
  return [branchChange('rewired', target(before, from), target(after, to), context)];
}

/** The branches of a block that only one flow has, in the order they are drawn. */
export function waysOut(blocks: readonly StoredBlock[], flow: 'before' | 'after', context: Context): WayOut[] {
  const [head] = blocks;
  const last = blocks.at(-1);
  if (!head || !last) return [];
  const entries = [...entriesIn(readList(head, 'Conditions')), ...entriesIn(readList(head, 'Errors'))];
  const byPointer = new Map(entries.map((entry) => [entry.pointer, wayOf(entry)]));
  const own = ownNext(last);
  return head.block.branches.flatMap((branch) => {
    const next = branch.kind === 'success' && own ? { ...own, target: nextOf(last) } : undefined;
    const { label, pointer, target } = byPointer.get(branch.pointer) ?? next ?? {};
    if (label === undefined || pointer === undefined || target === undefined) return [];
    return [{ label, pointer, target, words: context.names.target(context.pairs[flow], target) }];
  });
}

// helpers

const NO_BRANCH = 'no such branch';

type Target = Pick<Entry, 'target' | 'label' | 'pointer'>;

function wayOf({ label, target, pointer }: Entry): Target {
  return { label, target, pointer: `${pointer}/NextAction` };
}

function branchChange(
  change: BranchChange['change'],
  before: Target | undefined,
  after: Target | undefined,
  { pairs, names }: Context,
): BranchChange {
  const { label = '' } = after ?? before ?? {};
  // A value that is only in the first flow has its place there.
  const { pointer = '' } = (after?.target === undefined ? before : after) ?? after ?? {};
  const words = names.targets(pairs, before?.target, after?.target);
  return {
    change,
    label,
    pointer,
    before: before?.target,
    after: after?.target,
    words: { before: before ? words.before : NO_BRANCH, after: after ? words.after : NO_BRANCH },
  };
}

function ownNext({ block: { branches } }: StoredBlock) {
  return branches.find(({ kind }) => kind === 'success');
}

function nextOf({ action: { Transitions } }: StoredBlock): Json | undefined {
  return isObject(Transitions) ? (Transitions['NextAction'] as Json | undefined) : undefined;
}

/** Whether `NextAction` leads where the branch leads that it repeats. */
function repeats(block: StoredBlock): boolean {
  const { definition, branches } = block.block;
  const repeated = branches.find(({ name, stored }) => stored && name === definition?.mirrors);
  const next = nextOf(block);
  if (!repeated || typeof next !== 'string') return false;
  const lists = [...readList(block, 'Errors'), ...readList(block, 'Conditions')];
  return lists.some((one) => 'pointer' in one && one.pointer === repeated.pointer && one.target === next);
}
