/** What the two lists of transitions have in common: members nobody knows, entries that are none, their order. */
import { pointerTo } from '../flow/json.ts';
import type { Json } from '../flow/flow.ts';
import type { Context } from './context.ts';
import type { ValueChange } from './flowDiff.ts';
import { leafChanges } from './leafChanges.ts';
import { orderChange, type OrderChange } from './orderChange.ts';
import { keyOf, sameJson } from './sameJson.ts';
import { showValue, wordsOf } from './showValue.ts';
import { targetIn } from './storedFlow.ts';
import { entriesIn, type Entry, type PairedEntry, type TransitionList } from './transitionList.ts';

export interface Lists {
  readonly before: TransitionList;
  readonly after: TransitionList;
}

/** Where an entry leads, as a text that is the same for the same block in either flow. */
export function targetKey({ pairs }: Context): (entry: Entry, side: 'before' | 'after') => string {
  return ({ target }, side) => {
    const block = targetIn(pairs[side], target);
    if (!block) return `nothing at ${keyOf(target)}`;
    const place = pairs.placeOf(block);
    return place === undefined ? `${side} ${block.place}` : `both ${place}`;
  };
}

/** Members of an entry that are neither its target nor what makes it the entry it is. */
export function memberChanges([before, after]: PairedEntry, known: 'Condition' | 'ErrorType'): ValueChange[] {
  const rest = ({ stored }: Entry) => ({ ...stored, NextAction: undefined, [known]: undefined });
  return leafChanges(rest(before), rest(after)).map(({ path, before: from, after: to }) => ({
    label: `${after.label}, ${path.join('.')}`,
    pointer: `${(to === undefined ? before : after).pointer}${pointerTo(path)}`,
    before: from,
    after: to,
    words: wordsOf(from, to, showValue),
  }));
}

/** Entries that are no objects. */
export function oddChanges(lists: Lists, pointer: string, label: string): ValueChange[] {
  const [before, after] = [oddIn(lists.before), oddIn(lists.after)];
  if (sameJson(before, after)) return [];
  return [{ label, pointer, before, after, words: wordsOf(before, after, showValue) }];
}

/** What both lists have, where it stands in another order. */
export function listOrder(
  lists: Lists,
  both: readonly PairedEntry[],
  { names, pairs }: Context,
): OrderChange | undefined {
  const sameOdd = sameJson(oddIn(lists.before), oddIn(lists.after));
  const standsFor = new Map<object, Entry | { readonly odd: unknown }>(both);
  const paired = new Set<object>(standsFor.values());
  const oddAfter = lists.after.filter((one) => 'odd' in one);
  let odd = 0;
  const before = lists.before.flatMap((one) => {
    const other = 'odd' in one ? (sameOdd ? oddAfter[odd++] : undefined) : standsFor.get(one);
    return other ? [other] : [];
  });
  const after = lists.after.filter((one) => ('odd' in one ? sameOdd : paired.has(one)));
  const call = (one: Entry | { readonly odd: unknown }) => ('odd' in one ? keyOf(one.odd) : one.label);
  const withTarget = (one: Entry | { readonly odd: unknown }) =>
    'odd' in one ? keyOf(one.odd) : `${one.label} to ${names.target(pairs.after, one.target ?? '')}`;
  return orderChange(before, after, [call, withTarget]);
}

/** Whether no two entries could be taken for one another. */
export function areDistinct(list: TransitionList, key: (entry: Entry) => string): boolean {
  const keys = entriesIn(list).map(key);
  return new Set(keys).size === keys.length;
}

// helpers

function oddIn(list: TransitionList): Json[] {
  return list.flatMap((one) => ('odd' in one ? [one.odd as Json] : []));
}
