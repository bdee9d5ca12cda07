/**
 * `schemas/flow.schema.json`: the Flow language as JSON Schema 2020-12, for editors and for checks outside Switchyard.
 * It knows the shape of the file and of every block; what takes the whole flow to see (targets, reachability, flow
 * types) is the validator's. Whatever the schema refuses, the validator reports as an error too.
 */
import type { BlockDefinition } from '../../../packages/blocks/src/block.ts';
import { FLOW_LIMITS, FLOW_VERSION } from '../../../packages/blocks/src/flow/flow.ts';
import type { GeneratedFile } from '../generatedFile.ts';
import { actionSchema, blockSchema } from './actionSchema.ts';
import { conditionDefinitions } from './conditionsSchema.ts';
import { errorDefinitions } from './errorsSchema.ts';
import { fieldDefinitions } from './fieldSchema.ts';
import { identifierSchema, targetSchema } from './identifierSchema.ts';
import { ref, type SchemaObject } from './jsonSchema.ts';
import { metadataDefinitions, metadataSchema } from './metadataSchema.ts';
import { ANY_REFERENCE, SINGLE_REFERENCE } from './referencePattern.ts';
import type { FormOfBlock } from './sharedTypes.ts';
import { anyTransitions } from './transitionsSchema.ts';
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
      transitions: anyTransitions,
      ...conditionDefinitions,
      ...errorDefinitions(errors),
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

/** The smallest flow: it begins, and ends at once. */
function emptyFlow() {
  return {
    Version: FLOW_VERSION,
    StartAction: 'end',
    Metadata: { name: 'New flow', type: 'contactFlow', entryPointPosition: { x: 40, y: 40 } },
    Actions: [{ Identifier: 'end', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} }],
  };
}
