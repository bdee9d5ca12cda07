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

/** What is wrong with the flow, in the same words as everywhere. */
export function problemsOf(document: FlowDocument, flowType: AnyFlowType): readonly Problem[] {
  const known = problems.get(document.flow);
  if (known?.flowType === flowType) return known.found;
  const found = validateFlow(document, { flowType });
  problems.set(document.flow, { flowType, found });
  return found;
}
