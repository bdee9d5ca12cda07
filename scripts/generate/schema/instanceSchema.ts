/**
 * `schemas/instance.schema.json`: the instance file as JSON Schema 2020-12, for editors. It is made of the shapes the
 * reader itself checks by, so whatever an editor refuses, the reader refuses too. What only the whole file shows, such
 * as a queue nobody has, the reader alone tells.
 */
import { instanceShape } from '../../../packages/runtime/src/centre/instance/reading/instanceShape.ts';
import { planShape } from '../../../packages/runtime/src/centre/plan/planShape.ts';
import { scenarioShape } from '../../../packages/runtime/src/centre/scenario/scenarioShape.ts';
import type { Form, FormsShape, Shape } from '../../../packages/runtime/src/centre/instance/reading/shape.ts';
import type { GeneratedFile } from '../generatedFile.ts';
import { ref, requires, schema, when, type JsonSchema, type SchemaObject } from './jsonSchema.ts';
import { writeJson } from './writeJson.ts';

export function instanceSchemaFile(): GeneratedFile {
  return { path: 'schemas/instance.schema.json', content: writeJson(instanceSchema()) };
}

export function instanceSchema(): SchemaObject {
  return schemaFile('instance', instanceShape);
}

/** `schemas/plan.schema.json`, in the same way. */
export function planSchemaFile(): GeneratedFile {
  return { path: 'schemas/plan.schema.json', content: writeJson(schemaFile('plan', planShape)) };
}

/** `schemas/scenario.schema.json`, in the same way. */
export function scenarioSchemaFile(): GeneratedFile {
  return { path: 'schemas/scenario.schema.json', content: writeJson(schemaFile('scenario', scenarioShape)) };
}

// helpers

function schemaFile(what: string, shape: Shape): SchemaObject {
  const definitions = new Map<string, SchemaObject>();
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $comment: `Made by \`npm run generate\` from the shapes of the ${what} file; do not edit.`,
    title: `Switchyard ${what}`,
    ...schemaOf(shape, definitions),
    $defs: Object.fromEntries([...definitions].toSorted(([one], [other]) => (one < other ? -1 : 1))),
  };
}

type Definitions = Map<string, SchemaObject>;

/** A shape that stands in several places is written once, and referred to. */
function schemaOf(shape: Shape, definitions: Definitions): SchemaObject {
  const { name, about } = shape;
  if (name === undefined) return schema({ description: about || undefined, ...keywordsOf(shape, definitions) });
  if (!definitions.has(name)) {
    definitions.set(name, {});
    definitions.set(name, schema({ description: about || undefined, ...keywordsOf(shape, definitions) }));
  }
  return ref(name);
}

function keywordsOf(shape: Shape, definitions: Definitions): SchemaObject {
  switch (shape.kind) {
    case 'anything':
      return {};
    case 'refused':
      return { description: shape.because, not: {} };
    case 'flag':
      return { type: 'boolean' };
    case 'text': {
      const { least = 1, most, pattern, example } = shape;
      return schema({
        type: 'string',
        minLength: least > 0 ? least : undefined,
        maxLength: most,
        pattern,
        examples: [example],
      });
    }
    case 'wholeNumber': {
      const range = schema({ type: 'integer', minimum: shape.least, maximum: shape.most });
      return shape.also === undefined ? range : { type: 'integer', anyOf: [range, { const: shape.also }] };
    }
    case 'word': {
      const words = Object.entries(shape.words);
      if (words.every(([, description]) => description === '')) return { enum: words.map(([word]) => word) };
      return {
        oneOf: words.map(([word, description]) => schema({ const: word, description: description || undefined })),
      };
    }
    case 'list':
      return schema({
        type: 'array',
        minItems: shape.least,
        maxItems: shape.most,
        items: schemaOf(shape.of, definitions),
      });
    case 'record':
      return { type: 'object', additionalProperties: schemaOf(shape.of, definitions) };
    case 'object':
      return schema({
        type: 'object',
        required: shape.required && shape.required.length > 0 ? shape.required : undefined,
        properties: Object.fromEntries(
          Object.entries(shape.members).map(([name, of]) => [name, schemaOf(of, definitions)]),
        ),
        additionalProperties: shape.open ? undefined : false,
      });
    case 'forms':
      return formsSchema(shape, definitions);
  }
}

/** By the mark a value bears, as the reader goes through the forms. */
function formsSchema({ forms, expected }: FormsShape, definitions: Definitions): SchemaObject {
  const last: JsonSchema = { description: `Expected ${expected}.`, not: {} };
  return forms.reduceRight<JsonSchema>(
    (otherwise, form) => when(markOf(form), schemaOf(form.shape, definitions), otherwise),
    last,
  ) as SchemaObject;
}

function markOf({ when: mark }: Form): SchemaObject {
  switch (mark) {
    case 'text':
      return { type: 'string' };
    case 'list':
      return { type: 'array' };
    case 'object':
      return { type: 'object' };
    default:
      return { type: 'object', ...requires(mark.has) };
  }
}
