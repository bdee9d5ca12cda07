/** Notes on the canvas (flow-language §1.9): one by one where each has an id, else the list as it is. */
import { isObject } from '../flow/json.ts';
import type { Json } from '../flow/flow.ts';
import type { ValueChange } from './flowDiff.ts';
import { leafChanges } from './leafChanges.ts';
import { orderChange } from './orderChange.ts';
import type { Pairs } from './pairs.ts';
import { showPosition } from './showPosition.ts';
import { showValue } from './showValue.ts';
import { valueChange, valueChanges, within, type Place } from './valueChange.ts';

export function noteChanges(place: Place, before: unknown, after: unknown, pairs: Pairs): ValueChange[] {
  const [notes, notesAfter] = [byId(before), byId(after)];
  if (!notes || !notesAfter) return valueChanges('Notes', place, before, after);
  const ids = [...new Set([...notes.keys(), ...notesAfter.keys()])];
  const changes = ids.flatMap((id) => oneNote(place, notes.get(id), notesAfter.get(id), pairs));
  const order = orderChange(
    [...notes.keys()].filter((id) => notesAfter.has(id)),
    [...notesAfter.keys()].filter((id) => notes.has(id)),
    [(id) => titleOf(notesAfter.get(id)), String],
  );
  return order ? [...changes, { label: 'Order of notes', pointer: place.after, ...order }] : changes;
}

// helpers

interface Note {
  readonly index: number;
  readonly stored: Readonly<Record<string, unknown>>;
}

/** Notes by their ids; undefined where they cannot be told apart by them. */
function byId(list: unknown): Map<string, Note> | undefined {
  if (list === undefined) return new Map();
  if (!Array.isArray(list)) return undefined;
  const notes = new Map<string, Note>();
  for (const [index, stored] of (list as unknown[]).entries()) {
    if (!isObject(stored) || typeof stored['id'] !== 'string' || notes.has(stored['id'])) return undefined;
    notes.set(stored['id'], { index, stored });
  }
  return notes;
}

function oneNote(place: Place, before: Note | undefined, after: Note | undefined, pairs: Pairs): ValueChange[] {
  const at = {
    before: within(place, [String(before?.index)]).before,
    after: within(place, [String(after?.index)]).after,
  };
  if (!before || !after) return [valueChange('Note', at, before?.stored, after?.stored, contentOf)];
  const isWhole = (path: readonly string[]) => path[0] === 'position';
  return leafChanges(before.stored, after.stored, isWhole).flatMap(({ path, before: from, after: to }) => {
    const [name = ''] = path;
    if (name === 'actionId' && pairs.sameTarget(from, to)) return [];
    const label = name === 'content' ? 'Note' : `Note ${titleOf(after)}, ${path.join('.')}`;
    return [valueChange(label, within(at, path), from, to, name === 'position' ? showPosition : showValue)];
  });
}

function titleOf(note: Note | undefined): string {
  return JSON.stringify(note?.stored['content'] ?? note?.stored['id'] ?? null);
}

function contentOf(stored: Json): string {
  return showValue((isObject(stored) ? stored['content'] : undefined) ?? stored);
}
