import type { BlockDefinition } from '../block.ts';
import { fieldPath, type Field } from '../fields.ts';
import type { ActionJson, FlowJson, Json, JsonObject } from '../flow/flow.ts';
import { getAt, isObject } from '../flow/json.ts';
import { identify, type FlowView, type PlacedBlock } from '../flow/viewFlow.ts';
import { actionMetadataOf, actionsOf, findBlock, freeIdentifier, refreshMirror, transitionsOf } from './actions.ts';

/**
 * Sets a field of a block.
 *
 * @param name the field's name in the block's definition
 * @param value what to store; undefined takes the parameter out
 * @param displayName what the resource is called that the value stands for, as the console notes it (flow-language §1.9)
 * @param view the flow as it is now, where somebody knows it
 */
export function setParameter(
  flow: FlowJson,
  id: string,
  name: string,
  value: Json | undefined,
  displayName?: string,
  view?: FlowView,
): void {
  const block = findBlock(flow, id, view);
  const field = block?.definition?.parameters[name];
  if (!block?.definition || !field) return;
  const actions = actionsOf(flow, block);
  // Where another Type of the block stores the field, the service refuses it (flow-language §2.13, §2.18).
  for (const action of actions) {
    const isRefused = !storesField(action, name) && getAt(action.Parameters, fieldPath(name, field)) !== undefined;
    if (isRefused) store(action, name, field, undefined);
  }
  const holders = actions.filter((action) => storesField(action, name));
  const added = holders.length > 0 || value === undefined ? undefined : addPart(flow, block, block.definition, name);
  for (const action of added ? [added] : holders) {
    store(action, name, field, value ?? emptyMark(action, name, field));
    noteDisplayName(flow, action, fieldPath(name, field), displayName);
  }
  dropEmptyParts(flow, block);
}

/**
 * Whether a field set on a block would be kept. A choice only says how rows are stored: it is kept with rows, and a
 * block that stores none of its own kind has no place for it (flow-language §2.13).
 */
export function hasPlaceFor(flow: FlowJson, block: PlacedBlock, name: string): boolean {
  const field = block.definition?.parameters[name];
  if (!field) return false;
  return field.kind !== 'choice' || actionsOf(flow, block).some((action) => storesField(action, name));
}

// helpers

/** Whether the Type of an action stores a field. Both that write to a contact store which one (flow-language §2.13). */
function storesField(action: ActionJson, name: string): boolean {
  const { form } = identify(action.Type ?? '', action.Parameters);
  return form?.fields === undefined || form.fields.includes(name);
}

/** What stays when a field is cleared whose presence makes the action this block: nothing would make it another one. */
function emptyMark(action: ActionJson, name: string, field: Field): Json | undefined {
  const mark = identify(action.Type ?? '', action.Parameters).form?.mark;
  if (!mark || mark.startsWith !== undefined) return undefined;
  return mark.path.join('/') === fieldPath(name, field).join('/') ? '' : undefined;
}

function store(action: ActionJson, name: string, field: Field, value: Json | undefined): void {
  if (!isObject(action.Parameters)) action.Parameters = {};
  let holder: JsonObject = action.Parameters;
  for (const alias of field.aliases ?? []) delete holder[alias];
  const path = fieldPath(name, field);
  for (const step of path.slice(0, -1)) {
    if (!isObject(holder[step])) {
      if (value === undefined) return;
      holder[step] = {};
    }
    holder = holder[step];
  }
  const last = path.at(-1) ?? name;
  if (value === undefined) delete holder[last];
  else holder[last] = value;
}

/** The name of the resource chosen before says nothing of the one chosen now. */
function noteDisplayName(
  flow: FlowJson,
  action: ActionJson,
  path: readonly string[],
  displayName: string | undefined,
): void {
  const id = action.Identifier ?? '';
  const found = getAt(flow.Metadata?.ActionMetadata, [id, 'parameters', ...path]);
  if (isObject(found)) delete found['displayName'];
  const metadata = displayName === undefined ? undefined : actionMetadataOf(flow, id);
  if (!metadata || displayName === undefined) return;
  let holder: Record<string, unknown> = metadata;
  for (const step of ['parameters', ...path]) {
    if (!isObject(holder[step])) holder[step] = {};
    holder = holder[step] as Record<string, unknown>;
  }
  holder['displayName'] = displayName;
}

