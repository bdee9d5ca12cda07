import type { FlowJson, TransitionsJson } from '../flow/flow.ts';
import { pointerSteps } from '../flow/json.ts';
import type { Branch, FlowView } from '../flow/viewFlow.ts';
import { actionsOf, ENTRY_ID, findAction, findBlock, refreshMirror, transitionsOf, UNCONNECTED } from './actions.ts';

/**
 * Connects a branch to a block, or to nothing. A branch leads to one block at most, so connecting it anew moves it.
 *
 * @param branch the branch's name; ignored for the entry point, which has just one
 * @param target the identifier it leads to; undefined disconnects it
 * @param view the flow as it is now, where somebody knows it
 */
export function connectBranch(
  flow: FlowJson,
  id: string,
  branch: string,
  target: string | undefined,
  view?: FlowView,
): void {
  if (id === ENTRY_ID) return setStart(flow, target);
  const block = findBlock(flow, id, view);
  const found = block?.branches.find(({ name }) => name === branch);
  if (!block || !found) return;
  const actions = actionsOf(flow, block);
  // A split block leaves by the last of its actions and fails in any of them (flow-language §2.13).
  const concerned = found.kind === 'success' ? actions.slice(-1) : actions;
  for (const action of concerned) {
    point(transitionsOf(action), found, target ?? UNCONNECTED);
    refreshMirror(action);
  }
}

/** Chooses the block a flow begins with. */
export function setStart(flow: FlowJson, target: string | undefined): void {
  flow.StartAction = target ?? UNCONNECTED;
}

/** Whether a branch may lead to a block: to any block of the flow, and the entry point is none. */
export function mayConnect(flow: FlowJson, target: string): boolean {
  return target !== ENTRY_ID && findAction(flow, target) !== undefined;
}

// helpers

function point(transitions: TransitionsJson, branch: Branch, target: string): void {
  if (branch.kind === 'success') transitions.NextAction = target;
  else if (branch.kind === 'condition') pointCondition(transitions, branch, target);
  else {
    const errors = (transitions.Errors ??= []);
    const errorType = branch.errorType ?? '';
    const stored = errors.find((one) => one?.ErrorType === errorType);
    if (stored) stored.NextAction = target;
    else errors.push({ NextAction: target, ErrorType: errorType });
  }
}

function pointCondition(transitions: TransitionsJson, branch: Branch, target: string): void {
  const conditions = (transitions.Conditions ??= []);
  const stored = branch.stored ? conditions[Number(pointerSteps(branch.pointer).at(-1))] : undefined;
  if (stored) stored.NextAction = target;
  else {
    const { operator = 'Equals', operand = '' } = branch;
    conditions.push({ NextAction: target, Condition: { Operator: operator, Operands: [operand] } });
  }
}
