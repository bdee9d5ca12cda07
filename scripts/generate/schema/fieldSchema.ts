/**
 * What may stand in a parameter, from the field's own facts. The schema is as tolerant as the reader: a number passes
 * where the console writes digits, and a number or true/false where it writes text (flow-language §1.12).
 */
import { REFERENCE_TYPES, type Field, type FieldKind } from '../../../packages/blocks/src/fields.ts';
import { expectationOf } from '../../../packages/blocks/src/validate/expectation.ts';
import { anyOf, ref, schema, when, type JsonSchema, type SchemaObject } from './jsonSchema.ts';
import { wholeNumberPattern } from './numberPattern.ts';

/** A field with its name, its words, and what it takes. */
export function fieldSchema(field: Field): SchemaObject {
  return schema({
    title: field.label,
    description: describe(field),
    default: field.default,
    examples: exampleOf(field),
    ...(KINDS[field.kind](field) as SchemaObject),
  });
}

/** The definitions that fields refer to. */
export const fieldDefinitions: Readonly<Record<string, JsonSchema>> = {
  text: {
    $comment: 'A number or true/false is read as the text it is spelled with.',
    not: { anyOf: [{ type: 'object' }, { type: 'array' }, { type: 'null' }] },
  },
  someText: { ...ref('text'), not: { const: '' } },
  resource: {
    $comment: 'An id or ARN, or one reference. Empty where the file has only a name, beside it in Metadata.',
    ...ref('text'),
    ...when(ref('dynamic'), ref('reference')),
  },
  fixedResource: { $comment: 'An id or ARN, or empty as a resource is.', allOf: [ref('text')], not: ref('dynamic') },
  attributes: { type: 'object', additionalProperties: ref('text') },
  flowAttributes: {
    type: 'object',
    additionalProperties: { type: 'object', required: ['Value'], properties: { Value: ref('text') } },
  },
  references: {
    type: 'object',
    additionalProperties: {
      $comment: 'The language reference shows text alone, the API a type with it; both are read.',
      anyOf: [
        {
          type: 'object',
          required: ['Type', 'Value'],
          properties: {
            Type: { type: 'string', anyOf: [{ enum: REFERENCE_TYPES }, ref('dynamic')] },
            Value: ref('text'),
          },
        },
        { type: 'string' },
      ],
    },
  },
};

// helpers

const KINDS: Readonly<Record<FieldKind, (field: Field) => JsonSchema>> = {
  text: textSchema,
  longText: textSchema,
  wholeNumber: numberSchema,
  duration: numberSchema,
  timestamp: numberSchema,
  choice: choiceSchema,
  choices: ({ options = [] }) => ({ type: 'array', items: { enum: options.map(({ value }) => value) } }),
  reference: () => ref('reference'),
  queue: resourceSchema,
  agent: resourceSchema,
  flow: resourceSchema,
  hours: resourceSchema,
  lambda: resourceSchema,
  template: resourceSchema,
  attributes: () => ref('attributes'),
  flowAttributes: () => ref('flowAttributes'),
  references: () => ref('references'),
};

function textSchema({ required, maxLength }: Field): JsonSchema {
  const text = ref(required ? 'someText' : 'text');
  if (maxLength === undefined) return text;
  // How long text with references in it becomes, nobody knows before it runs.
  return { allOf: [text], ...when({ type: 'string', minLength: maxLength + 1 }, ref('dynamic')) };
}

function numberSchema(field: Field): JsonSchema {
  const { min, max } = field;
  const number = schema({ type: 'integer', minimum: asNumber(min), maximum: asNumber(max) });
  return anyOf([{ type: 'string', pattern: wholeNumberPattern(min, max) }, number, ...dynamicOf(field)]);
}

/** A limit as JSON can say it; one a double does not hold exactly cannot be asked of a number that is one. */
function asNumber(limit: string | undefined): number | undefined {
  const number = Number(limit);
  return limit === undefined || !Number.isSafeInteger(number) ? undefined : number;
}

function choiceSchema(field: Field): JsonSchema {
  const options = field.options ?? [];
  const named = options.map(({ value, label, doubt }) =>
    schema({ const: value, title: label === value ? undefined : label, description: doubt }),
  );
  const inAnyCase = options.map(({ value }) => ({
    type: 'string',
    pattern: `^${value.replaceAll(/[a-z]/gi, eitherCase)}$`,
  }));
  return { anyOf: [...named, ...(field.ignoreCase ? inAnyCase : []), ...dynamicOf(field)] };
}

function eitherCase(letter: string): string {
  return `[${letter.toUpperCase()}${letter.toLowerCase()}]`;
}

function resourceSchema({ dynamic }: Field): JsonSchema {
  if (dynamic === 'any') return ref('text');
  return ref(dynamic === 'static' ? 'fixedResource' : 'resource');
}

/** How a value may come from the contact (flow-language §1.6). */
function dynamicOf({ dynamic }: Field): JsonSchema[] {
  if (dynamic === 'static') return [];
  return [ref(dynamic === 'any' ? 'dynamic' : 'reference')];
}

function describe(field: Field): string | undefined {
  const isPlainText = field.kind === 'text' || field.kind === 'longText';
  return (
    [field.help, isPlainText ? undefined : `Takes ${expectationOf(field)}.`].filter(Boolean).join(' ') || undefined
  );
}

/** A value to begin with, where there is one that fits; what only names an empty field is none. */
function exampleOf({ kind, initial, placeholder }: Field): readonly unknown[] | undefined {
  if (kind === 'reference' && placeholder !== undefined) return [placeholder];
  return initial === undefined || initial === '' ? undefined : [initial];
}
