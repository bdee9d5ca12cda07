/** Whether two values are the same JSON. The order of members says nothing; that of a list does. */
import { isObject } from '../flow/json.ts';

export function sameJson(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => sameJson(item, b[index]));
  }
  if (!isObject(a) || !isObject(b)) return a === b;
  const names = namesOf(a);
  return (
    names.length === namesOf(b).length && names.every((name) => Object.hasOwn(b, name) && sameJson(a[name], b[name]))
  );
}

/** A text that is the same for the same JSON, and for nothing else. */
export function keyOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(keyOf).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value) ?? '';
  const members = namesOf(value)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${keyOf(value[name])}`);
  return `{${members.join(',')}}`;
}

/** The names of the members an object has; JSON knows no member without a value. */
export function namesOf(value: unknown): string[] {
  return isObject(value) ? Object.keys(value).filter((name) => value[name] !== undefined) : [];
}
