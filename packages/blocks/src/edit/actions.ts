/**
 * What every edit needs: the action behind a block, its metadata, and `NextAction` kept right. Edits mutate the flow
 * they are given, so they work on a draft as well as on a plain copy; a block that is not there is no error, the edit
 * just changes nothing.
 */
import { catalog } from '../catalog.gen.ts';
import type { BlockDefinition } from '../block.ts';
import type { ActionJson, ActionMetadata, FlowJson, FlowMetadata, TransitionsJson } from '../flow/flow.ts';
import { isObject } from '../flow/json.ts';
import { joinParts } from '../flow/joinParts.ts';
import { identify, viewFlow, type FlowView, type PlacedBlock } from '../flow/viewFlow.ts';

/** Stands for the entry point wherever a block is meant; no identifier may contain a colon (flow-language §1.3). */
export const ENTRY_ID = 'entry:';

/** What an unconnected branch leads to, as the console writes it (wild-shapes, unwired export). */
export const UNCONNECTED = '';

export function definitionOf(blockId: string): BlockDefinition | undefined {
  return catalog.find(({ id }) => id === blockId);
}

export function authored(flow: FlowJson): FlowView {
  return joinParts(viewFlow(flow));
}

/**
 * @param view the flow as it is now, where somebody knows it: to see a flow costs more than most edits, above all a draft
 */
export function findBlock(flow: FlowJson, id: string, view: FlowView = authored(flow)): PlacedBlock | undefined {
  return view.byId.get(id);
}

export function findAction(flow: FlowJson, id: string): ActionJson | undefined {
  if (!Array.isArray(flow.Actions)) return undefined;
  return flow.Actions.find((action) => isObject(action) && action.Identifier === id);
}

/** The actions a block is stored as, in the order they run. */
export function actionsOf(flow: FlowJson, block: PlacedBlock): ActionJson[] {
  return [block.id, ...block.parts].flatMap((id, part) => {
    // A block knows where its first action stands, which spares looking through a long list.
    const first = part === 0 && Array.isArray(flow.Actions) ? flow.Actions[block.index] : undefined;
    const action = isObject(first) && first.Identifier === id ? first : findAction(flow, id);
    return action ? [action] : [];
  });
}

export function transitionsOf(action: ActionJson): TransitionsJson {
  if (!isObject(action.Transitions)) action.Transitions = {};
  return action.Transitions;
}

export function metadataOf(flow: FlowJson): FlowMetadata {
  if (!isObject(flow.Metadata)) flow.Metadata = {};
  return flow.Metadata;
}

/** A block's metadata, made when there is none; undefined for a name no object can hold safely. */
export function actionMetadataOf(flow: FlowJson, id: string): ActionMetadata | undefined {
  if (id === '__proto__') return undefined;
  const metadata = metadataOf(flow);
  if (!isObject(metadata.ActionMetadata)) metadata.ActionMetadata = {};
  const entries = metadata.ActionMetadata as Record<string, ActionMetadata>;
  if (!Object.hasOwn(entries, id) || !isObject(entries[id])) entries[id] = {};
  return entries[id];
}

/** Points `NextAction` where the branch it repeats points (flow-language §1.4.3). */
export function refreshMirror(action: ActionJson): void {
  const { definition } = identify(action.Type ?? '', action.Parameters);
  if (!definition?.mirrors) return;
  const mirrored = definition.branches.find(({ name }) => name === definition.mirrors)?.stored;
  const transitions = transitionsOf(action);
  if (mirrored?.as === 'Error') {
    const error = transitions.Errors?.find((one) => one?.ErrorType === mirrored.errorType);
    transitions.NextAction = error?.NextAction ?? UNCONNECTED;
  } else if (mirrored?.as === 'Condition') {
    const condition = transitions.Conditions?.find((one) => one?.Condition?.Operands?.[0] === mirrored.operand);
    transitions.NextAction = condition?.NextAction ?? UNCONNECTED;
  }
}

/** An identifier nobody has yet, made from a wished one: `retry`, `retry-2`, `retry-3`… within 50 characters. */
export function freeIdentifier(flow: FlowJson, wished: string): string {
  const taken = new Set((flow.Actions ?? []).map((action) => action?.Identifier));
  if (!taken.has(wished)) return wished;
  for (let count = 2; ; count++) {
    const candidate = `${wished.slice(0, 44)}-${count}`;
    if (!taken.has(candidate)) return candidate;
  }
}

/** A copy that shares nothing. Through text, so that a member called `__proto__` stays data; drafts may be given too. */
export function cloneJson<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}
