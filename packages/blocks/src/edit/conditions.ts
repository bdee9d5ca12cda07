import type { ConditionTransitionJson, FlowJson } from '../flow/flow.ts';
import { pointerSteps } from '../flow/json.ts';
import { findAction, findBlock, transitionsOf, UNCONNECTED } from './actions.ts';

export interface AuthoredCondition {
  readonly operator: string;
  readonly operand: string;
}

/** Adds a condition after the others; its branch leads nowhere yet. */
export function addCondition(flow: FlowJson, id: string, { operator, operand }: AuthoredCondition): void {
  const action = findAction(flow, id);
  if (!action) return;
  (transitionsOf(action).Conditions ??= []).push({
    NextAction: UNCONNECTED,
    Condition: { Operator: operator, Operands: [operand] },
  });
}

/** Changes what a condition compares; where its branch leads stays. */
export function setCondition(
  flow: FlowJson,
  id: string,
  branch: string,
  { operator, operand }: AuthoredCondition,
): void {
  const at = find(flow, id, branch);
  const condition = at?.list[at.index];
  if (condition) condition.Condition = { ...condition.Condition, Operator: operator, Operands: [operand] };
}

export function removeCondition(flow: FlowJson, id: string, branch: string): void {
  const at = find(flow, id, branch);
  at?.list.splice(at.index, 1);
}

/** Moves a condition up (-1) or down (1) among its neighbours: the first true one wins, so order matters. */
export function moveCondition(flow: FlowJson, id: string, branch: string, by: -1 | 1): void {
  const at = find(flow, id, branch);
  if (!at || at.index + by < 0 || at.index + by >= at.list.length) return;
  const [moved] = at.list.splice(at.index, 1);
  if (moved) at.list.splice(at.index + by, 0, moved);
}

// helpers

function find(
  flow: FlowJson,
  id: string,
  branch: string,
): { list: ConditionTransitionJson[]; index: number } | undefined {
  const action = findAction(flow, id);
  const found = findBlock(flow, id)?.branches.find(({ name, kind }) => name === branch && kind === 'condition');
  if (!action || !found?.stored) return undefined;
  return { list: transitionsOf(action).Conditions ?? [], index: Number(pointerSteps(found.pointer).at(-1)) };
}
