import type { FlowJson } from '../../src/flow/flow.ts';
import { pointerSteps } from '../../src/flow/json.ts';
import type { FlowEdit } from '../../src/problem.ts';

/**
 * The flow as it is after some edits. What they do not touch is shared with the flow before, for this is done thousands
 * of times; the flow before stays as it is.
 *
 * @returns undefined where a place of one of them is not there
 */
export function edited(flow: FlowJson, edits: readonly FlowEdit[]): FlowJson | undefined {
  let after: unknown = flow;
  for (const edit of edits) {
    const pointer =
      'set' in edit ? edit.set : 'insert' in edit ? edit.insert : 'rename' in edit ? edit.rename : edit.remove;
    after = along(after, pointerSteps(pointer), (holder, name) => change(holder, name, edit));
    if (after === undefined) return undefined;
  }
  return after as FlowJson;
}

// helpers

/** Copies what leads to a place, and changes what holds it. */
function along(value: unknown, steps: readonly string[], by: (holder: object, name: string) => unknown): unknown {
  const [step, ...rest] = steps;
  if (typeof value !== 'object' || value === null || step === undefined) return undefined;
  if (rest.length === 0) return by(value, step);
  const inner = along(Object.getOwnPropertyDescriptor(value, step)?.value, rest, by);
  return inner === undefined ? undefined : withMember(value, step, inner);
}

function change(holder: object, name: string, edit: FlowEdit): object | undefined {
  if ('set' in edit) return withMember(holder, name, edit.value);
  if ('insert' in edit) return Array.isArray(holder) ? [...(holder as unknown[]), edit.value] : undefined;
  if (!Object.hasOwn(holder, name)) return undefined;
  if (Array.isArray(holder)) return holder.filter((_, index) => index !== Number(name));
  const members = Object.entries(holder);
  if ('remove' in edit) return Object.fromEntries(members.filter(([key]) => key !== name));
  return Object.fromEntries(members.map(([key, value]) => [key === name ? edit.to : key, value]));
}

function withMember(holder: object, name: string, value: unknown): object {
  if (Array.isArray(holder)) return holder.map((item: unknown, index) => (index === Number(name) ? value : item));
  return { ...holder, [name]: value };
}
