/** Reads a value by its shape: every misfit with its place, and what the value stands for once short forms are gone. */
import { isObject, pointerTo, setOwn } from '@switchyard/blocks';
import { createNearest } from '@switchyard/blocks/validate';
import type { Form, FormsShape, ListShape, NumberShape, ObjectShape, Shape, TextShape } from './shape.ts';

export type Path = readonly (string | number)[];

/** Something of an instance file to mend. What is only doubtful is a warning, and keeps nothing from running. */
export interface InstanceProblem {
  readonly severity: 'error' | 'warning';
  /** JSON pointer. */
  readonly pointer: string;
  readonly message: string;
}

/** What was found wrong, and where in the file each thing that was read stands. */
export interface Reading {
  readonly problems: InstanceProblem[];
  readonly places: WeakMap<object, Path>;
}

/** @returns what the value stands for; of no use where problems were found */
export function readShape(shape: Shape, value: unknown, path: Path, reading: Reading): unknown {
  const misfit = (expected: string): undefined => tell(reading, path, `Expected ${expected}, found ${told(value)}.`);
  switch (shape.kind) {
    case 'anything':
      return value;
    case 'refused':
      return tell(reading, path, shape.because);
    case 'flag':
      return typeof value === 'boolean' ? value : misfit('true or false');
    case 'text':
      return isText(shape, value) ? value : misfit(textOf(shape));
    case 'wholeNumber':
      return isWhole(shape, value) ? value : misfit(numberOf(shape));
    case 'word':
      return typeof value === 'string' && Object.hasOwn(shape.words, value)
        ? value
        : misfit(`one of ${quoted(Object.keys(shape.words))}${meant(value, Object.keys(shape.words))}`);
    case 'list':
      return Array.isArray(value) ? readList(shape, value, path, reading) : misfit('a list');
    case 'record':
      if (!isObject(value)) return misfit('an object');
      return withMembers(Object.entries(value), (name) => readShape(shape.of, value[name], [...path, name], reading));
    case 'object':
      return isObject(value) ? readObject(shape, value, path, reading) : misfit('an object');
    case 'forms':
      return readForms(shape, value, path, reading);
  }
}

export function tell(
  { problems }: Reading,
  path: Path,
  message: string,
  severity: InstanceProblem['severity'] = 'error',
): undefined {
  problems.push({ severity, pointer: pointerTo(path), message });
}

export function quoted(words: readonly string[]): string {
  return words.map((word) => JSON.stringify(word)).join(', ');
}

/** `; did you mean "Queues"?`, or nothing. */
export function meant(value: unknown, words: readonly string[]): string {
  const nearest = typeof value === 'string' ? createNearest()(value, words) : undefined;
  return nearest === undefined ? '' : ` (did you mean "${nearest}"?)`;
}

// helpers

function readList({ of, least = 0, most = Infinity }: ListShape, value: unknown[], path: Path, reading: Reading) {
  if (value.length < least) tell(reading, path, `Expected at least ${counted(least)}, found ${value.length}.`);
  if (value.length > most) tell(reading, path, `Too many: expected at most ${counted(most)}, found ${value.length}.`);
  return value.flatMap((item, index) => {
    const read = readShape(of, item, [...path, index], reading);
    // Only a form may leave an item out, or make several of one.
    return of.kind === 'forms' && read === undefined ? [] : of.kind === 'forms' && Array.isArray(read) ? read : [read];
  });
}

function readObject(shape: ObjectShape, value: Readonly<Record<string, unknown>>, path: Path, reading: Reading) {
  const { members, required = [] } = shape;
  for (const name of required) {
    if (!Object.hasOwn(value, name)) tell(reading, path, `Missing "${name}"${suchAs(members[name])}.`);
  }
  const known = Object.keys(value).filter((name) => {
    if (Object.hasOwn(members, name)) return true;
    tellUnknown(shape, name, value, path, reading);
    return false;
  });
  const read = withMembers(
    known.map((name) => [name]),
    (name) => readShape(members[name] as Shape, value[name], [...path, name], reading),
  );
  reading.places.set(read, path);
  return read;
}

