import { isTaskFlowType, type AnyFlowType } from '../flow/flowTypes.ts';
import type { ActionJson, FlowJson, Json, Position } from '../flow/flow.ts';
import { groupsOf } from '../flow/groupsOf.ts';
import { whyNotIdentifier } from '../flow/identifier.ts';
import { getAt, isObject, setOwn, toText } from '../flow/json.ts';
import { authored, cloneJson, freeIdentifier, metadataOf, UNCONNECTED } from './actions.ts';
import { addGroup, changeGroup } from './groups.ts';
import { setStart } from './connectBranch.ts';
import { mayPlace } from './placeBlock.ts';
import { retarget } from './retarget.ts';

export interface Pasting {
  /** Where the upper left corner of all that is pasted comes to stand. */
  readonly corner: Position;
  /** Where blocks stand that the copy gives no place, in its own coordinates. */
  readonly places: ReadonlyMap<string, Position>;
  /** Makes an identifier for a block without a name. */
  readonly newId: () => string;
}

/** Why nothing can be pasted into a flow of this type; undefined where it can. */
export function whyNotPaste(flowType: AnyFlowType): string | undefined {
  if (isTaskFlowType(flowType)) return undefined;
  const permission = mayPlace('', flowType);
  return 'reason' in permission ? permission.reason : undefined;
}

/**
 * Puts a copy of blocks (`copyBlocks`, or a flow somebody wrote) into a flow. Every block gets an identifier of its own:
 * names stay, with a number where they are taken. Wires between the blocks are kept; a branch to any other block leads
 * nowhere. What the flow type does not allow is kept for the validator to tell, as in a file that is opened.
 *
 * @returns the blocks' identifiers in the flow
 */
export function pasteBlocks(flow: FlowJson, copy: FlowJson, { corner, places, newId }: Pasting): readonly string[] {
  const copied = authored(copy);
  const wasEmpty = authored(flow).blocks.length === 0;
  if (!Array.isArray(flow.Actions)) flow.Actions = [];
  const names = new Map<string, string>();
  const added: { action: ActionJson; index: number; old: string; id: string }[] = [];
  cloneJson(copy.Actions ?? []).forEach((action, index) => {
    if (!isObject(action)) return;
    const old = toText(action.Identifier);
    const id = identifierFor({ Actions: [...(flow.Actions ?? []), ...added.map((one) => one.action)] }, old, newId);
    if (old !== '' && !names.has(old)) names.set(old, id);
    action.Identifier = id;
    added.push({ action, index, old, id });
  });
  const actions = added.map(({ action }) => action);
  retarget({ Actions: actions }, (target) => names.get(target) ?? UNCONNECTED);
  flow.Actions.push(...actions);

  const placeAt = new Map(copied.blocks.map(({ index, id, position }) => [index, position ?? places.get(id)]));
  const by = shiftTo(corner, [...placeAt.values()]);
  const entries = entriesOf(flow);
  for (const { index, old, id } of added) {
    const entry = metadataEntry(copy, old, id, names);
    const at = placeAt.get(index) ?? positionIn(entry);
    if (at) entry['position'] = { x: at.x + by.x, y: at.y + by.y };
    if (Object.keys(entry).length > 0) setOwn(entries, id, entry);
  }
  pasteAnnotations(flow, copy, names, { by, newId });
  pasteGroups(flow, copy, names, newId);
  const start = names.get(toText(copy.StartAction));
  if (wasEmpty && start !== undefined) setStart(flow, start);
  const heads = new Set(copied.blocks.map(({ index }) => index));
  return added.flatMap(({ index, id }) => (heads.has(index) ? [id] : []));
}

// helpers

/** How far everything moved, and what makes names. */
interface Pasted {
  readonly by: Position;
  readonly newId: () => string;
}

const MADE_UP = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/** A name people can read stays as it is; what a program made up, and what the service refuses, is made anew. */
function identifierFor(flow: FlowJson, wished: string, newId: () => string): string {
  const isName = wished !== '' && !MADE_UP.test(wished) && whyNotIdentifier(wished) === undefined;
  return freeIdentifier(flow, isName ? wished : newId());
}

/** How far everything moves for its upper left corner to stand there. */
function shiftTo(corner: Position, places: readonly (Position | undefined)[]): Position {
  const there = places.filter((place) => place !== undefined);
  if (there.length === 0) return { x: 0, y: 0 };
  return { x: corner.x - Math.min(...there.map(({ x }) => x)), y: corner.y - Math.min(...there.map(({ y }) => y)) };
}

function entriesOf(flow: FlowJson): object {
  const metadata = metadataOf(flow);
  if (!isObject(metadata.ActionMetadata)) metadata.ActionMetadata = {};
  return metadata.ActionMetadata;
}

function metadataEntry(
  copy: FlowJson,
  old: string,
  id: string,
  names: ReadonlyMap<string, string>,
): Record<string, unknown> {
  const found = getAt(copy, ['Metadata', 'ActionMetadata', old]);
  const entry = isObject(found) ? cloneJson(found) : {};
  if (Array.isArray(entry['children'])) {
    entry['children'] = entry['children'].map((child) => names.get(toText(child)) ?? child);
  }
  // A name the service refuses is gone, and what took its place is none.
  if (whyNotIdentifier(old) !== undefined || old === '') delete entry['isFriendlyName'];
  // Older designers wrote it so (flow-language §1.9).
  const older = entry['Position'];
  if (entry['position'] === undefined && older !== undefined) entry['position'] = older;
  if (older !== undefined) delete entry['Position'];
  return entry;
}

function positionIn(entry: Record<string, unknown>): Position | undefined {
  const [x, y] = [getAt(entry, ['position', 'x']), getAt(entry, ['position', 'y'])];
  return typeof x === 'number' && typeof y === 'number' ? { x, y } : undefined;
}

/** Notes go with the blocks they are on (flow-language §1.9), and free ones with all of them. */
function pasteAnnotations(flow: FlowJson, copy: FlowJson, names: ReadonlyMap<string, string>, paste: Pasted): void {
  const notes = getAt(copy, ['Metadata', 'Annotations']);
  for (const note of Array.isArray(notes) ? cloneJson(notes) : []) {
    if (!isObject(note)) continue;
    const block = names.get(toText(note['actionId']));
    if (block === undefined && toText(note['actionId']) !== '') continue;
    note['id'] = paste.newId();
    note['actionId'] = block ?? '';
    const at = positionIn(note);
    if (at) note['position'] = { x: at.x + paste.by.x, y: at.y + paste.by.y };
    const metadata = metadataOf(flow);
    if (!Array.isArray(metadata.Annotations)) metadata.Annotations = [];
    metadata.Annotations.push(note as Json);
  }
}

function pasteGroups(flow: FlowJson, copy: FlowJson, names: ReadonlyMap<string, string>, newId: () => string): void {
  for (const { title, blocks, folded } of groupsOf(copy)) {
    const id = newId();
    const members = blocks.flatMap((block) => names.get(block) ?? []);
    if (members.length === 0) continue;
    addGroup(flow, { id, title, blocks: members });
    if (folded) changeGroup(flow, id, { folded });
  }
}
