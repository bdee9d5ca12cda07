/**
 * Whether a value fits its field: its shape, its range, and how much of it may come from the contact
 * (flow-language §1.6, §1.12). Everything is judged from the field's own facts.
 */
import type { Severity } from '../block.ts';
import { REFERENCE_TYPES, type Field, type FieldKind } from '../fields.ts';
import type { Json } from '../flow/flow.ts';
import { isObject, toText } from '../flow/json.ts';
import { placeholdersIn } from '../flow/placeholders.ts';
import { isDynamic, REFERENCE_ROOTS, referencesIn, singleReference, unfinishedReference } from '../flow/reference.ts';
import { expectationOf, fixedValueOf } from './expectation.ts';
import type { Nearest } from './nearest.ts';
import { didYouMean, expected, kindOf, quote } from './words.ts';

export interface Misfit {
  /** What was expected and what was found; the field's name goes before it. */
  readonly message: string;
  readonly severity?: Severity;
  /** From the field's value to the part of it that is wrong. */
  readonly steps?: readonly string[];
  /** What could stand there, and whether it would be read as what stands there now. */
  readonly instead?: { readonly value: Json; readonly isSame: boolean };
}

/** What is wrong with a value that is there. */
export function checkField(field: Field, value: unknown, nearest: Nearest): readonly Misfit[] {
  const rows = ROWS[field.kind];
  if (rows) return isObject(value) ? checkRows(rows, value, nearest) : [unexpected(field, value)];
  if (field.kind === 'choices') return checkList(field, value, nearest);
  return checkText(field, value, nearest);
}

/** References whose first name is none the contact has; what each message offers instead is the whole text. */
export function unknownRoots(text: string, nearest: Nearest): readonly Misfit[] {
  if (!text.includes('$')) return NOTHING;
  return referencesIn(text)
    .filter(({ path: [root = ''] }) => !REFERENCE_ROOTS.has(root) && /^[a-z]/i.test(root))
    .map((reference) => {
      const [root = ''] = reference.path;
      const meant = nearest(root, REFERENCE_ROOTS);
      const hint = meant ? didYouMean(reference.text.replace(root, meant)) : '.';
      const message = `unknown reference ${quote(reference.text)}, expected one such as $.Attributes.key or $.External.key${hint}`;
      if (meant === undefined) return { message };
      const value = text.replace(reference.text, () => reference.text.replace(root, () => meant));
      return { message, instead: { value, isSame: false } };
    });
}

/** A reference somebody began and did not finish. Such text is published as it is, and then it has a gap. */
export function unfinished(text: string): readonly string[] {
  const begun = unfinishedReference(text);
  if (begun === undefined) return NOTHING;
  const example = begun === '$.' ? '$.Attributes.key' : `${begun}key`;
  return [`expected a name after ${quote(begun)}, such as ${example}; the reference is not finished.`];
}

// helpers

const NOTHING: readonly never[] = [];

/** Whether a placeholder stands in for what will be there; nobody can judge that yet. */
function isUnfilled(text: string): boolean {
  return placeholdersIn(text).length > 0;
}

const NUMBERS: ReadonlySet<FieldKind> = new Set(['wholeNumber', 'duration', 'timestamp']);

/** Resources by the part of their ARN that says what they are (flow-language §1.12). */
const ARNS: Partial<Readonly<Record<FieldKind, RegExp>>> = {
  queue: /\/queue\//,
  agent: /\/agent\//,
  flow: /\/contact-flow\//,
  hours: /\/operating-hours\//,
  template: /\/task-template\//,
  lambda: /^arn:[^:]*:lambda:/,
};

function unexpected(field: Field, value: unknown): Misfit {
  return { message: `expected ${expectationOf(field)}, found ${kindOf(value)}.` };
}

/** A number or a boolean where text belongs, with the text it is read as (flow-language §1.12). */
function asText(value: number | boolean): Misfit {
  const text = toText(value);
  const message = `expected text, found ${kindOf(value)}; write ${quote(text)} in double quotes.`;
  return { message, severity: 'warning', instead: { value: text, isSame: true } };
}

