/** A comparison on the canvas: what differs is marked, and what is gone stands there as ghosts nobody can take hold of. */
import type { PlacedBlock, Position } from '@switchyard/blocks';
import { ENTRY_ID } from '@switchyard/blocks/edit';
import { BLOCK_WIDTH, freeSpot, heightOf, toCanvas } from '@switchyard/drawing';
import type { Compared } from '../compare/comparing.ts';
import { START, wireId } from '../document/wireId.ts';
import { blockNode, wire, type BlockNode, type Graph, type WireEdge } from './flowToGraph.ts';
import { texts } from '../texts/texts.ts';

/** Where a wire of an earlier flow leaves whose branch is gone. */
export const GONE = 'gone';

/** How far ghosts keep from what is there. */
const APART = 12;

export function withComparison({ nodes, edges }: Graph, { comparison, changes }: Compared): Graph {
  const { view, removed, added } = comparison;
  const now = new Set(nodes.map(({ id }) => id));
  const ghosts = view.blocks.filter(({ id }) => !now.has(id) && changes.get(id) === 'removed');
  const marked = nodes.map((node) => {
    const change = changes.get(node.id);
    return change && node.type === 'block' ? { ...node, data: { ...node.data, change } } : node;
  });
  const isNew = new Set(
    view.blocks.flatMap(({ id, branches }) =>
      branches.filter((branch) => added.has(branch)).map(({ name }) => wireId(id, name)),
    ),
  );
  if (added.has(undefined)) isNew.add(wireId(ENTRY_ID, START));
  return {
    nodes: [...marked, ...standGhosts(ghosts, nodes)],
    edges: [
      ...removed.map(({ from, branch, to }) => goneWire(from, branch, to, view.byId)),
      ...edges.map((edge) => (isNew.has(edge.id) && edge.data ? withChange(edge, 'added') : edge)),
    ],
  };
}

// helpers

/** Ghosts stand where they stood, or as near as there is room. */
function standGhosts(ghosts: readonly PlacedBlock[], nodes: Graph['nodes']): BlockNode[] {
  const taken = nodes.map(({ position, width = 0, height = 0 }) => ({ ...position, width, height }));
  return ghosts.map((ghost) => {
    const size = { width: BLOCK_WIDTH, height: heightOf(ghost) };
    const position: Position = freeSpot(taken, size, toCanvas(ghost.position ?? { x: 0, y: 0 }), APART);
    taken.push({ ...position, ...size });
    const node = blockNode(ghost, new Map(), undefined);
    return {
      ...node,
      position,
      data: { ...node.data, change: 'removed' },
      ariaLabel: texts().canvas.removedNow(ghost.title),
      selectable: false,
      draggable: false,
      connectable: false,
      focusable: false,
      deletable: false,
    };
  });
}

function goneWire(
  from: string | undefined,
  branch: PlacedBlock['branches'][number] | undefined,
  to: string,
  blocks: ReadonlyMap<string, PlacedBlock>,
): WireEdge {
  const source = from ?? ENTRY_ID;
  const isThere = blocks.get(source)?.branches.some(({ name }) => name === branch?.name) === true;
  const handle = branch ? (isThere ? branch.name : GONE) : START;
  const words = texts().canvas.wireTo(
    branch ? texts().document.branchOf(branch.label, blocks.get(source)?.title ?? '') : texts().canvas.entry,
    blocks.get(to)?.title ?? '',
  );
  const data = { kind: branch?.kind ?? 'start', label: branch?.label ?? texts().canvas.start } as const;
  const edge = wire(source, handle, to, data, texts().canvas.untilNow(words));
  // The branch may lead elsewhere now, by a wire with the plain name.
  const id = `removed\n${source}\n${branch?.name ?? START}`;
  return { ...withChange(edge, 'removed'), id, reconnectable: false, selectable: false, deletable: false };
}

function withChange(edge: WireEdge, change: 'added' | 'removed'): WireEdge {
  if (!edge.data) return edge;
  const says = change === 'added' ? texts().canvas.isNew : '';
  return { ...edge, data: { ...edge.data, change }, ariaLabel: `${edge.ariaLabel ?? ''}${says}` };
}
