/** A fix made to a flow in memory. */
import type { FlowJson, Json } from '../flow/flow.ts';
import { isObject, setOwn } from '../flow/json.ts';
import type { Fix, FlowEdit } from '../problem.ts';
import { indexIn, insertionIn, stepsTo } from './places.ts';

/**
 * Makes a fix. Mutates the flow it is given, so it works on a draft as well as on a plain copy. Never throws.
 *
 * @returns whether it was made; a fix of which one edit has no place any more changes nothing
 */
export function applyFix(flow: FlowJson, { edits }: Pick<Fix, 'edits'>): boolean {
  const trial = copyOf(flow);
  if (!edits.every((edit) => applyEdit(trial, edit))) return false;
  for (const edit of edits) applyEdit(flow, edit);
  return true;
}

// helpers

type Holder = Json[] | Record<string, Json>;

function applyEdit(flow: object, edit: FlowEdit): boolean {
  if ('set' in edit) return set(flow, edit.set, copyOf(edit.value));
  if ('insert' in edit) return insert(flow, edit.insert, copyOf(edit.value));
  if ('rename' in edit) return rename(flow, edit.rename, edit.to);
  return remove(flow, edit.remove);
}

function set(flow: object, pointer: string, value: Json): boolean {
  const { holder, name, path } = find(flow, pointer);
  if (Array.isArray(holder)) {
    const index = indexIn(holder, name);
    if (index === undefined) return false;
    holder[index] = value;
    return true;
  }
  if (!holder) return false;
  // Only a plain assignment is safe on a draft, and for a new member of this name it is none.
  if (name === '__proto__') return rebuild(flow, path, holder, [...Object.entries(holder), [name, value]]);
  holder[name] = value;
  return true;
}

function insert(flow: object, pointer: string, value: Json): boolean {
  const { holder, name } = find(flow, pointer);
  const index = Array.isArray(holder) ? insertionIn(holder, name) : undefined;
  if (index === undefined) return false;
  (holder as Json[]).splice(index, 0, value);
  return true;
}

function remove(flow: object, pointer: string): boolean {
  const { holder, name } = find(flow, pointer);
  if (Array.isArray(holder)) {
    const index = indexIn(holder, name);
    if (index === undefined) return false;
    holder.splice(index, 1);
    return true;
  }
  if (!holder || !Object.hasOwn(holder, name)) return false;
  return Reflect.deleteProperty(holder, name);
}

function rename(flow: object, pointer: string, to: string): boolean {
  const { holder, name, path } = find(flow, pointer);
  if (!holder || Array.isArray(holder) || !Object.hasOwn(holder, name)) return false;
  if (to === name) return true;
  if (Object.hasOwn(holder, to)) return false;
  const entries = Object.entries(holder).map(([key, value]) => [key === name ? to : key, value] as const);
  return rebuild(flow, path, holder, entries);
}

/** Gives an object other members, in this order; names that look like numbers stand first in every object. */
function rebuild(
  flow: object,
  path: readonly string[],
  holder: Record<string, Json>,
  entries: readonly (readonly [string, Json])[],
): boolean {
  const last = path.at(-1);
  if (last !== undefined) {
    const rebuilt = {};
    for (const [name, value] of entries) setOwn(rebuilt, name, value);
    const outer = walk(flow, path.slice(0, -1));
    if (Array.isArray(outer)) outer[Number(last)] = rebuilt;
    else if (outer) outer[last] = rebuilt;
    return true;
  }
  // The flow itself cannot be exchanged, so its members are.
  if (entries.some(([name]) => name === '__proto__')) return false;
  for (const name of Object.keys(holder)) Reflect.deleteProperty(holder, name);
  for (const [name, value] of entries) holder[name] = value;
  return true;
}

function find(
  flow: object,
  pointer: string,
): { readonly holder: Holder | undefined; readonly name: string; readonly path: readonly string[] } {
  const at = stepsTo(pointer);
  return { holder: at && walk(flow, at.holder), name: at?.name ?? '', path: at?.holder ?? [] };
}

/** The list or object at the end of a path. */
function walk(flow: object, path: readonly string[]): Holder | undefined {
  let at: unknown = flow;
  for (const step of path) {
    if (Array.isArray(at)) {
      const index = indexIn(at, step);
      at = index === undefined ? undefined : at[index];
    } else {
      at = isObject(at) && Object.hasOwn(at, step) ? at[step] : undefined;
    }
  }
  return Array.isArray(at) || isObject(at) ? (at as Holder) : undefined;
}

/** Drafts cannot be cloned structurally; what is JSON is faithfully copied as text. */
function copyOf<Value extends object | Json>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}
