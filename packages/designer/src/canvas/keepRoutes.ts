/** Remembers the ways of one flow's wires until a block or a wire moves: most changes leave the picture as it is. */
import type { Position } from '@switchyard/blocks';
import type { Graph } from './flowToGraph.ts';
import { BLOCK_WIDTH, branchY, ENTRY_SIZE, HEADER_HEIGHT } from './geometry.ts';
import { routeWires, type Box, type Route } from './routeWires.ts';

export type Ways = ReadonlyMap<string, readonly Position[]>;

/** How far beyond the edge of a block the middle of a handle's outer side is: a wire begins and ends there. */
const HANDLE = 5;

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
    const { x, y } = left.position;
    const from =
      left.type === 'block'
        ? {
            x: x + BLOCK_WIDTH,
            y: y + branchY(left.data.block.branches.findIndex(({ name }) => name === sourceHandle)),
          }
        : { x: x + ENTRY_SIZE.width, y: y + ENTRY_SIZE.height / 2 };
    const to = { x: entered.position.x - HANDLE, y: entered.position.y + HEADER_HEIGHT / 2 };
    return [{ id, source, target, from: { x: from.x + HANDLE, y: from.y }, to }];
  });
}
