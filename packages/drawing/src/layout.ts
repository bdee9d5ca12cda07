/** Places for blocks, left to right in the order a contact meets them. The same flow always gets the same places. */
import type { FlowView, Position } from '@switchyard/blocks';
import { ENTRY_ID } from '@switchyard/blocks/edit';
import { Graph, layout as dagre } from '@dagrejs/dagre';
import { BLOCK_WIDTH, ENTRY_SIZE, heightOf, toFlow } from './geometry.ts';
import { layersOf, type Sized } from './layers.ts';
import { crossedBy, ranksOf, type Lead } from './ranks.ts';

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
  const order = [...(ids.has(ENTRY_ID) ? [ENTRY_ID] : []), ...blocks.map(({ id }) => id)];
  // What a block is called may be the name of a member every object has, which dagre would trip over.
  const names = new Map(order.map((id, index) => [id, `box ${index}`] as const));
  const boxes = new Map<string, Sized>();
  const leads: Lead[] = [];
  const connect = (source: string, target: string | undefined): void => {
    const [from, to] = [names.get(source), target === undefined ? undefined : names.get(target)];
    if (from !== undefined && to !== undefined && from !== to) leads.push({ from, to });
  };
  for (const [id, name] of names) {
    const block = view.byId.get(id);
    boxes.set(name, block ? { width: BLOCK_WIDTH, height: heightOf(block) } : ENTRY_SIZE);
  }
  connect(ENTRY_ID, view.start);
  for (const { id, branches } of blocks) for (const { target } of branches) connect(id, target);
  const isSmall = boxes.size <= MOST_BLOCKS && crossedBy(leads, ranksOf([...boxes.keys()], leads)) <= MOST_CROSSED;
  const places = isSmall ? dagreOf(boxes, leads) : layersOf(boxes, leads);
  return new Map([...names].map(([id, name]) => [id, toFlow(places.get(name) ?? { x: 0, y: 0 })]));
}

function dagreOf(boxes: ReadonlyMap<string, Sized>, leads: readonly Lead[]): Map<string, Position> {
  const graph = new Graph();
  graph.setGraph({ rankdir: 'LR', nodesep: 36, ranksep: 84, marginx: 40, marginy: 40 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const [name, { width, height }] of boxes) graph.setNode(name, { width, height });
  for (const { from, to } of leads) graph.setEdge(from, to);
  dagre(graph);
  return new Map(
    [...boxes].map(([name, { width, height }]) => {
      const { x, y } = graph.node(name);
      return [name, { x: x - width / 2, y: y - height / 2 }];
    }),
  );
}

/**
 * What dagre lays out in the blink of an eye. It gives a wire a place in every column it crosses, so a hundred blocks
 * that share an error handler are thousands of places, and seconds.
 */
const MOST_BLOCKS = 300;
const MOST_CROSSED = 1200;

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
