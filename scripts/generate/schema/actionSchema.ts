/** One action: what holds for any, and by its Type what its block asks of it (flow-language §1.3, §2, §5). */
import { foreignBlocks, type ForeignBlock } from '../../../packages/blocks/src/foreign/foreign.ts';
import { foreignEffect } from '../foreignEffect.ts';
import { exampleAction } from './exampleAction.ts';
import { ref, schema, when, type JsonSchema, type SchemaObject } from './jsonSchema.ts';
import { hasRequiredParameters, parametersSchema } from './parametersSchema.ts';
import { actionOfType, type FormOfBlock } from './sharedTypes.ts';
import { transitionsSchema } from './transitionsSchema.ts';

/** Any action; then, by its Type, what that block asks of it. A Type nobody here knows is asked nothing more. */
export function actionSchema(forms: readonly FormOfBlock[]): SchemaObject {
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

/** What one block asks of an action, beside what holds for any. */
export function blockSchema({ block, form }: FormOfBlock, errors: readonly string[]): JsonSchema {
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

// helpers

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