function checkText(field: Field, value: unknown, nearest: Nearest): readonly Misfit[] {
  if (typeof value === 'number' && NUMBERS.has(field.kind)) return checkNumber(field, value);
  if (typeof value === 'boolean' && NUMBERS.has(field.kind)) return [unexpected(field, value)];
  if (typeof value === 'number' || typeof value === 'boolean') {
    return [asText(value), ...checkText(field, toText(value), nearest)];
  }
  if (typeof value !== 'string') return [unexpected(field, value)];
  if (isUnfilled(value)) return NOTHING;
  const [begun] = field.dynamic === 'static' ? NOTHING : unfinished(value);
  // Text is published as it is; where one reference is expected, this is none.
  if (begun !== undefined) return [{ message: begun, severity: field.dynamic === 'any' ? 'warning' : 'error' }];
  return isDynamic(value) ? checkDynamic(field, value, nearest) : checkFixed(field, value, nearest);
}

function checkDynamic(field: Field, text: string, nearest: Nearest): readonly Misfit[] {
  if (field.dynamic === 'static') {
    return [
      { message: `expected ${fixedValueOf(field)}, found the reference ${quote(text)}; only fixed values work here.` },
    ];
  }
  if (field.dynamic !== 'any' && !singleReference(text)) {
    return [
      {
        message: `expected ${expectationOf(field)}, found ${quote(text)}; a reference may not stand beside other text.`,
      },
    ];
  }
  // Text with references in it is published as it is, so a name nobody knows is only doubtful there.
  const severity = field.dynamic === 'any' ? 'warning' : 'error';
  return unknownRoots(text, nearest).map((misfit) => ({ ...misfit, severity }));
}

function checkFixed(field: Field, text: string, nearest: Nearest): readonly Misfit[] {
  const { kind, options, maxLength } = field;
  if (field.dynamic === 'single') {
    return [{ message: `expected ${fixedValueOf(field)}, found the fixed text ${quote(text)}.` }];
  }
  if (options) return checkOption(field, text, nearest);
  if (NUMBERS.has(kind)) return checkNumber(field, text);
  if (kind === 'text' || kind === 'longText') {
    if (maxLength === undefined || text.length <= maxLength) return [];
    return [{ message: `expected at most ${maxLength} characters, found ${text.length}.` }];
  }
  return checkResource(field, text);
}

function checkNumber(field: Field, value: string | number): readonly Misfit[] {
  if (isWithin(field, value)) return NOTHING;
  const found = typeof value === 'string' ? quote(value) : value;
  const meant = wholeNumberIn(value);
  return [
    {
      message: `expected ${expectationOf(field)}, found ${found}.`,
      ...(meant !== undefined && isWithin(field, meant) ? { instead: { value: meant, isSame: false } } : {}),
    },
  ];
}

/** The whole number that a text with more in it than its digits stands for: ` 60 `, `60.0`, `60 seconds`. */
function wholeNumberIn(value: string | number): string | undefined {
  if (typeof value !== 'string') return undefined;
  return /^\s*\+?(-?\d{1,30})(?:\.0{1,30})?\s*(?:s|sec|secs|seconds?)?\s*$/i.exec(value)?.[1];
}

function isWithin({ min, max }: Field, value: string | number): boolean {
  if (typeof value === 'number') {
    // A number beyond 2^53 is not exact any more, and neither is its limit then.
    return Number.isInteger(value) && value >= Number(min ?? -Infinity) && value <= Number(max ?? Infinity);
  }
  // No limit has more than 19 digits; a longer number need not be computed to be too long.
  if (!/^[+-]?\d{1,30}$/.test(value)) return false;
  // Of so few digits every number is exact.
  const read = value.length <= 15 ? Number : BigInt;
  const number = read(value.replace('+', ''));
  return (min === undefined || number >= read(min)) && (max === undefined || number <= read(max));
}

function checkOption(field: Field, text: string, nearest: Nearest): readonly Misfit[] {
  const options = field.options ?? [];
  const exact = options.find(({ value }) => value === text);
  const alike = options.find(({ value }) => value.toLowerCase() === text.toLowerCase());
  const found = exact ?? (field.ignoreCase ? alike : undefined);
  if (found)
    return found.doubt === undefined ? [] : [{ message: `${quote(text)}: ${found.doubt}`, severity: 'warning' }];
  const values = options.map(({ value }) => value);
  const meant = nearest(text, values);
  const message = `unknown word ${quote(text)}, ${expected(values)}${didYouMean(meant) || '.'}`;
  return [{ message, ...(meant === undefined ? {} : { instead: { value: meant, isSame: false } }) }];
}

