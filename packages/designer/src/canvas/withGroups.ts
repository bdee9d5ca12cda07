/** Groups on the canvas: a frame behind their blocks, or one card in their place. */
import type { Group } from '@switchyard/blocks';
import { BLOCK_WIDTH, HEADER_HEIGHT } from '@switchyard/drawing';
import { Position as Side } from 'reactflow';
import { groupId } from '../document/drawnIds.ts';
import { handle, TARGET, type BlockNode, type Graph, type GroupNode, type WireEdge } from './flowToGraph.ts';
import { texts } from '../texts/texts.ts';

/** The handle a folded group is left by. */
export const OUT = 'out';

/** How far the frame is from its blocks, and the room above them for its title. */
const AROUND = 20;
const ABOVE = 44;

export function withGroups({ nodes, edges }: Graph, groups: readonly Group[]): Graph {
  if (groups.length === 0) return { nodes, edges };
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const foldedInto = new Map<string, string>();
  const drawn = groups.flatMap((group) => {
    const members = group.blocks.flatMap((id) => {
      const node = byId.get(id);
      return node?.type === 'block' ? [node] : [];
    });
    if (members.length === 0) return [];
    if (group.folded) for (const { id } of members) foldedInto.set(id, groupId(group.id));
    return [group.folded ? cardOf(group, members) : frameOf(group, members)];
  });
  return {
    // Frames come first, so that everything else lies over them.
    nodes: [...drawn, ...nodes.filter(({ id }) => !foldedInto.has(id))],
    edges: edges.flatMap((edge) => withFolded(edge, foldedInto)),
  };
}

// helpers

function frameOf(group: Group, members: readonly BlockNode[]): GroupNode {
  const [left, top] = cornerOf(members);
  const right = Math.max(...members.map(({ position, width = 0 }) => position.x + width));
  const bottom = Math.max(...members.map(({ position, height = 0 }) => position.y + height));
  return {
    ...groupNode(group, members),
    position: { x: left - AROUND, y: top - ABOVE },
    width: right - left + 2 * AROUND,
    height: bottom - top + ABOVE + AROUND,
    zIndex: -1,
    dragHandle: '.group-head',
    // Between its blocks the canvas is the canvas.
    style: { pointerEvents: 'none' },
  };
}

function cardOf(group: Group, members: readonly BlockNode[]): GroupNode {
  const [x, y] = cornerOf(members);
  return {
    ...groupNode(group, members),
    position: { x, y },
    width: BLOCK_WIDTH,
    height: HEADER_HEIGHT,
    handles: [handle(TARGET, 'target', 0, HEADER_HEIGHT / 2), handle(OUT, 'source', BLOCK_WIDTH, HEADER_HEIGHT / 2)],
  };
}

function groupNode(group: Group, members: readonly BlockNode[]): Omit<GroupNode, 'position'> {
  const places = new Map(members.map(({ id, position }) => [id, position]));
  return {
    id: groupId(group.id),
    type: 'group',
    data: { group, members: places },
    ariaLabel: texts().canvas.groupOf(group.title || texts().canvas.group, members.length),
    domAttributes: { 'aria-roledescription': texts().canvas.groupKind },
    deletable: false,
    connectable: false,
    sourcePosition: Side.Right,
    targetPosition: Side.Left,
  };
}

function cornerOf(members: readonly BlockNode[]): readonly [left: number, top: number] {
  return [
    Math.min(...members.map(({ position }) => position.x)),
    Math.min(...members.map(({ position }) => position.y)),
  ];
}

/** A wire of a folded block begins or ends at the card; one between blocks of the same card is not seen. */
function withFolded(edge: WireEdge, foldedInto: ReadonlyMap<string, string>): WireEdge[] {
  const [source, target] = [foldedInto.get(edge.source), foldedInto.get(edge.target)];
  if (source === undefined && target === undefined) return [edge];
  if (source === target) return [];
  return [
    {
      ...edge,
      ...(source === undefined ? {} : { source, sourceHandle: OUT, selectable: false }),
      ...(target === undefined ? {} : { target }),
      reconnectable: false,
    },
  ];
}
