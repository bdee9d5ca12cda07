/** What leads where, for fixes that move wires: worked out once for a flow, and only when a fix asks. */
import type { FlowJson } from '../flow/flow.ts';
import { getAt, isObject, pointerTo } from '../flow/json.ts';

const known = new WeakMap<FlowJson, ReadonlyMap<string, readonly string[]>>();

/** Every place that names a block as a target, by its identifier: the start of the flow and each `NextAction`. */
export function wiresOf(flow: FlowJson): ReadonlyMap<string, readonly string[]> {
  let wires = known.get(flow);
  if (!wires) known.set(flow, (wires = findWires(flow)));
  return wires;
}

/** Gives identifiers nobody has yet: no two the same, however many are asked for. */
export function createIdentifiers(flow: FlowJson): (wished: string) => string {
  const actions = getAt(flow, ['Actions']);
  const taken = new Set(Array.isArray(actions) ? actions.map((action) => getAt(action, ['Identifier'])) : []);
  const counts = new Map<string, number>();
  return (wished) => {
    const base = wished.slice(0, LONGEST_BASE);
    let count = counts.get(base) ?? 1;
    let identifier = wished;
    while (taken.has(identifier)) identifier = `${base}-${(count += 1)}`;
    counts.set(base, count);
    taken.add(identifier);
    return identifier;
  };
}

// helpers

/** Leaves room for a number within 50 characters (flow-language §1.3). */
const LONGEST_BASE = 44;

function findWires(flow: FlowJson): Map<string, string[]> {
  const wires = new Map<string, string[]>();
  const add = (holder: unknown, name: string, pointer: string): void => {
    const target = getAt(holder, [name]);
    if (typeof target !== 'string' || target === '') return;
    const places = wires.get(target);
    if (places) places.push(pointer);
    else wires.set(target, [pointer]);
  };
  add(flow, 'StartAction', '/StartAction');
  const actions = getAt(flow, ['Actions']);
  for (const [index, action] of (Array.isArray(actions) ? actions : []).entries()) {
    const transitions = getAt(action, ['Transitions']);
    if (!isObject(transitions)) continue;
    const pointer = pointerTo(['Actions', index, 'Transitions']);
    add(transitions, 'NextAction', `${pointer}/NextAction`);
    for (const list of ['Errors', 'Conditions']) {
      const entries = getAt(transitions, [list]);
      if (!Array.isArray(entries)) continue;
      for (const [place, entry] of entries.entries())
        add(entry, 'NextAction', `${pointer}/${list}/${place}/NextAction`);
    }
  }
  return wires;
}
