import { FLOW_TYPE_FACTS } from '../../../../flow/flowTypes.ts';
import { quote } from '../../../words.ts';
import type { Call } from '../../calls.ts';
import type { ProjectFlow } from '../../projectFlow.ts';
import { defineProjectRule } from '../../projectRule.ts';

/** Only where a project is complete does nobody else run a flow. */
export const unusedFlow = defineProjectRule({
  id: 'unused-flow',
  category: 'project',
  severity: 'info',
  summary: 'Every flow is run by another one, or is an entry.',
  needsAll: true,
  check({ flows, calls, isEntry, report }) {
    const used = new Set<ProjectFlow>();
    const open: Call[] = [];
    for (const call of calls) {
      if (call.target.is === 'found' && call.target.flow !== call.from) used.add(call.target.flow);
      if (call.target.is === 'open' || call.target.is === 'ambiguous') open.push(call);
    }
    for (const flow of flows) {
      if (isEntry(flow) || used.has(flow) || open.some((call) => mayMean(call, flow))) continue;
      const type = flow.flowType === undefined ? '' : ` (${FLOW_TYPE_FACTS[flow.flowType].title})`;
      const message =
        `Unused flow: no other flow of the project runs ${quote(flow.title)}${type}. Remove it, unless something ` +
        'outside the project does.';
      report({ flow, message, pointer: '' });
    }
  },
});

// helpers

/** Whether a call that says too little to be followed could lead to a flow. */
function mayMean({ way }: Call, { flowType }: ProjectFlow): boolean {
  return way.types === undefined || flowType === undefined || way.types.includes(flowType);
}
