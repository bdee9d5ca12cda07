/**
 * The ways of the wires that are drawn. Those of a flow come from the background; a small one gets them at once, so that
 * nothing jumps, and so does a comparison, of whose ghosts only the canvas knows.
 */
import type { Position } from '@switchyard/blocks';
import {
  BLOCK_WIDTH,
  entersBlock,
  HANDLE,
  HEADER_HEIGHT,
  leavesBlock,
  leavesEntry,
  routeWires,
  type Box,
  type Route,
} from '@switchyard/drawing';
import type { Way } from '../background/work.ts';
import type { DrawnNode, Graph } from './flowToGraph.ts';

export type Ways = ReadonlyMap<string, Way>;

/** As many wires as get their ways before anybody notices. */
const AT_ONCE = 150;

export function isRoutedAtOnce({ edges }: Graph, isComparison: boolean): boolean {
  return edges.length <= AT_ONCE || isComparison;
}

/** Remembers the ways of one flow's wires until a block or a wire moves: most changes leave the picture as it is. */
export function keepRoutes(): (graph: Graph) => Ways {
  let known = '';
  let ways: Ways = new Map();
  return (graph) => {
    const boxes = boxesOf(graph);
    const wires = wiresOf(graph);
    const picture = JSON.stringify([boxes, wires]);
    if (picture !== known) {
      const points = routeWires(boxes, wires);
      ways = new Map(
        wires.flatMap(({ id, from, to }) => {
          const way = points.get(id);
          return way ? [[id, { from, to, points: way }] as const] : [];
        }),
      );
    }
    known = picture;
    return ways;
  };
}

// helpers

function boxesOf({ nodes }: Graph): Box[] {
  const inTheWay = nodes.filter((node) => node.type !== 'note' && !(node.type === 'group' && !node.data.group.folded));
  return inTheWay.map(({ id, position: { x, y }, width = 0, height = 0 }) => ({ id, x, y, width, height }));
}

function wiresOf({ nodes, edges }: Graph): Route[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return edges.flatMap(({ id, source, target, sourceHandle }) => {
    const [left, entered] = [byId.get(source), byId.get(target)];
    if (!left || !entered) return [];
    const from = startOf(left, sourceHandle);
    return [{ id, source, target, from, to: entersBlock(entered.position) }];
  });
}

function startOf(node: DrawnNode, branch: string | null | undefined): Position {
  const { position } = node;
  if (node.type === 'block') {
    return leavesBlock(
      position,
      node.data.block.branches.findIndex(({ name }) => name === branch),
    );
  }
  if (node.type !== 'group') return leavesEntry(position);
  return { x: position.x + BLOCK_WIDTH + HANDLE, y: position.y + HEADER_HEIGHT / 2 };
}
