/** `Transitions` of a block: exactly the ways out the service asks of it (flow-language §1.4, §4). */
import type { BlockDefinition } from '../../../packages/blocks/src/block.ts';
import { conditionsSchema } from './conditionsSchema.ts';
import { errorsSchema } from './errorsSchema.ts';
import { ref, type JsonSchema, type SchemaObject } from './jsonSchema.ts';
import { storedAs } from './storedBranches.ts';

/** @param knownErrors the error types of every block */
export function transitionsSchema(block: BlockDefinition, knownErrors: readonly string[]): SchemaObject {
  const { branches, conditions, mirrors } = block;
  if (branches.length === 0 && !conditions) return NOTHING_COMES_AFTER;
  const isAsked = (as: 'NextAction' | 'Condition' | 'Error'): boolean =>
    storedAs(branches, as).some(({ required }) => required);
  return {
    type: 'object',
    required: [
      ...(mirrors !== undefined || isAsked('NextAction') ? ['NextAction'] : []),
      ...(conditions !== undefined || isAsked('Condition') ? ['Conditions'] : []),
      ...(isAsked('Error') ? ['Errors'] : []),
    ],
    properties: {
      NextAction: nextSchema(block),
      Conditions: conditionsSchema(block),
      Errors: errorsSchema(branches, knownErrors),
    },
  };
}

/** Transitions of any block. */
export const anyTransitions: JsonSchema = {
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

// helpers

const NOTHING_COMES_AFTER: SchemaObject = {
  description: 'Nothing comes after this block: {}.',
  type: 'object',
  properties: {
    NextAction: false,
    Conditions: { type: 'array', maxItems: 0 },
    Errors: { type: 'array', maxItems: 0 },
  },
};

function nextSchema({ branches, mirrors }: BlockDefinition): JsonSchema {
  const mirrored = branches.find(({ name }) => name === mirrors);
  if (mirrored) return { description: `Has to be there, and repeats the target of the branch "${mirrored.label}".` };
  const [next] = storedAs(branches, 'NextAction');
  return next ? { title: next.label, description: `The branch "${next.label}".` } : true;
}
