/** What follows from the flow at once: its blocks. Worked out once per version; what takes longer is the background's. */
import { joinParts, viewFlow, type FlowJson, type FlowView } from '@switchyard/blocks';

const views = new WeakMap<FlowJson, FlowView>();

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
