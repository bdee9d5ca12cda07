/**
 * `schemas/flow.schema.json`: the Flow language as JSON Schema 2020-12, for editors and for checks outside Switchyard.
 * It knows the shape of the file and of every block; what takes the whole flow to see (targets, reachability, flow
 * types) is the validator's. Whatever the schema refuses, the validator reports as an error too.
 */
import type { BlockDefinition } from '../../../packages/blocks/src/block.ts';
import { FLOW_LIMITS, FLOW_VERSION } from '../../../packages/blocks/src/flow/flow.ts';
import { foreignBlocks, type ForeignBlock } from '../../../packages/blocks/src/foreign/foreign.ts';
import { foreignEffect } from '../foreignEffect.ts';
import type { GeneratedFile } from '../generatedFile.ts';
import { exampleAction } from './exampleAction.ts';
import { fieldDefinitions } from './fieldSchema.ts';
import { identifierSchema, targetSchema } from './identifierSchema.ts';
import { ref, schema, when, type JsonSchema, type SchemaObject } from './jsonSchema.ts';
import { metadataDefinitions, metadataSchema } from './metadataSchema.ts';
import { hasRequiredParameters, parametersSchema } from './parametersSchema.ts';
import { ANY_REFERENCE, SINGLE_REFERENCE } from './referencePattern.ts';
import { actionOfType, type FormOfBlock } from './sharedTypes.ts';
import { transitionDefinitions, transitionsSchema } from './transitionsSchema.ts';
import { writeJson } from './writeJson.ts';

export function flowSchemaFile(catalog: readonly BlockDefinition[]): GeneratedFile {
  return { path: 'schemas/flow.schema.json', content: writeJson(flowSchema(catalog)) };
}

/** The whole schema: the document first, then what it is made of, then every block. */
export function flowSchema(catalog: readonly BlockDefinition[]): SchemaObject {
  const forms = formsOf(catalog);
  const errors = knownErrors(catalog);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $comment: 'Made by `npm run generate` from the block catalog; do not edit.',
    title: 'Amazon Connect task flow',
    description: `A flow in the Flow language, version ${FLOW_VERSION}, as task contacts run it.`,
    type: 'object',
    required: ['Version', 'StartAction', 'Actions'],
    properties: {
      Version: { description: 'There is one version of the Flow language.', const: FLOW_VERSION },
      StartAction: { description: 'The identifier of the block the flow begins with.', type: 'string', minLength: 1 },
      Metadata: metadataSchema,
      Settings: { description: 'Only flow modules have settings.', type: 'object' },
      Actions: {
        description: `The blocks, in any order; at most ${FLOW_LIMITS.actions}.`,
        type: 'array',
        maxItems: FLOW_LIMITS.actions,
        items: ref('action'),
      },
    },
    examples: [emptyFlow()],
    $defs: {
      action: actionSchema(forms),
      identifier: identifierSchema(),
      target: targetSchema,
      transitions: TRANSITIONS,
      ...transitionDefinitions(errors),
      reference: { $comment: 'One reference, and nothing else.', type: 'string', pattern: SINGLE_REFERENCE },
      dynamic: { $comment: 'Text with a reference in it.', type: 'string', pattern: ANY_REFERENCE },
      ...fieldDefinitions,
      ...Object.fromEntries(forms.map((form) => [form.definition, blockSchema(form, errors)])),
      ...metadataDefinitions,
    },
  };
}

// helpers

function formsOf(catalog: readonly BlockDefinition[]): FormOfBlock[] {
  return catalog.flatMap((block) =>
    block.actions.map((form) => ({
      block,
      form,
      definition: block.actions.length === 1 ? block.id : `${block.id}.${form.type}`,
    })),
  );
}

function knownErrors(catalog: readonly BlockDefinition[]): string[] {
  const names = catalog.flatMap(({ branches }) =>
    branches.flatMap(({ stored }) => (stored.as === 'Error' ? stored.errorType : [])),
  );
  return [...new Set(names)].sort();
}

/** Any action; then, by its Type, what that block asks of it. A Type nobody here knows is asked nothing more. */
function actionSchema(forms: readonly FormOfBlock[]): SchemaObject {
  const types = [...new Set(forms.map(({ form }) => form.type))].sort();
  return {
    type: 'object',
    required: ['Identifier', 'Type'],
    properties: {
      Identifier: ref('identifier'),
      Type: typeSchema(forms),
      Parameters: { description: 'What the block is set to.', type: 'object' },
      Transitions: ref('transitions'),
    },
    allOf: types.map((type) =>
      when(
        { required: ['Type'], properties: { Type: { const: type } } },
        actionOfType(
          forms.filter(({ form }) => form.type === type),
          foreignBlocks.filter((foreign) => foreign.type === type && foreign.mark),
        ),
      ),
    ),
    examples: forms.map(({ block, form }) => exampleAction(block, form)),
  };
}

/** Names an editor offers, each with its sentence; any other passes, because the service adds Types. */
function typeSchema(forms: readonly FormOfBlock[]): JsonSchema {
  const names = new Map<string, { titles: Set<string>; sentences: Set<string> }>();
  const add = (type: string, title: string, sentence: string): void => {
    const known = names.get(type) ?? { titles: new Set(), sentences: new Set() };
    known.titles.add(title);
    known.sentences.add(sentence);
    names.set(type, known);
  };
  for (const { block, form } of forms) add(form.type, block.title, block.description);
  const ours = new Set(names.keys());
  for (const foreign of foreignBlocks)
    if (!ours.has(foreign.type)) add(foreign.type, foreign.title, aboutForeign(foreign));
  const known = [...names].map(([type, { titles, sentences }]) => ({
    const: type,
    title: [...titles].join(' / '),
    description: [...sentences].join(' / '),
  }));
  return { type: 'string', minLength: 1, anyOf: [...known, true] };
}

function aboutForeign(foreign: ForeignBlock): string {
  return `Not among the blocks of task flows. ${foreignEffect(foreign)}`;
}

/** The shape of transitions on any block (flow-language §1.4). */
const TRANSITIONS: JsonSchema = {
  description: 'Where the block leads.',
  type: 'object',
  properties: {
    NextAction: ref('target'),
    Errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['NextAction', 'ErrorType'],
        properties: { NextAction: ref('target'), ErrorType: { type: 'string', minLength: 1 } },
      },
    },
    Conditions: {
      type: 'array',
      items: {
        type: 'object',
        required: ['NextAction', 'Condition'],
        properties: {
          NextAction: ref('target'),
          Condition: ref('condition'),
        },
      },
    },
  },
};

function blockSchema({ block, form }: FormOfBlock, errors: readonly string[]): JsonSchema {
  const parameters = parametersSchema(block, form);
  const transitions = transitionsSchema(block, errors);
  const required = [
    ...(parameters && hasRequiredParameters(parameters) ? ['Parameters'] : []),
    ...(transitions['required'] === undefined ? [] : ['Transitions']),
  ];
  return schema({
    title: block.title,
    description: block.description,
    type: 'object',
    required: required.length === 0 ? undefined : required,
    properties: { Parameters: parameters ?? true, Transitions: transitions },
  });
}

/** The smallest flow: it begins, and ends at once. */
function emptyFlow() {
  return {
    Version: FLOW_VERSION,
    StartAction: 'end',
    Metadata: { name: 'New flow', type: 'contactFlow', entryPointPosition: { x: 40, y: 40 } },
    Actions: [{ Identifier: 'end', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} }],
  };
}
