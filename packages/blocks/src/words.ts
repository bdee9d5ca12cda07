/**
 * Values in a person's words, for the line on a block, the trace and messages; and numbers out of text. One phrasing
 * for the whole product.
 */
import type { Condition } from './block.ts';
import { isDynamic } from './flow/reference.ts';
import { toText } from './flow/json.ts';

/** The signs people read instead of operator names (flow-language §2.2). */
export const OPERATOR_SIGNS: Readonly<Record<string, string>> = Object.assign(Object.create(null), {
  Equals: '=',
  NumberGreaterThan: '>',
  NumberGreaterOrEqualTo: '≥',
  NumberLessThan: '<',
  NumberLessOrEqualTo: '≤',
  TextStartsWith: 'starts with',
  TextEndsWith: 'ends with',
  TextContains: 'contains',
  KeyExists: 'has key',
});

/** What the Amazon Connect designer calls the operators where an author chooses one (flow-language §2.2). */
export const OPERATOR_NAMES: Readonly<Record<string, string>> = Object.assign(Object.create(null), {
  Equals: 'Equals',
  NumberGreaterThan: 'Is greater than',
  NumberGreaterOrEqualTo: 'Is greater or equal',
  NumberLessThan: 'Is less than',
  NumberLessOrEqualTo: 'Is less or equal',
  TextStartsWith: 'Starts with',
  TextEndsWith: 'Ends with',
  TextContains: 'Contains',
  KeyExists: 'Has key',
});

const UNITS: readonly (readonly [seconds: number, one: string, many: string])[] = [
  [86_400, 'day', 'days'],
  [3600, 'hour', 'hours'],
  [60, 'minute', 'minutes'],
  [1, 'second', 'seconds'],
];

/**
 * A length of time: `900` is "15 minutes", `5400` "1 hour 30 minutes".
 *
 * @param seconds whole seconds, as a number or text; a reference is shown as it is
 */
export function describeDuration(seconds: unknown): string {
  const text = toText(seconds);
  const total = readWholeNumber(text);
  if (total === undefined || total < 0) return text === '' ? 'for a time not set' : describeReference(text);
  if (total === 0) return '0 seconds';
  const words: string[] = [];
  let left = total;
  for (const [size, one, many] of UNITS) {
    const count = Math.floor(left / size);
    if (count === 0) continue;
    words.push(`${count} ${count === 1 ? one : many}`);
    left -= count * size;
  }
  return words.slice(0, 2).join(' ');
}

/** A reference without its namespace, as people say it: `$.Attributes.tier` is "tier". Other text as it is. */
export function describeReference(value: unknown): string {
  const text = toText(value);
  return text.replace(/^\$\.(?:Attributes|FlowAttributes)\./, '').replace(/^\$\./, '');
}

/**
 * A resource by its short name: the last part of an ARN, the reference, or the text itself. Of a Lambda function's ARN,
 * its name with the version or alias behind it, which alone would name nothing.
 */
export function describeResource(value: unknown, none = 'not set'): string {
  const text = toText(value);
  if (text === '') return none;
  if (isDynamic(text)) return describeReference(text);
  if (!text.startsWith('arn:')) return text;
  return /:function:(.+)$/.exec(text)?.[1] ?? text.split(/[/:]/).at(-1) ?? text;
}

/** One condition: "> 5", "starts with GB". */
export function describeCondition({ operator, operand }: Omit<Condition, 'branch'>): string {
  return `${OPERATOR_SIGNS[operator] ?? operator} ${operand}`.trim();
}

/** Conditions in one line: "is gold, silver" or "> 5, < 2". */
export function describeConditions(conditions: readonly Condition[]): string {
  const [first] = conditions;
  if (!first) return '';
  const alike = conditions.every(({ operator }) => operator === 'Equals');
  if (alike) return `is ${conditions.map(({ operand }) => operand).join(', ')}`;
  return conditions.map(describeCondition).join(', ');
}

/** Rows of keys in one line, the first few of them: "tier, region and 2 more". */
export function describeKeys(keys: readonly string[]): string {
  if (keys.length <= 3) return keys.join(', ');
  return `${keys.slice(0, 2).join(', ')} and ${keys.length - 2} more`;
}

/** A whole number in decimal digits, white space around it ignored; undefined for anything else. */
export function readWholeNumber(value: unknown): number | undefined {
  const text = toText(value).trim();
  if (!/^[+-]?\d+$/.test(text)) return undefined;
  return Number(text);
}
