import { getAt } from '../../../flow/json.ts';
import { defineRule } from '../../rule.ts';

/** flow-language §1.9: a description stands beside the name, in exports; what the API gives has neither. */
export const missingDescription = defineRule({
  id: 'missing-description',
  category: 'hygiene',
  severity: 'info',
  summary: 'The flow says what it is for.',
  check({ flow, report }) {
    const [name, description] = ['name', 'description'].map((member) => getAt(flow, ['Metadata', member]));
    if (typeof name !== 'string' || name.trim() === '') return;
    if (typeof description === 'string' && description.trim() !== '') return;
    const message =
      'Missing description: say in a sentence what the flow is for, so that others need not read it whole.';
    report({ message, pointer: description === undefined ? '/Metadata' : '/Metadata/description', atName: true });
  },
});
