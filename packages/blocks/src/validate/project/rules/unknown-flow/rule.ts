import { describeResource } from '../../../../words.ts';
import { createNearest } from '../../../nearest.ts';
import { didYouMean, quote } from '../../../words.ts';
import { isBuiltIn } from '../../builtIn.ts';
import { defineProjectRule } from '../../projectRule.ts';

/** Only where a project is complete is a flow that is not there a flow that is missing. */
export const unknownFlow = defineProjectRule({
  id: 'unknown-flow',
  category: 'project',
  severity: 'warning',
  summary: 'Every flow that another one runs is in the project.',
  needsAll: true,
  check({ flows, calls, report }) {
    const titles = flows.map(({ title }) => title);
    for (const { from, block, value, displayName, pointer, target } of calls) {
      if (target.is !== 'missing' || isBuiltIn(displayName ?? value)) continue;
      const called = displayName ?? describeResource(value);
      const meant = createNearest()(called, titles);
      const next = meant === undefined ? '. Add it, or choose another.' : didYouMean(meant);
      const message = `Unknown flow ${quote(called)}: no flow of the project has this name or id${next}`;
      report({ flow: from, block, pointer, message });
    }
  },
});
