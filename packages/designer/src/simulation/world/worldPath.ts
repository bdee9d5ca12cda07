/** Steps through a world nobody has checked yet, and a change at their end that leaves everything beside it alone. */
import { isObject, setOwn } from '@switchyard/blocks';

/** Names of members, and places in lists as text. */
export type Path = readonly string[];

/** What stands at a path; undefined where nothing does. */
export function getIn(holder: unknown, path: Path): unknown {
  let at = holder;
  for (const step of path) {
    if (Array.isArray(at)) at = at[Number(step)];
    else if (isObject(at) && Object.hasOwn(at, step)) at = at[step];
    else return undefined;
  }
  return at;
}

/** A copy with the value at the path; undefined takes the member away. */
export function setIn(holder: unknown, path: Path, value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (Array.isArray(holder)) {
    return holder.map((item, index): unknown => (index === Number(step) ? setIn(item, rest, value) : item));
  }
  const members = isObject(holder) ? Object.entries(holder) : [];
  const copy = {};
  for (const [name, had] of members) {
    const put = name === step ? setIn(had, rest, value) : had;
    if (put !== undefined) setOwn(copy, name, put);
  }
  if (!Object.hasOwn(copy, step) && value !== undefined) setOwn(copy, step, setIn(undefined, rest, value));
  return copy;
}
