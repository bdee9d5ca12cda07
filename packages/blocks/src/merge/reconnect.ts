/** A block that one side removed and that stays all the same: the branches that led to it lead there again. */
import { keyOf } from '../diff/sameJson.ts';
import type { FlowJson } from '../flow/flow.ts';
import { isObject } from '../flow/json.ts';

/**
 * @param kept identifiers of the blocks that stay
 * @returns the side with those of its branches connected that lost their target with the block
 */
export function reconnect(base: FlowJson, side: FlowJson, kept: ReadonlySet<string>): FlowJson {
  if (kept.size === 0) return side;
  const flow = structuredClone(side);
  const before = holdersIn(base);
  for (const [key, holder] of holdersIn(flow)) {
    const [now, then] = [targetOf(holder), targetOf(before.get(key))];
    if (now?.target === '' && then && kept.has(then.target)) holder[now.member] = then.target;
  }
  return flow;
}

// helpers

type Holder = Record<string, unknown>;

/** Whatever has a target: the flow with its beginning, and all branches, by what makes them the same branch. */
function holdersIn(flow: FlowJson): Map<string, Holder> {
  const holders = new Map<string, Holder>();
  if (isObject(flow)) holders.set('', flow);
  for (const action of Array.isArray(flow.Actions) ? flow.Actions : []) {
    const transitions: unknown = isObject(action) ? action.Transitions : undefined;
    if (!isObject(transitions)) continue;
    const own = `${action.Identifier}`;
    holders.set(keyOf([own]), transitions);
    const items = (list: string): Holder[] => {
      const value = transitions[list];
      return Array.isArray(value) ? value.filter(isObject) : [];
    };
    for (const error of items('Errors')) holders.set(keyOf([own, error['ErrorType']]), error);
    for (const condition of items('Conditions')) holders.set(keyOf([own, 0, condition['Condition']]), condition);
  }
  return holders;
}

function targetOf(holder: Holder | undefined): { readonly member: string; readonly target: string } | undefined {
  const member = holder && Object.hasOwn(holder, 'StartAction') ? 'StartAction' : 'NextAction';
  const target = holder?.[member];
  return typeof target === 'string' ? { member, target } : undefined;
}
