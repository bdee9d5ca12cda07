/**
 * `Metadata`: what designers keep beside a flow (flow-language §1.9). The service stores it and never reads it, so it is
 * described here for those who write it, and nothing in it is ever wrong.
 */
import { FLOW_TYPE_FACTS } from '../../../packages/blocks/src/flow/flowTypes.ts';
import { ref, type JsonSchema } from './jsonSchema.ts';

/** Described, and any other value passes too. */
export const metadataSchema: JsonSchema = { anyOf: [ref('metadata'), true] };

/** The definitions that metadata refers to. */
export const metadataDefinitions: Readonly<Record<string, JsonSchema>> = {
  metadata: {
    title: 'Metadata',
    description: 'Where blocks stand and what the flow is called. The service stores it and does not run it.',
    type: 'object',
    properties: {
      name: { description: 'What the flow is called.', type: 'string' },
      description: { description: 'What it is for.', anyOf: [{ type: 'string' }, { type: 'null' }] },
      type: {
        description: 'The flow type, which decides which blocks may stand in it.',
        anyOf: [
          ...Object.values(FLOW_TYPE_FACTS).map(({ exportName, title, use }) => ({
            const: exportName,
            title,
            description: use,
          })),
          { type: 'string' },
        ],
      },
      status: {
        description: 'Whether it is saved or published.',
        anyOf: [{ enum: ['saved', 'published'] }, { type: 'string' }],
      },
      entryPointPosition: position('Where the entry point stands.'),
      snapToGrid: { description: 'Whether blocks are moved in steps.', type: 'boolean' },
      ActionMetadata: {
        description: 'What is kept of each block, by its identifier.',
        type: 'object',
        additionalProperties: ref('actionMetadata'),
      },
      Annotations: { description: 'Notes on the canvas.', type: 'array', items: ref('annotation') },
      switchyard: ref('ownMetadata'),
      hash: { description: 'Kept as it is.', anyOf: [{ type: 'object' }, { type: 'string' }] },
    },
  },
  ownMetadata: {
    description: 'What Switchyard keeps in a flow.',
    type: 'object',
    properties: {
      suppressions: {
        description: 'Problems that are meant to stay, each with the reason.',
        type: 'array',
        items: {
          type: 'object',
          required: ['rule', 'reason'],
          properties: {
            rule: { description: 'The rule whose problems are suppressed.', type: 'string' },
            block: { description: 'The identifier of a block; the whole flow where it is left out.', type: 'string' },
            reason: { description: 'Why the problem may stay.', type: 'string' },
            until: { description: 'The last day it counts, such as 2027-01-31.', type: 'string' },
          },
        },
      },
    },
  },
  actionMetadata: {
    type: 'object',
    properties: {
      position: position('Where the block stands.'),
      isFriendlyName: { description: 'Whether the identifier is a name somebody gave the block.', type: 'boolean' },
      parameters: {
        description: 'By parameter: the name of the resource that was chosen, or that the value is dynamic.',
        type: 'object',
      },
      children: {
        description: 'On the first of several actions that are one block: the identifiers of the others.',
        type: 'array',
        items: { type: 'string' },
      },
      isSplitModule: { description: 'Whether the action is one of several that are one block.', type: 'boolean' },
      fragments: {
        description: 'Of a block stored as several actions: the identifier of each, by its role.',
        type: 'object',
      },
      conditionMetadata: { description: 'How each condition is shown, in the order of Conditions.', type: 'array' },
      conditions: { description: 'Always empty.', type: 'array' },
      dynamicParams: {
        description: 'The keys of attributes whose value is dynamic.',
        type: 'array',
        items: { type: 'string' },
      },
      dynamicMetadata: {
        description: 'By parameter of a Lambda function: whether its value is dynamic.',
        type: 'object',
      },
      useDynamic: { description: 'Whether the value is dynamic.', type: 'boolean' },
      useDynamicContactFlow: { description: 'Whether the flow is dynamic.', type: 'boolean' },
      queue: { description: 'The queue that was chosen.', ...chosen() },
      ContactFlow: { description: 'The flow that was chosen.', ...chosen() },
      contactFlow: { description: 'The flow that was chosen for an event hook.', ...chosen() },
      Hours: { description: 'The hours of operation that were chosen.', ...chosen() },
      templateName: { description: 'The task template that was chosen.', type: 'string' },
      customerOrAgent: { description: 'Whom the event hook is for.', type: 'boolean' },
      timeoutUnit: {
        description: 'The unit a time is shown in.',
        type: 'object',
        properties: { display: { type: 'string' }, value: { type: 'string' } },
      },
      adjustUnit: { description: 'The unit an age is shown in.', anyOf: [{ type: 'string' }, { type: 'null' }] },
    },
  },
  annotation: {
    type: 'object',
    properties: {
      type: { const: 'default' },
      id: { type: 'string' },
      content: { description: 'The note.', type: 'string' },
      actionId: { description: 'The block it belongs to; empty for none.', type: 'string' },
      isFolded: { type: 'boolean' },
      position: position('Where it stands.'),
      size: { type: 'object', properties: { height: { type: 'number' }, width: { type: 'number' } } },
    },
  },
};

// helpers

function position(description: string) {
  const properties = { x: { type: 'number' }, y: { type: 'number' } };
  return { description, type: 'object', required: ['x', 'y'], properties, examples: [{ x: 40, y: 40 }] };
}

/** A resource by its name, perhaps with its id; text where it is dynamic. */
function chosen() {
  return {
    anyOf: [{ type: 'object', properties: { id: { type: 'string' }, text: { type: 'string' } } }, { type: 'string' }],
  };
}
