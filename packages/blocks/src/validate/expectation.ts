/** What a field takes, in words and from its own facts; every message about a parameter is made of these. */
import type { Field, FieldKind } from '../fields.ts';
import { quoteAll } from './words.ts';

/** What may stand in a field: `a whole number from 1 to 604800 (seconds), or one reference`. */
export function expectationOf(field: Field): string {
  const fixed = fixedValueOf(field);
  if (field.dynamic === 'static-or-single') return `${fixed}, or one reference such as $.Attributes.key`;
  return fixed;
}

/** What may stand in a field as fixed text. */
export function fixedValueOf(field: Field): string {
  const { min, max, unit } = field;
  if (field.options) {
    const words = quoteAll(field.options.map(({ value }) => value));
    return field.kind === 'choices' ? `a list of any of ${words}` : `one of ${words}`;
  }
  const range =
    min !== undefined && max !== undefined ? ` from ${min} to ${max}` : min === undefined ? '' : ` of at least ${min}`;
  return `${KINDS[field.kind]}${range}${unit ? ` (${unit})` : ''}`;
}

// helpers

const KINDS: Readonly<Record<FieldKind, string>> = {
  text: 'text',
  longText: 'text',
  wholeNumber: 'a whole number',
  duration: 'a whole number',
  timestamp: 'a whole number',
  choice: 'a word',
  choices: 'a list of words',
  reference: 'one reference such as $.Attributes.key',
  queue: 'the id or ARN of a queue',
  agent: 'the id or ARN of an agent',
  flow: 'the id or ARN of a flow',
  hours: 'the id or ARN of hours of operation',
  lambda: 'the ARN of a Lambda function',
  template: 'the id or ARN of a task template',
  attributes: 'rows of key and value: {"key": "value"}',
  flowAttributes: 'rows of key and value: {"key": {"Value": "value"}}',
  references: 'rows of key, type and value: {"key": {"Type": "URL", "Value": "value"}}',
};
