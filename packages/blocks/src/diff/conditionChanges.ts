/** Conditions of a block: added, removed, changed, or asked in another order; the first true one wins. */
import type { Json } from '../flow/flow.ts';
import { isObject } from '../flow/json.ts';
import { onlyIn, rewired } from './branchChanges.ts';
import type { Context } from './context.ts';
import type { BranchChange, ConditionChange, ValueChange } from './flowDiff.ts';
import { listOrder, memberChanges, oddChanges, targetKey } from './listChanges.ts';
import { keyOf } from './sameJson.ts';
import { showValue, wordsOf } from './showValue.ts';
import type { StoredBlock } from './storedFlow.ts';
import { entriesIn, pairEntries, readList, type Entry, type Key, type PairedEntry } from './transitionList.ts';

export interface ConditionDiff {
  readonly conditions: readonly ConditionChange[];
  readonly branches: readonly BranchChange[];
  readonly other: readonly ValueChange[];
  readonly layout: readonly ValueChange[];
}

export function conditionChanges(before: StoredBlock, after: StoredBlock, context: Context): ConditionDiff {
  const lists = { before: readList(before, 'Conditions'), after: readList(after, 'Conditions') };
  const entries = { before: entriesIn(lists.before), after: entriesIn(lists.after) };
  const authored = (after.block.definition ?? before.block.definition)?.conditions;
  const says = authored?.labels ? ({ label }: Entry) => label : ({ content }: Entry) => content;
  const leadsTo = targetKey(context);
  const { both, onlyBefore, onlyAfter } = pairEntries(entries.before, entries.after, [
    () => (entry, side) => `${says(entry)}\n${leadsTo(entry, side)}`,
    () => says,
    (found) => betweenTheSame(found, entries, leadsTo),
  ]);
  const label = authored?.noun ?? 'Condition';
  const isCondition = ({ branch }: Entry): boolean => branch?.declared === undefined;

  const one = (change: ConditionChange['change'], entry: Entry, side: 'before' | 'after'): ConditionChange => {
    const condition = conditionOf(entry);
    return {
      change,
      label,
      pointer: `${entry.pointer}/Condition`,
      before: side === 'before' ? condition : undefined,
      after: side === 'after' ? condition : undefined,
      words: {
        before: side === 'before' ? entry.label : NO_CONDITION,
        after: side === 'after' ? entry.label : NO_CONDITION,
      },
      leadsTo: context.names.target(context.pairs[side], entry.target ?? ''),
    };
  };
  const order = listOrder(lists, both, context);
  // Percentages are stored as sums: one that stays has another number after one that changed (flow-language §2.8).
  const isMoved = order !== undefined || onlyBefore.length + onlyAfter.length > 0 || both.some(saysSomethingElse);
  const mayMove = authored?.labels !== undefined && isMoved;
  const pointer = `${after.block.pointer}/Transitions/Conditions`;
  const isFixed = both.every((pair) => !pair.some(isCondition));
  return {
    conditions: [
      ...onlyBefore.filter(isCondition).map((entry) => one('removed', entry, 'before')),
      ...changed(both, label, mayMove),
      ...onlyAfter.filter(isCondition).map((entry) => one('added', entry, 'after')),
      ...(order && !isFixed ? [{ change: 'reordered', label, pointer, ...order, leadsTo: undefined } as const] : []),
    ],
    branches: [
      ...both.flatMap((pair) => rewired(pair, context)),
      ...onlyBefore.filter((entry) => !isCondition(entry)).map((entry) => onlyIn('before', entry, context)),
      ...onlyAfter.filter((entry) => !isCondition(entry)).map((entry) => onlyIn('after', entry, context)),
    ],
    other: [...both.flatMap((pair) => memberChanges(pair, 'Condition')), ...oddChanges(lists, pointer, 'Conditions')],
    layout: order && isFixed ? [{ label: 'Order of branches', pointer, ...order }] : [],
  };
}

// helpers

const NO_CONDITION = 'no such condition';

/**
 * Conditions that both flows have and that say something else now.
 *
 * @param mayMove whether what a number means depends on the conditions before it, and something differs there
 */
function changed(both: readonly PairedEntry[], label: string, mayMove: boolean): ConditionChange[] {
  return both.flatMap((pair): ConditionChange[] => {
    const [before, after] = pair;
    const [from, to] = pair.map(conditionOf);
    const isOther = before.label !== after.label;
    const isStoredOtherwise = keyOf(from) !== keyOf(to);
    const isTold = isOther
      ? isStoredOtherwise || mayMove
      : isStoredOtherwise && !(mayMove && differInOperandAlone(from, to));
    if (!isTold) return [];
    const words = isOther ? { before: before.label, after: after.label } : wordsOf(from, to, showValue);
    const pointer = `${after.pointer}/Condition`;
    return [{ change: 'changed', label, pointer, before: from, after: to, words, leadsTo: undefined }];
  });
}

function conditionOf({ stored }: Entry): Json | undefined {
  return stored['Condition'] as Json | undefined;
}

function saysSomethingElse([before, after]: PairedEntry): boolean {
  return before.label !== after.label && keyOf(conditionOf(before)) !== keyOf(conditionOf(after));
}

function differInOperandAlone(from: Json | undefined, to: Json | undefined): boolean {
  const operands = [from, to].map((condition) => (isObject(condition) ? condition['Operands'] : undefined));
  const isText = operands.every((list) => Array.isArray(list) && typeof list[0] === 'string');
  const rest = [from, to].map((condition) => {
    const list = isObject(condition) && Array.isArray(condition['Operands']) ? condition['Operands'].slice(1) : [];
    return keyOf({ ...(condition as object), Operands: list });
  });
  return isText && rest[0] === rest[1];
}

/** A condition that leads to the same block and stands after the same other one was changed, not exchanged. */
function betweenTheSame(
  found: ReadonlyMap<Entry, Entry>,
  { before, after }: { readonly before: readonly Entry[]; readonly after: readonly Entry[] },
  leadsTo: (entry: Entry, side: 'before' | 'after') => string,
): Key {
  const last = new Map<Entry, string>();
  for (const list of [before, after]) {
    let previous = 'first';
    for (const entry of list) {
      const place = list === after ? (found.has(entry) ? entry : undefined) : found.get(entry);
      if (place) previous = place.pointer;
      last.set(entry, previous);
    }
  }
  return (entry, side) => `${last.get(entry)}\n${leadsTo(entry, side)}`;
}
