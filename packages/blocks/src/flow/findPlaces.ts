/**
 * Where values stand in JSON text. Problems are few and a flow is long, so only what leads to a wanted value is read;
 * everything beside it is skipped from bracket to bracket.
 */
import type { TextRange } from '../problem.ts';
import { CLOSE_BRACE, CLOSE_BRACKET, COLON, COMMA, OPEN_BRACE, OPEN_BRACKET, QUOTE } from './characters.ts';
import { pointerSteps } from './json.ts';
import { DEEPEST, endOfString } from './scanJson.ts';

/** Where a value stands. */
export interface ValuePlace {
  /** The value; of an object or a list its first character only. */
  readonly value: TextRange;
  /** Whether it is an object or a list. */
  readonly isLarge: boolean;
  /** The member's name before it, with its quotes; undefined for an item of a list and for the whole text. */
  readonly name: TextRange | undefined;
}

/**
 * Finds the values of JSON pointers in valid JSON; of members with one name the last, as JSON reads them. In other text
 * it finds what it can, and never throws.
 *
 * @returns where a pointer's value is, or the nearest value above it that is there; undefined for text with no value
 */
export function findPlaces(text: string, pointers: Iterable<string>): (pointer: string) => ValuePlace | undefined {
  const root: Wanted = { place: undefined, below: new Map() };
  for (const pointer of pointers) want(root, pointerSteps(pointer));
  readValue({ text, at: 0 }, root, undefined, 0);
  return (pointer) => {
    let at = root;
    for (const step of pointerSteps(pointer)) {
      const next = at.below.get(step);
      if (!next?.place) break;
      at = next;
    }
    return at.place;
  };
}

// helpers

/** What is looked for, step by step. */
interface Wanted {
  place: ValuePlace | undefined;
  readonly below: Map<string, Wanted>;
}

function want(root: Wanted, steps: readonly string[]): void {
  let at = root;
  for (const step of steps) {
    let next = at.below.get(step);
    if (!next) at.below.set(step, (next = { place: undefined, below: new Map() }));
    at = next;
  }
}

/** A member that stands once more later takes everything that was found under its name before. */
function forget(wanted: Wanted): void {
  wanted.place = undefined;
  for (const below of wanted.below.values()) if (below.place) forget(below);
}

interface Cursor {
  readonly text: string;
  at: number;
}

function readValue(cursor: Cursor, wanted: Wanted, name: TextRange | undefined, depth: number): void {
  skipSpace(cursor);
  const start = cursor.at;
  const opens = cursor.text.charCodeAt(start);
  if (Number.isNaN(opens)) return;
  if (wanted.place) forget(wanted);
  const isLarge = opens === OPEN_BRACE || opens === OPEN_BRACKET;
  if (isLarge && wanted.below.size > 0 && depth < DEEPEST) {
    wanted.place = { value: { start, end: start + 1 }, isLarge, name };
    cursor.at++;
    if (opens === OPEN_BRACE) readMembers(cursor, wanted, depth + 1);
    else readItems(cursor, wanted, depth + 1);
    return;
  }
  skipValue(cursor);
  wanted.place = { value: { start, end: isLarge ? start + 1 : cursor.at }, isLarge, name };
}

function readMembers(cursor: Cursor, wanted: Wanted, depth: number): void {
  const { text } = cursor;
  for (;;) {
    skipSpace(cursor);
    const start = cursor.at;
    if (text.charCodeAt(start) !== QUOTE) break;
    const end = Math.min(endOfString(text, start) + 1, text.length);
    cursor.at = end;
    skipSpace(cursor);
    if (text.charCodeAt(cursor.at) === COLON) cursor.at++;
    const next = wanted.below.get(nameIn(text, start, end));
    if (next) readValue(cursor, next, { start, end }, depth);
    else skipValue(cursor);
    skipSpace(cursor);
    if (text.charCodeAt(cursor.at) !== COMMA) break;
    cursor.at++;
  }
  // What is after the last member closes the object; anything else is not JSON, and nothing more is read of it.
  cursor.at = text.charCodeAt(cursor.at) === CLOSE_BRACE ? cursor.at + 1 : text.length;
}

function readItems(cursor: Cursor, wanted: Wanted, depth: number): void {
  const { text } = cursor;
  for (let index = 0; ; index++) {
    skipSpace(cursor);
    const code = text.charCodeAt(cursor.at);
    if (code === CLOSE_BRACKET || Number.isNaN(code)) break;
    const before = cursor.at;
    const next = wanted.below.get(String(index));
    if (next) readValue(cursor, next, undefined, depth);
    else skipValue(cursor);
    skipSpace(cursor);
    if (text.charCodeAt(cursor.at) !== COMMA || cursor.at === before) break;
    cursor.at++;
  }
  cursor.at = text.charCodeAt(cursor.at) === CLOSE_BRACKET ? cursor.at + 1 : text.length;
}

function nameIn(text: string, start: number, end: number): string {
  const raw = text.slice(start, end);
  if (!raw.includes('\\')) return raw.slice(1, -1);
  try {
    return String(JSON.parse(raw));
  } catch {
    return raw;
  }
}

function skipSpace(cursor: Cursor): void {
  const { text } = cursor;
  let { at } = cursor;
  for (let code = text.charCodeAt(at); code === 0x20 || (code >= 0x09 && code <= 0x0d);) code = text.charCodeAt(++at);
  cursor.at = at;
}

function skipValue(cursor: Cursor): void {
  skipSpace(cursor);
  const { text } = cursor;
  let { at } = cursor;
  const opens = text.charCodeAt(at);
  if (opens === QUOTE) {
    cursor.at = Math.min(endOfString(text, at) + 1, text.length);
    return;
  }
  if (opens !== OPEN_BRACE && opens !== OPEN_BRACKET) {
    while (at < text.length && !ENDS_WORD.has(text.charCodeAt(at))) at++;
    cursor.at = at;
    return;
  }
  let depth = 0;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = endOfString(text, at);
    else if (code === OPEN_BRACE || code === OPEN_BRACKET) depth++;
    else if ((code === CLOSE_BRACE || code === CLOSE_BRACKET) && --depth === 0) break;
  }
  cursor.at = Math.min(at + 1, text.length);
}

/** What can follow a number or a word. */
const ENDS_WORD: ReadonlySet<number> = new Set([COMMA, CLOSE_BRACKET, CLOSE_BRACE, 0x20, 0x09, 0x0a, 0x0d]);
