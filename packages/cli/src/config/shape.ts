/**
 * What a value of the configuration may be. Said once: the reader's messages, the JSON schema for editors and the
 * documentation all come from it.
 */
import { isObject, pointerTo } from '@switchyard/blocks';
import { createNearest, isDay } from '@switchyard/blocks/validate';

export type Shape = (
  | { readonly kind: 'text'; readonly example: string }
  | { readonly kind: 'day' }
  | { readonly kind: 'flag' }
  | { readonly kind: 'wholeNumber' }
  | { readonly kind: 'anything' }
  /** One of a few words, each with what it means. */
  | { readonly kind: 'word'; readonly words: Readonly<Record<string, string>> }
  | { readonly kind: 'list'; readonly of: Shape }
  /** Members of any name. */
  | { readonly kind: 'record'; readonly of: Shape }
  | {
      readonly kind: 'object';
      readonly members: Readonly<Record<string, Shape>>;
      readonly required?: readonly string[];
    }
  /** A word, or more about it. */
  | { readonly kind: 'wordOrObject'; readonly word: Shape; readonly object: Shape }
) & { readonly about?: string };

export interface Misfit {
  readonly pointer: string;
  readonly message: string;
  /** Whether the place is the member's name rather than its value. */
  readonly atName?: boolean;
}

/** Everything that is wrong with a value, each with its place and what was expected there. */
export function checkShape(shape: Shape, value: unknown, steps: readonly (string | number)[] = []): Misfit[] {
  const misfit = (expected: string): Misfit[] => [
    { pointer: pointerTo(steps), message: `Expected ${expected}${placeOf(steps)}, found ${told(value)}.` },
  ];
  switch (shape.kind) {
    case 'anything':
      return [];
    case 'text':
      return typeof value === 'string' && value !== '' ? [] : misfit(`text such as ${JSON.stringify(shape.example)}`);
    case 'day':
      return typeof value === 'string' && isDay(value) ? [] : misfit('a day such as "2027-01-31"');
    case 'flag':
      return typeof value === 'boolean' ? [] : misfit('true or false');
    case 'wholeNumber':
      return Number.isInteger(value) && Number(value) >= 0 ? [] : misfit('a whole number such as 0');
    case 'word':
      return checkWord(Object.keys(shape.words), value, misfit);
    case 'list':
      if (!Array.isArray(value)) return misfit('a list');
      return value.flatMap((item: unknown, index) => checkShape(shape.of, item, [...steps, index]));
    case 'record':
      if (!isObject(value)) return misfit('an object');
      return Object.entries(value).flatMap(([name, item]) => checkShape(shape.of, item, [...steps, name]));
    case 'object':
      return isObject(value) ? checkMembers(shape, value, steps) : misfit('an object');
    case 'wordOrObject':
      return checkShape(isObject(value) ? shape.object : shape.word, value, steps);
  }
}

// helpers

type ObjectShape = Extract<Shape, { kind: 'object' }>;

function checkMembers(
  { members, required = [] }: ObjectShape,
  value: Readonly<Record<string, unknown>>,
  steps: readonly (string | number)[],
): Misfit[] {
  const missing = required
    .filter((name) => !Object.hasOwn(value, name))
    .map((name) => ({ pointer: pointerTo(steps), message: `Missing "${name}"${placeOf(steps)}.` }));
  const others = Object.entries(value).flatMap(([name, item]) => {
    if (Object.hasOwn(members, name)) return checkShape(members[name] as Shape, item, [...steps, name]);
    const meant = createNearest()(name, Object.keys(members));
    const next =
      meant === undefined ? `, expected one of ${quoted(Object.keys(members))}.` : `; did you mean "${meant}"?`;
    return [
      {
        pointer: pointerTo([...steps, name]),
        message: `Unknown member ${JSON.stringify(name)}${placeOf(steps)}${next}`,
        atName: true,
      },
    ];
  });
  return [...missing, ...others];
}

function checkWord(words: readonly string[], value: unknown, misfit: (expected: string) => Misfit[]): Misfit[] {
  if (typeof value === 'string' && words.includes(value)) return [];
  const meant = typeof value === 'string' ? createNearest()(value, words) : undefined;
  return misfit(`one of ${quoted(words)}`).map(({ message, ...at }) => ({
    ...at,
    message: meant === undefined ? message : `${message.slice(0, -1)}; did you mean "${meant}"?`,
  }));
}

/** ` for "overrides[0].files"`; nothing at the top. */
function placeOf(steps: readonly (string | number)[]): string {
  if (steps.length === 0) return '';
  const path = steps.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('');
  return ` for ${JSON.stringify(path.slice(1))}`;
}

function quoted(words: readonly string[]): string {
  return words.map((word) => JSON.stringify(word)).join(', ');
}

function told(value: unknown): string {
  if (typeof value === 'string') return value === '' ? 'empty text' : JSON.stringify(value.slice(0, 60));
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value === null || value === undefined) return String(value);
  if (typeof value === 'function') return 'a function';
  return Array.isArray(value) ? 'a list' : 'an object';
}
