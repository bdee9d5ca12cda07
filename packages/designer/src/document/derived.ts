/** What follows from the flow: its blocks and its problems. Worked out once per version of the flow. */
import {
  joinParts,
  viewFlow,
  type AnyFlowType,
  type FlowDocument,
  type FlowJson,
  type FlowView,
  type Problem,
} from '@switchyard/blocks';
import { validateFlow } from '@switchyard/blocks/validate';

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
  const found = validateFlow(document, { flowType }).map((problem) =>
    problem.block === undefined ? problem : { ...problem, block: blockIdOf(document.flow, problem.block) },
  );
  problems.set(document.flow, { flowType, found });
  return found;
}
