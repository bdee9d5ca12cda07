/** Places for blocks, left to right in the order a contact meets them. The same flow always gets the same places. */
import type { FlowView, Position } from '@switchyard/blocks';
import { ENTRY_ID } from '@switchyard/blocks/edit';
import { Graph, layout as dagre } from '@dagrejs/dagre';
import { columnsOf } from './columns.ts';
import { BLOCK_WIDTH, ENTRY_SIZE, heightOf, toFlow } from './geometry.ts';

/**
 * Where every block and the entry point should stand, in the flow's own coordinates.
 */
export function layOut(view: FlowView): Map<string, Position> {
  return layOutOf(view, new Set([ENTRY_ID, ...view.byId.keys()]));
}

/**
 * Where some of the blocks should stand among themselves. The upper left corner around them stays where it is.
 *
 * @param drawn where blocks without a position are drawn
 */
export function layOutSome(
  view: FlowView,
  drawn: ReadonlyMap<string, Position>,
  ids: readonly string[],
): Map<string, Position> {
  const some = new Set(ids.filter((id) => view.byId.has(id)));
  const wanted = layOutOf(view, some);
  const before = cornerOf([...some].flatMap((id) => drawn.get(id) ?? view.byId.get(id)?.position ?? []));
  const after = cornerOf([...wanted.values()]);
  return new Map(
    [...wanted].map(([id, { x, y }]) => [id, { x: x + before.x - after.x, y: y + before.y - after.y }] as const),
  );
}

function cornerOf(places: readonly Position[]): Position {
  return { x: Math.min(...places.map(({ x }) => x)), y: Math.min(...places.map(({ y }) => y)) };
}

function layOutOf(view: FlowView, ids: ReadonlySet<string>): Map<string, Position> {
  const blocks = [...view.byId.values()].filter(({ id }) => ids.has(id));
  if (blocks.length > MOST) {
    const { entry, places } = columnsOf(view, blocks);
    const all = ids.has(ENTRY_ID) ? [[ENTRY_ID, entry] as const, ...places] : [...places];
    return new Map(all.map(([id, place]) => [id, toFlow(place)]));
  }
  const graph = new Graph();
  graph.setGraph({ rankdir: 'LR', nodesep: 36, ranksep: 84, marginx: 40, marginy: 40 });
  graph.setDefaultEdgeLabel(() => ({}));
  // What a block is called may be the name of a member every object has, which dagre would trip over.
  const names = new Map([...(ids.has(ENTRY_ID) ? [ENTRY_ID] : []), ...blocks.map(({ id }) => id)].map(named));
  const nameOf = (id: string | undefined): string | undefined => (id === undefined ? undefined : names.get(id));
  const connect = (from: string, to: string | undefined): void => {
    const [source, target] = [nameOf(from), nameOf(to)];
    if (source !== undefined && target !== undefined) graph.setEdge(source, target);
  };
  for (const [id, name] of names) {
    const block = view.byId.get(id);
    graph.setNode(name, block ? { width: BLOCK_WIDTH, height: heightOf(block) } : { ...ENTRY_SIZE });
  }
  connect(ENTRY_ID, view.start);
  for (const { id, branches } of blocks) for (const { target } of branches) connect(id, target);
  dagre(graph);
  return new Map(
    [...names].map(([id, name]) => {
      const { x, y, width, height } = graph.node(name);
      return [id, toFlow({ x: x - width / 2, y: y - height / 2 })];
    }),
  );
}

function named(id: string, index: number): [id: string, name: string] {
  return [id, `box ${index}`];
}

/** A flow of more blocks cannot be published (flow-language §1.2), and dagre would take minutes. */
const MOST = 300;

/** Places by block, in the flow's own coordinates. */
export type Places = ReadonlyMap<string, Position>;

/** Places for the blocks a file gives none; those it places stay where they are. */
export function missingPlaces(view: FlowView): Places {
  const homeless = [...view.byId.values()].filter(({ position }) => position === undefined);
  if (homeless.length === 0) return NOWHERE;
  const places = layOut(view);
  if (homeless.length === view.byId.size) return places;
  // Where some blocks have places, the others go below them all, in the order of the layout.
  const placed = [...view.byId.values()].filter(({ position }) => position !== undefined);
  const lowest = Math.max(0, ...placed.map(({ position }) => position?.y ?? 0));
  const foot = Math.max(0, ...placed.map((block) => toFlow({ x: 0, y: heightOf(block) }).y + (block.position?.y ?? 0)));
  const below = Math.max(lowest + 240, foot);
  return new Map(
    homeless.map(({ id }) => {
      const { x, y } = places.get(id) ?? { x: 0, y: 0 };
      return [id, { x, y: y + below }];
    }),
  );
}

const NOWHERE: Places = new Map();
