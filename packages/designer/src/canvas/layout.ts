/** Places for blocks, left to right in the order a contact meets them. The same flow always gets the same places. */
import type { FlowView, Position } from '@switchyard/blocks';
import { ENTRY_ID } from '@switchyard/blocks/edit';
import { Graph, layout as dagre } from '@dagrejs/dagre';
import { BLOCK_WIDTH, ENTRY_SIZE, heightOf, toFlow } from './geometry.ts';

/**
 * Where every block and the entry point should stand, in the flow's own coordinates.
 */
export function layOut(view: FlowView): Map<string, Position> {
  const graph = new Graph();
  graph.setGraph({ rankdir: 'LR', nodesep: 36, ranksep: 84, marginx: 40, marginy: 40 });
  graph.setDefaultEdgeLabel(() => ({}));
  graph.setNode(ENTRY_ID, { ...ENTRY_SIZE });
  for (const block of view.byId.values()) graph.setNode(block.id, { width: BLOCK_WIDTH, height: heightOf(block) });
  if (view.start !== undefined && view.byId.has(view.start)) graph.setEdge(ENTRY_ID, view.start);
  for (const { id, branches } of view.byId.values()) {
    for (const { target } of branches) if (target !== undefined && view.byId.has(target)) graph.setEdge(id, target);
  }
  dagre(graph);
  return new Map(
    graph.nodes().map((id) => {
      const { x, y, width, height } = graph.node(id);
      return [id, toFlow({ x: x - width / 2, y: y - height / 2 })];
    }),
  );
}

/** Places for the blocks a file gives none; those it places stay where they are. */
export function missingPlaces(view: FlowView): ReadonlyMap<string, Position> {
  const homeless = [...view.byId.values()].filter(({ position }) => position === undefined);
  if (homeless.length === 0) return NOWHERE;
  const places = layOut(view);
  if (homeless.length === view.byId.size) return places;
  // Where some blocks have places, the others go below them all, in the order of the layout.
  const lowest = Math.max(0, ...[...view.byId.values()].map(({ position }) => position?.y ?? 0));
  return new Map(
    homeless.map(({ id }) => {
      const { x, y } = places.get(id) ?? { x: 0, y: 0 };
      return [id, { x, y: y + lowest + 240 }];
    }),
  );
}

const NOWHERE: ReadonlyMap<string, Position> = new Map();
