/** Three-way merging of JSON: members of objects by name, items of a flow's lists by what makes them the same item. */
import type { Json } from '../flow/flow.ts';
import { isObject, setOwn } from '../flow/json.ts';
import { keyOf, sameJson } from '../diff/sameJson.ts';

/** Values are undefined where a side has none. */
export interface Conflict {
  readonly key: string;
  /** Names of members, and keys of items. */
  readonly path: readonly string[];
  readonly base: Json | undefined;
  readonly mine: Json | undefined;
  readonly theirs: Json | undefined;
}

type Value = unknown;

/** @param settle says what stands where both sides changed something in different ways */
export function mergeValues(
  base: Value,
  mine: Value,
  theirs: Value,
  settle: (conflict: Conflict) => Json | undefined,
  path: readonly string[] = [],
): Value {
  if (sameJson(mine, theirs) || sameJson(base, theirs)) return mine;
  if (sameJson(base, mine)) return theirs;
  if (isObject(mine) && isObject(theirs) && (base === undefined || isObject(base))) {
    return isPlace(path) ? mine : mergeObjects(isObject(base) ? base : {}, mine, theirs, settle, path);
  }
  const keys = keysFor(path);
  if (keys && Array.isArray(mine) && Array.isArray(theirs) && (base === undefined || Array.isArray(base))) {
    return mergeLists((base ?? []) as readonly Value[], mine, theirs, keys, settle, path);
  }
  return settle({
    key: JSON.stringify(path),
    path,
    base: base as Json | undefined,
    mine: mine as Json | undefined,
    theirs: theirs as Json | undefined,
  });
}

// helpers

type Settle = Parameters<typeof mergeValues>[3];

/** Where a block stands is nothing to ask about: the places on the screen stay. */
function isPlace(path: readonly string[]): boolean {
  return ['position', 'entryPointPosition', 'size'].includes(path.at(-1) ?? '');
}

function mergeObjects(
  base: Readonly<Record<string, Value>>,
  mine: Readonly<Record<string, Value>>,
  theirs: Readonly<Record<string, Value>>,
  settle: Settle,
  path: readonly string[],
): Value {
  const of = (side: Readonly<Record<string, Value>>, name: string): Value =>
    Object.hasOwn(side, name) ? side[name] : undefined;
  const merged = {};
  for (const name of inOrder(Object.keys(base), Object.keys(mine), Object.keys(theirs))) {
    const value = mergeValues(of(base, name), of(mine, name), of(theirs, name), settle, [...path, name]);
    if (value !== undefined) setOwn(merged, name, value);
  }
  return merged;
}

type Keys = (item: Value) => string;

function mergeLists(
  base: readonly Value[],
  mine: readonly Value[],
  theirs: readonly Value[],
  keyFor: Keys,
  settle: Settle,
  path: readonly string[],
): Value {
  // As many on all sides: the first is still the first, though it may say something else.
  const isSteady = base.length === mine.length && base.length === theirs.length && path.at(-1) === 'Conditions';
  const keyed = (items: readonly Value[]): Map<string, Value> => {
    const found = new Map<string, Value>();
    items.forEach((item, index) => {
      const key = isSteady ? String(index) : keyFor(item);
      let own = key;
      // Of two items with one key the second has a number.
      for (let number = 2; found.has(own); number++) own = `${key} (${number})`;
      found.set(own, item);
    });
    return found;
  };
  const [from, a, b] = [keyed(base), keyed(mine), keyed(theirs)];
  return inOrder([...from.keys()], [...a.keys()], [...b.keys()]).flatMap((key) => {
    const value = mergeValues(from.get(key), a.get(key), b.get(key), settle, [...path, key]);
    return value === undefined ? [] : [value];
  });
}

/** What makes an item of a list the same item on all sides; undefined for a list that is taken as a whole. */
function keysFor(path: readonly string[]): Keys | undefined {
  const [list, ...outer] = path.toReversed();
  if (path.length === 1 && list === 'Actions') return (item) => nameOf(item, 'Identifier');
  if (outer[0] === 'Transitions' && list === 'Errors') return (item) => nameOf(item, 'ErrorType');
  if (outer[0] === 'Transitions' && list === 'Conditions') {
    return (item) => keyOf(isObject(item) ? item['Condition'] : item);
  }
  if (outer[0] === 'Metadata' && list === 'Annotations') return (item) => nameOf(item, 'id');
  return undefined;
}

function nameOf(item: Value, name: string): string {
  const value = isObject(item) ? item[name] : undefined;
  return typeof value === 'string' ? value : keyOf(item);
}

/**
 * The names of all sides, in the order of the side that changed it, else of the second one; what only the other side
 * has follows what it follows there.
 */
function inOrder(base: readonly string[], mine: readonly string[], theirs: readonly string[]): string[] {
  const isReordered = !sameJson(common(mine, base), common(base, mine));
  const [first, second] = isReordered ? [mine, theirs] : [theirs, mine];
  const order = [...first];
  const known = new Set(order);
  second.forEach((name, index) => {
    if (known.has(name)) return;
    const before = second.slice(0, index).findLast((one) => known.has(one));
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, name);
    known.add(name);
  });
  return order;
}

function common(names: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others);
  return names.filter((name) => known.has(name));
}