/** Stores a field that no action of the block stores yet in an action of its own (flow-language §2.13). */
function addPart(
  flow: FlowJson,
  block: PlacedBlock,
  definition: BlockDefinition,
  name: string,
): ActionJson | undefined {
  const form = definition.actions.find(({ fields }) => fields?.includes(name));
  const actions = actionsOf(flow, block);
  const last = actions.at(-1);
  if (!form || !last || form.flowTypes || !Array.isArray(flow.Actions)) return undefined;
  const part: ActionJson = {
    Identifier: freeIdentifier(flow, block.id),
    Type: form.type,
    Parameters: {},
    Transitions: structuredCloneJson(transitionsOf(last)),
  };
  for (const shared of form.fields ?? []) {
    const field = definition.parameters[shared];
    if (field) store(part, shared, field, block.parameters[shared]);
  }
  flow.Actions.splice(flow.Actions.indexOf(last) + 1, 0, part);
  transitionsOf(last).NextAction = part.Identifier ?? '';
  markParts(flow, block.id, [...block.parts, part.Identifier ?? '']);
  return part;
}

/** Takes out actions that store nothing any more; the first one becomes what the next one was, so its name stays. */
function dropEmptyParts(flow: FlowJson, block: PlacedBlock): void {
  let actions = actionsOf(flow, findBlock(flow, block.id) ?? block);
  for (const action of actions) {
    if (actions.length === 1 || !isEmpty(action)) continue;
    const index = actions.indexOf(action);
    const other = actions[index === 0 ? 1 : index - 1] as ActionJson;
    if (index === 0) Object.assign(action, { Type: other.Type, Parameters: other.Parameters });
    const gone = index === 0 ? other : action;
    const before = index === 0 ? action : other;
    transitionsOf(before).NextAction = transitionsOf(gone).NextAction ?? '';
    flow.Actions = (flow.Actions ?? []).filter((one) => one !== gone && one.Identifier !== gone.Identifier);
    const entries = flow.Metadata?.ActionMetadata;
    if (isObject(entries)) delete entries[gone.Identifier ?? ''];
    actions = actions.filter((one) => one !== gone);
    markParts(
      flow,
      block.id,
      actions.slice(1).map(({ Identifier }) => Identifier ?? ''),
    );
    refreshMirror(before);
  }
}

/** Whether an action stores nothing; a parameter no field stands for is something, and is kept. */
function isEmpty(action: ActionJson): boolean {
  const { definition } = identify(action.Type ?? '', action.Parameters);
  if (!definition) return false;
  return Object.entries(action.Parameters ?? {}).every(([name, value]) => {
    const field = definition.parameters[name];
    return field !== undefined && !isContent(field, value);
  });
}

function isContent(field: Field, value: Json): boolean {
  if (value === null || value === '') return false;
  // A choice says how to store rows, it is no content of its own.
  return field.kind !== 'choice' && (!isObject(value) || Object.keys(value).length > 0);
}

function markParts(flow: FlowJson, head: string, children: readonly string[]): void {
  const first = actionMetadataOf(flow, head);
  if (!first) return;
  if (children.length === 0) {
    delete first.children;
    delete first.isSplitModule;
    return;
  }
  first.children = [...children];
  first.isSplitModule = true;
  for (const child of children) {
    const entry = actionMetadataOf(flow, child);
    if (!entry) continue;
    if (first.position) entry.position = { ...first.position };
    entry.isSplitModule = true;
  }
}

function structuredCloneJson<T>(value: T): T {
  // Drafts cannot be cloned structurally; a flow is JSON, so its text is a faithful copy.
  return JSON.parse(JSON.stringify(value)) as T;
}
