import { FLOW_VERSION, type ActionJson, type FlowJson, type Json, type Position } from '../flow/flow.ts';
import { groupsOf } from '../flow/groupsOf.ts';
import { getAt, isObject, setOwn, toText } from '../flow/json.ts';
import { nameOfNote } from '../flow/notesOf.ts';
import type { PlacedBlock } from '../flow/viewFlow.ts';
import { authored, cloneJson, findAction, UNCONNECTED } from './actions.ts';
import { moveBlocks } from './moveBlocks.ts';
import { retarget } from './retarget.ts';

/**
 * Some blocks of a flow as a flow of their own: their actions, where they stand, the notes on them, and the groups that
 * have no other blocks. Wires between them are kept, and a branch to any other block leads nowhere. Members nobody knows
 * are kept too.
 *
 * @param places where blocks are drawn that the flow gives no place
 * @param notes notes on the canvas that are copied too, by their names
 */
export function copyBlocks(
  flow: FlowJson,
  ids: readonly string[],
  places: ReadonlyMap<string, Position> = new Map(),
  notes: readonly string[] = [],
): FlowJson {
  const view = authored(flow);
  const wanted = new Set(ids);
  const blocks = view.blocks.filter((block) => wanted.has(block.id) && view.byId.get(block.id) === block);
  const actions = blocks.flatMap(({ index, parts }) =>
    [flow.Actions?.[index], ...parts.map((id) => findAction(flow, id))].filter((action) => action !== undefined),
  );
  const inside = new Set(actions.map(({ Identifier }) => Identifier));
  const type = getAt(flow, ['Metadata', 'type']);
  const copy = cloneJson<FlowJson>({
    Version: flow.Version ?? FLOW_VERSION,
    StartAction: startOf(flow, blocks),
    Metadata: {
      ...(typeof type === 'string' ? { type } : {}),
      ActionMetadata: metadataOf(flow, actions),
      Annotations: annotationsOf(flow, inside, notes),
      ...groupsWithin(flow, inside),
    },
    Actions: actions,
  });
  retarget(copy, (target) => (inside.has(target) ? target : UNCONNECTED));
  moveBlocks(copy, Object.fromEntries([...places].filter(([id]) => inside.has(id))));
  return copy;
}

// helpers

/** Where the copy begins: as the flow does, else with the first block none of the others leads to. */
function startOf({ StartAction }: FlowJson, blocks: readonly PlacedBlock[]): string {
  if (blocks.some(({ id }) => id === StartAction)) return StartAction ?? UNCONNECTED;
  const led = new Set(
    blocks.flatMap(({ id, branches }) => branches.map(({ target }) => (target === id ? '' : target))),
  );
  return (blocks.find(({ id }) => !led.has(id)) ?? blocks[0])?.id ?? UNCONNECTED;
}

function metadataOf(flow: FlowJson, actions: readonly ActionJson[]): Record<string, Record<string, unknown>> {
  const entries = {};
  for (const { Identifier } of actions) {
    const entry = getAt(flow, ['Metadata', 'ActionMetadata', toText(Identifier)]);
    if (isObject(entry)) setOwn(entries, toText(Identifier), entry);
  }
  return entries;
}

/** flow-language §1.9: a note says by `actionId` to which block it belongs; it is free where that is not copied. */
function annotationsOf(flow: FlowJson, inside: ReadonlySet<unknown>, wanted: readonly string[]): Json[] {
  const notes = getAt(flow, ['Metadata', 'Annotations']);
  if (!Array.isArray(notes)) return [];
  return (notes as Json[]).flatMap((note, index) => {
    if (inside.has(getAt(note, ['actionId']))) return [note];
    if (!isObject(note) || !wanted.includes(nameOfNote(note, index))) return [];
    return [{ ...note, actionId: '' }];
  });
}

function groupsWithin(flow: FlowJson, inside: ReadonlySet<unknown>): object {
  const groups = groupsOf(flow).filter(({ blocks }) => blocks.every((id) => inside.has(id)));
  if (groups.length === 0) return {};
  const stored = groups.map(({ id, title, blocks, folded }) => ({
    id,
    title,
    blocks,
    ...(folded ? { isFolded: true } : {}),
  }));
  return { switchyard: { groups: stored } };
}