function tellUnknown(
  { members, open = false, also = [] }: ObjectShape,
  name: string,
  value: Readonly<Record<string, unknown>>,
  path: Path,
  reading: Reading,
): void {
  const candidates = Object.keys(members);
  if (!open) {
    const next = meant(name, candidates) || `, expected one of ${quoted(candidates)}`;
    tell(reading, [...path, name], `Unknown member "${name}"${next}.`);
    return;
  }
  if (also.includes(name)) return;
  // A name that is there in its right spelling was not meant by another.
  const nearest = createNearest()(
    name,
    candidates.filter((candidate) => !Object.hasOwn(value, candidate)),
  );
  if (nearest === undefined || !isSlip(name, nearest)) return;
  tell(reading, [...path, name], `Unknown member "${name}" is passed over; did you mean "${nearest}"?`, 'warning');
}

/** A letter or two, or another case: members the service adds later are named further off. */
function isSlip(name: string, nearest: string): boolean {
  return Math.abs(name.length - nearest.length) <= 2 && name[0]?.toLowerCase() === nearest[0]?.toLowerCase();
}

function readForms({ forms, expected }: FormsShape, value: unknown, path: Path, reading: Reading): unknown {
  const form = forms.find(({ when }) => bears(value, when));
  if (!form) return tell(reading, path, `Expected ${expected}, found ${told(value)}.`);
  const before = reading.problems.length;
  const read = readShape(form.shape, value, path, reading);
  if (!form.means) return read;
  if (reading.problems.slice(before).some(({ severity }) => severity === 'error')) return undefined;
  const stands = form.means(read as never);
  for (const thing of Array.isArray(stands) ? stands : [stands]) {
    if (!isObject(thing) || reading.places.has(thing)) continue;
    reading.places.set(thing, form.at === undefined ? path : [...path, form.at]);
  }
  return stands;
}

function bears(value: unknown, when: Form['when']): boolean {
  if (when === 'text') return typeof value === 'string';
  if (when === 'list') return Array.isArray(value);
  return isObject(value) && (when === 'object' || Object.hasOwn(value, when.has));
}

function isText({ least = 1, most = Infinity, pattern, holds }: TextShape, value: unknown): boolean {
  if (typeof value !== 'string') return false;
  // As editors count: characters, not halves of pairs.
  const { length } = Array.from(value);
  if (length < least || length > most) return false;
  return (pattern === undefined || new RegExp(pattern, 'u').test(value)) && (holds?.(value) ?? true);
}

function textOf({ example, most, expected = 'text' }: TextShape): string {
  return `${expected}${most === undefined ? '' : ` of at most ${most} characters`} such as ${JSON.stringify(example)}`;
}

function isWhole({ least = -Infinity, most = Infinity, also }: NumberShape, value: unknown): boolean {
  return Number.isInteger(value) && (((value as number) >= least && (value as number) <= most) || value === also);
}

function numberOf({ least, most, also }: NumberShape): string {
  const range = [least === undefined ? '' : ` from ${least}`, most === undefined ? '' : ` to ${most}`].join('');
  return `a whole number${range}${also === undefined ? '' : `, or ${also}`}`;
}

function withMembers(
  entries: readonly (readonly [string, ...unknown[]])[],
  read: (name: string) => unknown,
): Record<string, unknown> {
  const made: Record<string, unknown> = {};
  for (const [name] of entries) setOwn(made, name, read(name));
  return made;
}

function suchAs(shape: Shape | undefined): string {
  return shape?.kind === 'text' ? `, ${shape.expected ?? 'text'} such as ${JSON.stringify(shape.example)}` : '';
}

function counted(count: number): string {
  return count === 1 ? '1 entry' : `${count} entries`;
}

function told(value: unknown): string {
  if (typeof value === 'string') return value === '' ? 'empty text' : JSON.stringify(value.slice(0, 60));
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value === null || value === undefined) return String(value);
  return Array.isArray(value) ? 'a list' : 'an object';
}
