import type { FlowJson } from '../flow/flow.ts';
import { isObject } from '../flow/json.ts';

/** Passes every target in a flow through a function: where branches lead, and where the flow begins. */
export function retarget(flow: FlowJson, to: (target: string) => string): void {
  if (typeof flow.StartAction === 'string') flow.StartAction = to(flow.StartAction);
  for (const action of Array.isArray(flow.Actions) ? flow.Actions : []) {
    const transitions = isObject(action) ? action.Transitions : undefined;
    if (!isObject(transitions)) continue;
    const { Errors, Conditions } = transitions;
    const holders: unknown[] = [transitions];
    if (Array.isArray(Errors)) holders.push(...Errors);
    if (Array.isArray(Conditions)) holders.push(...Conditions);
    for (const holder of holders) {
      if (!isObject(holder) || typeof holder['NextAction'] !== 'string') continue;
      const target = to(holder['NextAction']);
      if (target !== holder['NextAction']) holder['NextAction'] = target;
    }
  }
}
