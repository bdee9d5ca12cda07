/** A whole action of a block, for an editor to put in: set to what a new block starts with, its branches leading on. */
import type { ActionForm, BlockDefinition, BranchDefinition } from '../../../packages/blocks/src/block.ts';
import { fieldPath, type Field, type FieldKind } from '../../../packages/blocks/src/fields.ts';
import type { ActionJson, Json, JsonObject, TransitionsJson } from '../../../packages/blocks/src/flow/flow.ts';
import { satisfying } from '../askedFor.ts';

/** `Type` comes first: editors call an example by how it begins. */
export function exampleAction(block: BlockDefinition, form: ActionForm): ActionJson {
  return {
    Type: form.type,
    Identifier: block.id,
    Parameters: exampleParameters(block, form),
    Transitions: exampleTransitions(block),
  };
}

// helpers

const NEXT = 'next-block';

/** Something of each kind that is no word of the block’s own. */
const SAMPLES: Readonly<Record<FieldKind, Json>> = {
  text: 'text',
  longText: 'text',
  wholeNumber: '1',
  duration: '60',
  timestamp: '1767614400',
  choice: '',
  choices: [],
  reference: '$.Attributes.key',
  queue: 'queue-id',
  agent: 'agent-id',
  flow: 'flow-id',
  hours: 'hours-id',
  lambda: 'arn:aws:lambda:eu-central-1:111122223333:function:name',
  template: 'template-id',
  attributes: { key: 'value' },
  flowAttributes: { key: { Value: 'value' } },
  references: { key: { Type: 'URL', Value: 'https://example.com' } },
};

function exampleParameters(block: BlockDefinition, form: ActionForm): JsonObject {
  const chosen = block.exclusive.flatMap(({ fields, required }) => (required ? fields.slice(0, 1) : []));
  const asked = satisfying(block, form).slice(0, 1);
  const parameters: JsonObject = {};
  for (const [name, field] of Object.entries(block.parameters)) {
    if (form.fields && !form.fields.includes(name)) continue;
    if (!field.required && !chosen.includes(name) && !asked.includes(name)) continue;
    const path = fieldPath(name, field);
    let holder = parameters;
    for (const step of path.slice(0, -1)) holder = (holder[step] ??= {}) as JsonObject;
    holder[path.at(-1) ?? name] = sampleOf(field);
  }
  return parameters;
}

function sampleOf({ kind, initial, placeholder, options }: Field): Json {
  const isEmpty = initial === undefined || initial === '' || JSON.stringify(initial) === '{}';
  if (!isEmpty) return initial as Json;
  if (kind === 'reference' && placeholder !== undefined) return placeholder;
  return kind === 'choice' ? (options?.[0]?.value ?? '') : SAMPLES[kind];
}

function exampleTransitions({ branches, conditions, mirrors }: BlockDefinition): TransitionsJson {
  const required = branches.filter((branch) => branch.required);
  const authored = conditions
    ? [{ operator: conditions.operators[0] ?? 'Equals', operand: conditions.editor === 'percentages' ? '51' : '1' }]
    : [];
  const results = [...authored, ...required.flatMap(({ stored }) => (stored.as === 'Condition' ? stored : []))];
  const errors = required.flatMap(({ stored }: BranchDefinition) => (stored.as === 'Error' ? stored.errorType : []));
  const hasNext = mirrors !== undefined || required.some(({ stored }) => stored.as === 'NextAction');
  return {
    ...(hasNext ? { NextAction: NEXT } : {}),
    ...(results.length === 0
      ? {}
      : {
          Conditions: results.map(({ operator, operand }) => ({
            NextAction: NEXT,
            Condition: { Operator: operator, Operands: [operand] },
          })),
        }),
    ...(errors.length === 0 ? {} : { Errors: errors.map((ErrorType) => ({ NextAction: NEXT, ErrorType })) }),
  };
}
