/** Remembers the ways of one flow's wires until a block or a wire moves: most changes leave the picture as it is. */
import type { Position } from '@switchyard/blocks';
import { entersBlock, leavesBlock, leavesEntry, routeWires, type Box, type Route } from '@switchyard/drawing';
import type { Graph } from './flowToGraph.ts';

export type Ways = ReadonlyMap<string, readonly Position[]>;

export function keepRoutes(): (graph: Graph) => Ways {
  let known = '';
  let ways: Ways = new Map();
  return (graph) => {
    const boxes = boxesOf(graph);
    const wires = wiresOf(graph);
    const picture = JSON.stringify([boxes, wires]);
    if (picture !== known) ways = routeWires(boxes, wires);
    known = picture;
    return ways;
  };
}

// helpers

function boxesOf({ nodes }: Graph): Box[] {
  return nodes.map(({ id, position: { x, y }, width = 0, height = 0 }) => ({ id, x, y, width, height }));
}

function wiresOf({ nodes, edges }: Graph): Route[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return edges.flatMap(({ id, source, target, sourceHandle }) => {
    const [left, entered] = [byId.get(source), byId.get(target)];
    if (!left || !entered) return [];
    const from =
      left.type === 'block'
        ? leavesBlock(
            left.position,
            left.data.block.branches.findIndex(({ name }) => name === sourceHandle),
          )
        : leavesEntry(left.position);
    return [{ id, source, target, from, to: entersBlock(entered.position) }];
  });
}
