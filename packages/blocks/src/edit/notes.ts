/**
 * Notes on the canvas, kept where the console keeps them: `Metadata.Annotations` (flow-language §1.9). A note may be
 * bound to a block, by its `actionId`. Whatever else stands in a note is left as it is.
 */
import type { FlowJson, Json, JsonObject, Position } from '../flow/flow.ts';
import { isObject, toText } from '../flow/json.ts';
import { nameOfNote } from '../flow/notesOf.ts';
import { metadataOf } from './actions.ts';

/** What an author changes of a note. */
export interface NoteChanges {
  readonly text?: string;
  readonly position?: Position;
  readonly size?: { readonly width: number; readonly height: number };
  readonly folded?: boolean;
}

/** @param note.block the block it is bound to; one that stands free where not given */
export function addNote(
  flow: FlowJson,
  note: Required<Pick<NoteChanges, 'text' | 'position' | 'size'>> & { readonly id: string; readonly block?: string },
): void {
  const metadata = metadataOf(flow);
  const stored: JsonObject = {
    type: 'default',
    id: note.id,
    content: note.text,
    actionId: note.block ?? '',
    isFolded: false,
    position: { ...note.position },
    size: { height: note.size.height, width: note.size.width },
  };
  if (Array.isArray(metadata.Annotations)) metadata.Annotations.push(stored);
  else metadata.Annotations = [stored];
}

/** @param id as `notesOf` calls the note */
export function changeNote(flow: FlowJson, id: string, { text, position, size, folded }: NoteChanges): void {
  const note = listOf(flow).find((one, index) => nameOfNote(one, index) === id);
  if (!isObject(note)) return;
  if (text !== undefined) note['content'] = text;
  if (position && !isAt(note['position'], position)) note['position'] = { ...position };
  if (size) note['size'] = { height: size.height, width: size.width };
  if (folded !== undefined) note['isFolded'] = folded;
}

export function removeNotes(flow: FlowJson, ids: ReadonlySet<string>): void {
  keepNotes(flow, (note, index) => !ids.has(nameOfNote(note, index)));
}

/** Notes of blocks that are gone have nothing to be bound to. */
export function removeNotesOf(flow: FlowJson, blocks: ReadonlySet<string>): void {
  keepNotes(flow, (note) => !isObject(note) || !blocks.has(toText(note['actionId'])));
}

/** The notes of a block go with its name. */
export function rebindNotes(flow: FlowJson, from: string, to: string): void {
  for (const note of listOf(flow)) if (isObject(note) && note['actionId'] === from) note['actionId'] = to;
}

// helpers

function listOf(flow: FlowJson): readonly Json[] {
  const { Annotations } = isObject(flow.Metadata) ? flow.Metadata : {};
  return Array.isArray(Annotations) ? Annotations : [];
}

function keepNotes(flow: FlowJson, isKept: (note: Json, index: number) => boolean): void {
  const notes = listOf(flow);
  const kept = notes.filter(isKept);
  if (kept.length < notes.length) metadataOf(flow).Annotations = kept;
}

function isAt(place: unknown, { x, y }: Position): boolean {
  return isObject(place) && place['x'] === x && place['y'] === y;
}
