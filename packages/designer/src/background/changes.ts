/**
 * What differs between two versions of a flow, as data that can be posted to another thread. Versions share all that did
 * not change, so what is the same object is the same, and a large flow is compared in no time.
 */
import { isObject, type Json } from '@switchyard/blocks';

type Step = string | number;

/** One difference, at a path from the whole. */
export type Change =
  | { readonly at: readonly Step[]; readonly value: Json }
  | { readonly at: readonly Step[]; readonly gone: true }
  /** Items of a list that stand in the place of others. */
  | { readonly at: readonly Step[]; readonly from: number; readonly remove: number; readonly insert: readonly Json[] };

export function changesBetween(before: unknown, after: unknown): Change[] {
  const changes: Change[] = [];
  compare(before, after, [], changes);
  return changes;
}

/** Makes the changes; what did not change is shared with the version before, which is left as it was. */
export function applyChanges(before: unknown, changes: readonly Change[]): unknown {
  const copies = new Set<unknown>();
  // Of an object that several changes are in, one copy is enough.
  const copyOf = (value: unknown): unknown => {
    if (copies.has(value)) return value;
    const copy = Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) };
    copies.add(copy);
    return copy;
  };
  let whole = before;
  for (const change of changes) whole = applyAt(whole, change.at, change, copyOf);
  return whole;
}

// helpers

function compare(before: unknown, after: unknown, at: readonly Step[], changes: Change[]): void {
  if (before === after) return;
  if (Array.isArray(before) && Array.isArray(after)) compareLists(before, after, at, changes);
  else if (isPlain(before) && isPlain(after)) compareMembers(before, after, at, changes);
  else changes.push({ at, value: after as Json });
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return isObject(value) && !Array.isArray(value);
}

function compareMembers(
  before: Record<string, unknown>,
  after: Record<string, unknown>,
  at: readonly Step[],
  changes: Change[],
): void {
  for (const name of Object.keys(before)) {
    if (!Object.hasOwn(after, name) || after[name] === undefined) changes.push({ at: [...at, name], gone: true });
  }
  for (const [name, value] of Object.entries(after)) {
    if (value === undefined || (Object.hasOwn(before, name) && before[name] === value)) continue;
    compare(Object.hasOwn(before, name) ? before[name] : undefined, value, [...at, name], changes);
  }
}

function compareLists(
  before: readonly unknown[],
  after: readonly unknown[],
  at: readonly Step[],
  changes: Change[],
): void {
  if (before.length === after.length) {
    after.forEach((value, index) => compare(before[index], value, [...at, index], changes));
    return;
  }
  const least = Math.min(before.length, after.length);
  let [head, tail] = [0, 0];
  while (head < least && before[head] === after[head]) head++;
  while (tail < least - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const insert = after.slice(head, after.length - tail) as readonly Json[];
  changes.push({ at, from: head, remove: before.length - tail - head, insert });
}

function applyAt(value: unknown, at: readonly Step[], change: Change, copyOf: (value: unknown) => unknown): unknown {
  const [step, ...rest] = at;
  if (step === undefined) {
    if ('value' in change) return change.value;
    if (!('insert' in change)) return undefined;
    const list = copyOf(value) as Json[];
    list.splice(change.from, change.remove, ...change.insert);
    return list;
  }
  const holder = copyOf(value) as Record<Step, unknown>;
  if (rest.length === 0 && 'gone' in change) delete holder[step];
  else {
    // A member may be called like one every object has.
    const now = Object.hasOwn(holder, step) ? holder[step] : undefined;
    Object.defineProperty(holder, step, {
      value: applyAt(now, rest, change, copyOf),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return holder;
}
