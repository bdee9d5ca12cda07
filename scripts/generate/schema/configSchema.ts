/**
 * `schemas/config.schema.json`: the configuration of `switchyard validate` as JSON Schema 2020-12, for editors. It is
 * made of the shapes the command line itself checks by, so the two cannot disagree.
 */
import { rules } from '../../../packages/blocks/src/validate/rules/index.ts';
import { configShape } from '../../../packages/cli/src/config/config.ts';
import type { Shape } from '../../../packages/cli/src/config/shape.ts';
import type { GeneratedFile } from '../generatedFile.ts';
import { schema, type SchemaObject } from './jsonSchema.ts';
import { writeJson } from './writeJson.ts';

export function configSchemaFile(): GeneratedFile {
  return { path: 'schemas/config.schema.json', content: writeJson(configSchema()) };
}

export function configSchema(): SchemaObject {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $comment: 'Made by `npm run generate` from the shapes of the configuration; do not edit.',
    title: 'Switchyard configuration',
    ...schemaOf(configShape),
    $defs: { rules: rulesSchema(), ruleSetting: schemaOf(settingShape()) },
  };
}

// helpers

function schemaOf(shape: Shape): SchemaObject {
  return schema({ description: shape.about, ...keywordsOf(shape) });
}

function keywordsOf(shape: Shape): SchemaObject {
  switch (shape.kind) {
    case 'anything':
      return {};
    case 'text':
      return { type: 'string', minLength: 1, examples: [shape.example] };
    case 'day':
      return { type: 'string', pattern: String.raw`^\d{4}-\d{2}-\d{2}$`, examples: ['2027-01-31'] };
    case 'flag':
      return { type: 'boolean' };
    case 'wholeNumber':
      return { type: 'integer', minimum: 0 };
    case 'word':
      return { oneOf: Object.entries(shape.words).map(([word, description]) => ({ const: word, description })) };
    case 'list':
      return { type: 'array', items: schemaOf(shape.of) };
    case 'record':
      if (shape === RULES) return { $ref: '#/$defs/rules' };
      return { type: 'object', additionalProperties: schemaOf(shape.of) };
    case 'object':
      return {
        type: 'object',
        ...(shape.required ? { required: shape.required } : {}),
        properties: Object.fromEntries(Object.entries(shape.members).map(([name, member]) => [name, schemaOf(member)])),
        additionalProperties: false,
      };
    case 'wordOrObject':
      return { anyOf: [schemaOf(shape.word), schemaOf(shape.object)] };
  }
}

const RULES = configShape.kind === 'object' ? configShape.members['rules'] : undefined;

function settingShape(): Shape {
  if (RULES?.kind === 'record') return RULES.of;
  throw new Error('Expected the shape of "rules" to be a record.');
}

/** Our own rules by name, so that an editor offers them; rules of plug-ins have any name. */
function rulesSchema(): SchemaObject {
  const setting = { $ref: '#/$defs/ruleSetting' };
  return {
    type: 'object',
    properties: Object.fromEntries(rules.map(({ id, summary }) => [id, { description: summary, ...setting }])),
    additionalProperties: setting,
  };
}
