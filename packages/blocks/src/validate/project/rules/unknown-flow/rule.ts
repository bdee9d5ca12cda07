import { describeResource } from '../../../../words.ts';
import { quote } from '../../../words.ts';
import { isBuiltIn } from '../../builtIn.ts';
import { defineProjectRule } from '../../projectRule.ts';

/** Only where a project is complete is a flow that is not there a flow that is missing. */
export const unknownFlow = defineProjectRule({
  id: 'unknown-flow',
  category: 'project',
  severity: 'warning',
  summary: 'Every flow that another one runs is in the project.',
  needsAll: true,
  check({ calls, report }) {
    for (const { from, block, value, displayName, pointer, target } of calls) {
      if (target.is !== 'missing' || isBuiltIn(displayName ?? value)) continue;
      const called = quote(displayName ?? describeResource(value));
      const message = `Unknown flow ${called}: no flow of the project has this name or id. Add it, or choose another.`;
      report({ flow: from, block, pointer, message });
    }
  },
});
