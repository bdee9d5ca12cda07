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
  summary: 'Every flow is an entry, or an entry leads to it.',
  needsAll: true,
  check({ flows, calls, isEntry, report }) {
    const used = usedFlows(flows, calls, isEntry);
    for (const flow of flows) {
      if (used.has(flow)) continue;
      const type = flow.flowType === undefined ? '' : ` (${FLOW_TYPE_FACTS[flow.flowType].title})`;
      const caller = calls.find(({ from, target }) => target.is === 'found' && target.flow === flow && from !== flow);
      const who = caller
        ? `only flows that are unused too run ${quote(flow.title)}`
        : `no other flow of the project runs ${quote(flow.title)}`;
      const after = caller ? `, such as ${quote(caller.from.title)}` : '';
      const message = `Unused flow: ${who}${type}${after}. Remove it, or name it as an entry if something outside the project runs it.`;
      report({ flow, message, pointer: '' });
    }
  },
});

// helpers

/** The entries, and all they lead to; by a call that says too little to be followed, whatever it may mean. */
function usedFlows(
  flows: readonly ProjectFlow[],
  calls: readonly Call[],
  isEntry: (flow: ProjectFlow) => boolean,
): ReadonlySet<ProjectFlow> {
  const callsFrom = new Map<ProjectFlow, Call[]>(flows.map((flow) => [flow, []]));
  for (const call of calls) callsFrom.get(call.from)?.push(call);
  const meant = new Set<Call['way']['types']>();
  const used = new Set(flows.filter(isEntry));
  for (const flow of used) {
    for (const call of callsFrom.get(flow) ?? []) {
      if (call.target.is === 'found') used.add(call.target.flow);
      if (call.target.is === 'found' || call.target.is === 'missing' || meant.has(call.way.types)) continue;
      meant.add(call.way.types);
      for (const other of flows) if (mayMean(call, other)) used.add(other);
    }
  }
  return used;
}

/** Whether a call that says too little to be followed could lead to a flow. */
function mayMean({ way }: Call, { flowType }: ProjectFlow): boolean {
  return way.types === undefined || flowType === undefined || way.types.includes(flowType);
}
