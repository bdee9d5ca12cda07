/** Where two JSON values differ: as deep inside as both have something to compare. */
import type { Json } from '../flow/flow.ts';
import { isObject } from '../flow/json.ts';
import { namesOf, sameJson } from './sameJson.ts';

export interface LeafChange {
  readonly path: readonly string[];
  readonly before: Json | undefined;
  readonly after: Json | undefined;
}

/**
 * The differences of two values, in the order of the first one's members.
 *
 * @param isWhole whether the value at a path is compared as a whole, though it has an inside
 */
export function leafChanges(
  before: unknown,
  after: unknown,
  isWhole: (path: readonly string[]) => boolean = () => false,
  path: readonly string[] = [],
): LeafChange[] {
  if (sameJson(before, after)) return [];
  const names = isWhole(path) ? undefined : insideOf(before, after);
  if (!names) return [{ path, before: before as Json | undefined, after: after as Json | undefined }];
  return names.flatMap((name) => leafChanges(memberOf(before, name), memberOf(after, name), isWhole, [...path, name]));
}

// helpers

/** What both values have inside; undefined where only the whole says what differs, as with lists of other lengths. */
function insideOf(before: unknown, after: unknown): string[] | undefined {
  if (Array.isArray(before) && Array.isArray(after)) {
    return before.length === after.length ? before.map((_, index) => String(index)) : undefined;
  }
  const canCompare = [before, after].every((value) => value === undefined || isObject(value));
  const names = new Set([...namesOf(before), ...namesOf(after)]);
  return canCompare && names.size > 0 ? [...names] : undefined;
}

function memberOf(value: unknown, name: string): unknown {
  if (Array.isArray(value)) return value[Number(name)];
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}
