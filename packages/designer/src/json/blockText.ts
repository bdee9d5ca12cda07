/** The JSON of one block: of its action, or of the actions it is stored as, in a list. */
import { isObject, pointerSteps, type ActionJson, type FlowJson, type PlacedBlock } from '@switchyard/blocks';
import { whyNotRename } from '@switchyard/blocks/edit';
import { readJson, type JsonReading } from './readJson.ts';
import { texts } from '../texts/texts.ts';

/** The actions of a block, in the order they run. */
export function actionsOfBlock(flow: FlowJson, block: PlacedBlock): readonly ActionJson[] {
  const found = [block.id, ...block.parts].flatMap(
    (id) => flow.Actions?.find((action) => isObject(action) && action.Identifier === id) ?? [],
  );
  return found.length > 0 ? found : [flow.Actions?.[block.index] ?? {}];
}

export function blockText(flow: FlowJson, block: PlacedBlock): string {
  const actions = actionsOfBlock(flow, block);
  return JSON.stringify(actions.length === 1 ? actions[0] : actions, null, 2);
}

/** Reads it back; it has to be as many actions as before, with identifiers they may have. */
export function readBlockText(flow: FlowJson, block: PlacedBlock, text: string): JsonReading<readonly ActionJson[]> {
  const read = readJson(text);
  if (!('value' in read)) return read;
  const old = actionsOfBlock(flow, block);
  const next: readonly unknown[] = old.length > 1 && Array.isArray(read.value) ? read.value : [read.value];
  const refuse = (message: string): JsonReading<never> => ({ problems: [{ message, start: 0, end: 1 }] });
  if (next.length !== old.length || !next.every(isObject)) {
    return refuse(old.length === 1 ? texts().json.expectedAction : texts().json.expectedActions(old.length));
  }
  const actions = next as readonly ActionJson[];
  for (const [index, { Identifier }] of actions.entries()) {
    const before = old[index]?.Identifier ?? '';
    if (typeof Identifier !== 'string') return refuse(texts().json.missingIdentifier);
    const why = Identifier === before ? undefined : whyNotRename(flow, before, Identifier);
    if (why !== undefined) return refuse(texts().json.identifierRefused(Identifier, why));
  }
  return { value: actions };
}

/** The place within the JSON of a block that a pointer into the flow means; undefined for one elsewhere. */
export function pointerInBlock(flow: FlowJson, block: PlacedBlock, pointer: string): string | undefined {
  const [list, index, ...rest] = pointerSteps(pointer);
  if (list !== 'Actions' || index === undefined) return undefined;
  const actions = actionsOfBlock(flow, block);
  const at = actions.findIndex((action) => action === flow.Actions?.[Number(index)]);
  if (at === -1) return undefined;
  const below = pointer.slice(`/Actions/${index}`.length);
  return rest.length === 0 && below === ''
    ? actions.length === 1
      ? ''
      : `/${at}`
    : actions.length === 1
      ? below
      : `/${at}${below}`;
}
