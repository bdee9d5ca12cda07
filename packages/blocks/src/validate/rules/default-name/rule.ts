import { getAt } from '../../../flow/json.ts';
import { defineRule } from '../../rule.ts';
import { quote } from '../../words.ts';

/** The name is all that people see of a flow where they choose one. */
export const defaultName = defineRule({
  id: 'default-name',
  category: 'hygiene',
  severity: 'info',
  summary: 'The flow has a name of its own.',
  check({ flow, report }) {
    const name = getAt(flow, ['Metadata', 'name']);
    if (typeof name !== 'string' || !NOBODY_CHOSE.test(name.trim())) return;
    const message = `Expected a name of its own, found ${quote(name)}. Say what the flow does for a task.`;
    report({ message, pointer: '/Metadata/name' });
  },
});

// helpers

/** What a new flow, or a copy of one, is called until somebody says otherwise. */
const NOBODY_CHOSE =
  /^(?:(?:untitled|unnamed|new)(?: (?:contact )?flow)?(?: ?\(?\d+\)?)?|copy of .+|.+ \(copy\)|.+ - copy)$/i;
