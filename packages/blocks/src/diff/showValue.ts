/** Values in a person's words, as the form of a block shows them. */
import type { Field, FieldKind } from '../fields.ts';
import type { Json } from '../flow/flow.ts';
import { isObject, toText } from '../flow/json.ts';
import { describeDuration, describeResource, readWholeNumber } from '../words.ts';
import type { Words } from './flowDiff.ts';

export const NOT_SET = 'not set';

type Show = (value: Json) => string;

/** Both sides in words; in plainer ones where those would hide what differs. */
export function wordsOf(before: Json | undefined, after: Json | undefined, show: Show, showAfter = show): Words {
  const inWords = (one: Show, other: Show): Words => ({
    before: before === undefined ? NOT_SET : one(before),
    after: after === undefined ? NOT_SET : other(after),
  });
  const ways = [inWords(show, showAfter), inWords(showValue, showValue)];
  return ways.find((words) => words.before !== words.after) ?? inWords(showJson, showJson);
}

/** Any value: text as it is where that can be seen, everything else as JSON. */
export function showValue(value: Json): string {
  return typeof value === 'string' ? showText(value) : JSON.stringify(value);
}

/** The value of a field; of one row, where the field has rows. */
export function showFieldValue(value: Json, field: Field, displayName?: string): string {
  if (RESOURCES.has(field.kind) && typeof value === 'string') {
    return showText(displayName ?? describeResource(value, '""'));
  }
  if (field.kind === 'duration' && readWholeNumber(value) !== undefined) return describeDuration(value);
  if (field.kind === 'choices' && Array.isArray(value)) {
    return value.length === 0 ? 'none' : value.map((one) => optionLabel(one, field)).join(', ');
  }
  if (field.unit && readWholeNumber(value) !== undefined) return `${showValue(value)} ${UNITS[field.unit]}`;
  if (field.options && typeof value === 'string') return optionLabel(value, field);
  if (isObject(value)) {
    const names = Object.keys(value).sort().join();
    if (field.kind === 'flowAttributes' && names === 'Value') return showValue(value['Value'] as Json);
    if (field.kind === 'references' && names === 'Type,Value') {
      return `${showValue(value['Value'] as Json)} (${toText(value['Type'])})`;
    }
  }
  return showValue(value);
}

// helpers

const RESOURCES: ReadonlySet<FieldKind> = new Set(['queue', 'agent', 'flow', 'hours', 'lambda', 'template']);

// What cannot be seen, or cannot be told from nothing.
const NEEDS_QUOTES = /^$|^\s|\s$|[\p{Cc}\p{Zl}\p{Zp}]/u;

function showText(text: string): string {
  return NEEDS_QUOTES.test(text) ? JSON.stringify(text) : text;
}

const UNITS: Readonly<Record<NonNullable<Field['unit']>, string>> = {
  seconds: 'seconds',
  minutes: 'minutes',
  percent: '%',
};

function showJson(value: Json): string {
  return JSON.stringify(value);
}

function optionLabel(value: Json, { options = [] }: Field): string {
  return options.find((option) => option.value === value)?.label ?? showValue(value);
}
