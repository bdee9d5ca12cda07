import type { Json } from '../flow/flow.ts';
import { isObject, pointerTo } from '../flow/json.ts';
import type { ValueChange } from './flowDiff.ts';
import { leafChanges } from './leafChanges.ts';
import { namesOf } from './sameJson.ts';
import { showValue, wordsOf } from './showValue.ts';

/** Where a value stands in either flow. */
export interface Place {
  readonly before: string;
  readonly after: string;
}

export function everywhere(pointer: string): Place {
  return { before: pointer, after: pointer };
}

/** A place inside another. */
export function within({ before, after }: Place, path: readonly string[]): Place {
  const steps = pointerTo(path);
  return { before: before + steps, after: after + steps };
}

/** A value that is one thing before and another after. */
export function valueChange(
  label: string,
  place: Place,
  before: unknown,
  after: unknown,
  show: (value: Json) => string = showValue,
): ValueChange {
  const [from, to] = [before as Json | undefined, after as Json | undefined];
  const pointer = to === undefined ? place.before : place.after;
  return { label, pointer, before: from, after: to, words: wordsOf(from, to, show) };
}

/** Every difference inside two values, called by the members on the way to it. */
export function valueChanges(label: string, place: Place, before: unknown, after: unknown): ValueChange[] {
  return leafChanges(before, after).map(({ path, before: from, after: to }) =>
    valueChange([label, ...path].join('.'), within(place, path), from, to),
  );
}

/** What a holder of other values is; nothing, where what it holds says it all. */
export function holderChanges(
  label: string,
  place: Place,
  before: unknown,
  after: unknown,
  holds: (value: unknown) => boolean = isObject,
): ValueChange[] {
  const isHolder = [before, after].every((value) => value === undefined || holds(value));
  const isBoth = before !== undefined && after !== undefined;
  if (isHolder && (isBoth || !isNothing({ before, after }))) return [];
  return leafChanges(before, after, () => true).map((leaf) => valueChange(label, place, leaf.before, leaf.after));
}

/** Whether one side is empty and the other not there, which is the same to everybody (flow-language §1.4.1). */
export function isNothing({ before, after }: { readonly before?: unknown; readonly after?: unknown }): boolean {
  return isEmptyOrAbsent(before) && isEmptyOrAbsent(after);
}

// helpers

function isEmptyOrAbsent(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return value === undefined || (isObject(value) && namesOf(value).length === 0);
}
