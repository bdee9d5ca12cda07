/**
 * Copies of states, member by member. A copy by spreading grows as it goes and has as many shapes as there are orders
 * in which members were set; one that names all of them has one shape, which makes it small and quick.
 */

/** With every member there is, those that are left out as undefined. */
export type Every<State> = { -readonly [Member in keyof Required<State>]: State[Member] };

/**
 * A copy of a record whose keys are different each time, such as ids of contacts. It has no prototype and with that no
 * shape of its own, which would be made for each new key and never be used again.
 */
export function copyRecord<Value>(of: Readonly<Record<string, Value>>, without?: string): Record<string, Value> {
  const copy = Object.create(null) as Record<string, Value>;
  for (const key in of) if (key !== without) copy[key] = of[key] as Value;
  return copy;
}

/** A record without anything in it: one serves all, as records are replaced and never written into. */
export const NOTHING: Readonly<Record<string, never>> = Object.freeze({});