function checkResource(field: Field, text: string): readonly Misfit[] {
  if (text === '') {
    return [
      { message: `expected ${expectationOf(field)}; found empty text. Leave the parameter out if none is meant.` },
    ];
  }
  if (!text.startsWith('arn:') || ARNS[field.kind]?.test(text)) return NOTHING;
  const isOther = Object.values(ARNS).some((arn) => arn.test(text));
  return isOther ? [{ message: `expected ${expectationOf(field)}, found ${quote(text)}.` }] : NOTHING;
}

function checkList(field: Field, value: unknown, nearest: Nearest): readonly Misfit[] {
  if (!Array.isArray(value)) return [unexpected(field, value)];
  return value.flatMap((item: unknown, index) => {
    if (typeof item === 'string' && isUnfilled(item)) return [];
    const misfits = typeof item === 'string' ? checkOption(field, item, nearest) : [unexpected(field, item)];
    return misfits.map((misfit) => ({ ...misfit, steps: [String(index)] }));
  });
}

// Rows

type RowCheck = (value: unknown, nearest: Nearest) => readonly Misfit[];

const ROWS: Partial<Readonly<Record<FieldKind, RowCheck>>> = {
  attributes: checkRowText,
  flowAttributes: (value, nearest) => {
    if (isObject(value) && Object.hasOwn(value, 'Value')) return inside('Value', checkRowText(value['Value'], nearest));
    const example = typeof value === 'string' ? quote(value) : '"…"';
    const message = `expected {"Value": ${example}}, found ${kindOf(value)}; the service refuses it without "Value".`;
    const isScalar = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
    return [{ message, ...(isScalar ? { instead: { value: { Value: toText(value) }, isSame: true } } : {}) }];
  },
  references: (value, nearest) => {
    // The Flow language's own page shows key and value only; both shapes are read (flow-language §2.6).
    if (typeof value === 'string') return checkRowText(value, nearest);
    if (!isObject(value)) return [{ message: `expected {"Type": "URL", "Value": "…"}, found ${kindOf(value)}.` }];
    const { Type, Value } = value;
    const wrongType =
      typeof Type === 'string' && ((REFERENCE_TYPES as readonly string[]).includes(Type) || isDynamic(Type))
        ? []
        : [
            {
              message: `unknown type ${typeof Type === 'string' ? quote(Type) : kindOf(Type)}, ${expected(REFERENCE_TYPES)}.`,
            },
          ];
    return [...inside('Type', wrongType), ...inside('Value', checkRowText(Value, nearest))];
  },
};

function checkRows(check: RowCheck, rows: Readonly<Record<string, unknown>>, nearest: Nearest): readonly Misfit[] {
  const misfits: Misfit[] = [];
  for (const [key, value] of Object.entries(rows)) {
    for (const { message } of doubtsOf(key, nearest)) misfits.push({ message, severity: 'warning', steps: [key] });
    for (const misfit of check(value, nearest)) {
      misfits.push({
        ...misfit,
        message: `row ${quote(key)}: ${misfit.message}`,
        steps: [key, ...(misfit.steps ?? [])],
      });
    }
  }
  return misfits;
}

function checkRowText(value: unknown, nearest: Nearest): readonly Misfit[] {
  if (typeof value === 'string') {
    return doubtsOf(value, nearest).map((misfit) => ({ ...misfit, severity: 'warning' }));
  }
  if (typeof value === 'number' || typeof value === 'boolean') {
    return [asText(value)];
  }
  return [{ message: `expected text, found ${value === undefined ? 'nothing' : kindOf(value)}.` }];
}

function doubtsOf(text: string, nearest: Nearest): readonly Misfit[] {
  if (isUnfilled(text)) return NOTHING;
  return [...unfinished(text).map((message) => ({ message })), ...unknownRoots(text, nearest)];
}

function inside(step: string, misfits: readonly Misfit[]): readonly Misfit[] {
  return misfits.map((misfit) => ({ ...misfit, steps: [step, ...(misfit.steps ?? [])] }));
}
