/** What follows from the flow: its blocks and its problems. Worked out once per version of the flow. */
import {
  getAt,
  joinParts,
  viewFlow,
  type AnyFlowType,
  type FlowDocument,
  type FlowJson,
  type FlowView,
  type Problem,
} from '@switchyard/blocks';
import { applySuppressions, rules, validateFlow } from '@switchyard/blocks/validate';

const views = new WeakMap<FlowJson, FlowView>();
const problems = new WeakMap<FlowJson, { readonly flowType: AnyFlowType; readonly found: readonly Problem[] }>();

/** The flow as its author sees it. */
export function viewOf(flow: FlowJson): FlowView {
  let view = views.get(flow);
  if (!view) views.set(flow, (view = joinParts(viewFlow(flow))));
  return view;
}

/** The block an action belongs to: of a block stored as several actions it is the first (flow-language §2.13). */
export function blockIdOf(flow: FlowJson, action: string): string {
  if (viewOf(flow).byId.has(action)) return action;
  return [...viewOf(flow).byId.values()].find(({ parts }) => parts.includes(action))?.id ?? action;
}

/** What is wrong with the flow, in the same words as everywhere, each with the block it is shown on. */
export function problemsOf(document: FlowDocument, flowType: AnyFlowType): readonly Problem[] {
  const known = problems.get(document.flow);
  if (known?.flowType === flowType) return known.found;
  const { flow } = document;
  const told = applySuppressions(flow, validateFlow(document, { flowType }), {
    today: new Date().toISOString().slice(0, 10),
    known: new Set(namedIn(flow)),
    checked: CHECKED,
  });
  const found = told.problems.map((problem) =>
    problem.block === undefined ? problem : { ...problem, block: blockIdOf(flow, problem.block) },
  );
  problems.set(document.flow, { flowType, found });
  return found;
}

// helpers

const CHECKED: ReadonlySet<string> = new Set(rules.map(({ id }) => id));

/** The rules a flow suppresses: one of them may be somebody's own, which only the command line knows. */
function namedIn(flow: FlowJson): readonly string[] {
  const listed = getAt(flow, ['Metadata', 'switchyard', 'suppressions']);
  return Array.isArray(listed)
    ? listed.map((one) => getAt(one, ['rule'])).filter((rule) => typeof rule === 'string')
    : [];
}
