import { reference } from '../../fields.ts';
import { CONDITION_OPERATORS, defineBlock, error, flowTypes } from '../../block.ts';
import { describeConditions, describeReference } from '../../words.ts';

/** flow-language §2.2. */
export const checkContactAttributes = defineBlock({
  id: 'check-contact-attributes',
  title: 'Check contact attributes',
  category: 'check',
  icon: 'git-branch',
  description: 'Compares one value of the contact and goes a different way for each match.',
  searchWords: ['compare', 'if', 'switch', 'branch', 'condition', 'attribute', 'equals', 'contains', 'channel'],
  help: 'https://docs.aws.amazon.com/connect/latest/adminguide/check-contact-attributes.html',
  actions: [{ type: 'Compare' }],
  parameters: {
    ComparisonValue: reference('Attribute to check', {
      required: true,
      help: 'One reference, such as $.Attributes.tier.',
      placeholder: '$.Attributes.tier',
    }),
  },
  conditions: {
    operators: CONDITION_OPERATORS,
    atLeast: 1,
    dynamicOperands: true,
    noun: 'Condition',
    editor: 'comparisons',
  },
  branches: [error('noMatch', 'No match', 'NoMatchingCondition')],
  mirrors: 'noMatch',
  flowTypes: flowTypes(),
  limits: ['Text is compared with case; there is no comparison without it.', 'A value that is not set equals NULL.'],
  summary: ({ ComparisonValue }, conditions) =>
    `${describeReference(ComparisonValue)} ${describeConditions(conditions)}`.trim(),
});
