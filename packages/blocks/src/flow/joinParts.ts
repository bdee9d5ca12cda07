/**
 * One block per block: *Set contact attributes* may be stored as up to three actions in a row, and its author sees one
 * (flow-language §2.13). The runtime runs the actions one by one; the designer draws them joined.
 */
import type { Branch, FlowView, PlacedBlock } from './viewFlow.ts';

/** The view with the actions of each split block joined into their first. */
export function joinParts(view: FlowView): FlowView {
  if (view.blocks.every(({ partOf }) => partOf === undefined)) return view;
  const blocks = view.blocks
    .filter(({ partOf }) => partOf === undefined)
    .map((head) => (head.parts.length === 0 ? head : join(head, view)));
  return { ...view, blocks, byId: new Map(blocks.map((block) => [block.id, block])) };
}

function join(head: PlacedBlock, view: FlowView): PlacedBlock {
  const parts = head.parts.flatMap((id) => view.byId.get(id) ?? []);
  const last = parts.at(-1);
  const success = last?.branches.find(({ kind }) => kind === 'success');
  return {
    ...head,
    parameters: Object.assign({}, ...[head, ...parts].map(({ parameters }) => parameters)),
    branches: head.branches.map((branch): Branch => (branch.kind === 'success' && success ? success : branch)),
  };
}
