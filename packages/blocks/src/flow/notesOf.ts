/** The notes of a flow as its author sees them (flow-language §1.9). */
import type { FlowJson, Position } from './flow.ts';
import { getAt, isObject, memberOf } from './json.ts';

export interface Note {
  /** As the file calls it; `#3` for the third that it gives no name. */
  readonly id: string;
  readonly text: string;
  readonly position: Position;
  readonly size: { readonly width: number; readonly height: number };
  readonly folded: boolean;
  /** The action it is bound to. */
  readonly block: string | undefined;
}

/** Notes that have a text and a place; of several with one name the first. */
export function notesOf(flow: FlowJson): readonly Note[] {
  const stored = memberOf(memberOf(flow, 'Metadata'), 'Annotations');
  if (!Array.isArray(stored)) return [];
  const notes = new Map<string, Note>();
  for (const [index, one] of (stored as unknown[]).entries()) {
    const text = memberOf(one, 'content');
    const [x, y] = [numberAt(one, 'position', 'x'), numberAt(one, 'position', 'y')];
    const id = nameOfNote(one, index);
    if (!isObject(one) || typeof text !== 'string' || x === undefined || y === undefined || notes.has(id)) continue;
    const [width, height] = [numberAt(one, 'size', 'width') ?? 300, numberAt(one, 'size', 'height') ?? 295];
    const block = one['actionId'];
    notes.set(id, {
      id,
      text,
      position: { x, y },
      size: { width: clamp(width), height: clamp(height) },
      folded: one['isFolded'] === true,
      block: typeof block === 'string' && block !== '' ? block : undefined,
    });
  }
  return [...notes.values()];
}

/** What a note is called: as the file says, else by its place. */
export function nameOfNote(note: unknown, index: number): string {
  return isObject(note) && typeof note['id'] === 'string' && note['id'] !== '' ? note['id'] : `#${index + 1}`;
}

// helpers

function numberAt(note: unknown, holder: string, name: string): number | undefined {
  const value = getAt(note, [holder, name]);
  return typeof value === 'number' && Math.abs(value) <= 100_000 ? value : undefined;
}

function clamp(size: number): number {
  return Math.max(60, Math.min(1200, size));
}
