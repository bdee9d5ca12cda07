/** What React Flow draws of a flow. Derived, never kept: the flow is the truth. */
import type { Branch, FlowView, Group, Note, PlacedBlock, Position, Severity } from '@switchyard/blocks';
import { ENTRY_ID } from '@switchyard/blocks/edit';
import { BLOCK_WIDTH, branchY, ENTRY_SIZE, HEADER_HEIGHT, heightOf, toCanvas } from '@switchyard/drawing';
import type { Way } from '../background/work.ts';
import type { Change } from '../compare/comparing.ts';
import { noteId } from '../document/drawnIds.ts';
import { START, wireId } from '../document/wireId.ts';
import { Position as Side, type Edge, type Node } from 'reactflow';
import { texts, type Texts } from '../texts/texts.ts';

export type BlockNodeData = {
  readonly block: PlacedBlock;
  readonly severity: Severity | undefined;
  /** How it differs from the flow that is compared with. */
  readonly change?: Change;
};
export type BlockNode = Node<BlockNodeData, 'block'>;
export type EntryNode = Node<Record<string, never>, 'entry'>;
/** The block a note is bound to is called `on`. */
export type NoteNode = Node<{ readonly note: Note; readonly on: string | undefined }, 'note'>;
/** Where its blocks stand is told, so that they can go with it. */
export type GroupNode = Node<{ readonly group: Group; readonly members: ReadonlyMap<string, Position> }, 'group'>;
export type DrawnNode = BlockNode | EntryNode | NoteNode | GroupNode;
export type WireData = {
  readonly kind: Branch['kind'] | 'start';
  readonly label: string;
  /** Where it goes round, where a calm curve would run behind a block. */
  readonly way?: Way;
  /** Only one of the flows that are compared has it. */
  readonly change?: 'added' | 'removed';
};
export type WireEdge = Edge<WireData, 'wire'>;

export interface Graph {
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly WireEdge[];
}

/** The handle every block is entered by. */
export const TARGET = 'in';

/**
 * What looks the same as before is the same object, so that React draws only what changed.
 *
 * @param places where blocks without a position are drawn
 * @param severities the worst problem of each block that has one
 */
export function flowToGraph(
  view: FlowView,
  places: ReadonlyMap<string, Position>,
  severities: ReadonlyMap<string, Severity>,
): Graph {
  const nodes: DrawnNode[] = [entryNode(view, places)];
  const edges: WireEdge[] = [];
  const start = view.start === undefined ? undefined : view.byId.get(view.start);
  if (start)
    edges.push(
      wire(
        ENTRY_ID,
        START,
        start.id,
        { kind: 'start', label: texts().canvas.start },
        texts().canvas.entryTo(start.title),
      ),
    );
  for (const block of view.blocks) {
    // Of several blocks with one identifier only the first can be told apart on the canvas; the list names the others.
    if (view.byId.get(block.id) !== block) continue;
    nodes.push(nodeOnce(block, places, severities.get(block.id)));
    for (const branch of block.branches) {
      const next = branch.target === undefined ? undefined : view.byId.get(branch.target);
      if (next) edges.push(wireOnce(block, branch, next));
    }
  }
  return { nodes, edges };
}

/** The notes of a flow; a folded one is its first line. */
export function noteNodes(notes: readonly Note[], { byId }: FlowView): NoteNode[] {
  return notes.map((note) => {
    const on = note.block === undefined ? undefined : byId.get(note.block)?.title;
    const { x: width, y: height } = toCanvas({ x: note.size.width, y: note.size.height });
    return {
      id: noteId(note.id),
      type: 'note',
      position: toCanvas(note.position),
      data: { note, on },
      width,
      height: note.folded ? NOTE_HEAD : height,
      ariaLabel: texts().canvas.noteSays(on === undefined ? '' : texts().canvas.onBlock(on), note.text),
      domAttributes: { 'aria-roledescription': texts().canvas.noteKind },
      deletable: false,
      connectable: false,
    };
  });
}

/** A size on the canvas, in the flow's own coordinates. */
export function flowSizeOf({ width, height }: { width: number; height: number }): { width: number; height: number } {
  const one = toCanvas({ x: 1, y: 1 });
  return { width: Math.round(width / one.x), height: Math.round(height / one.y) };
}

// helpers

/** What is left of a note that is folded. */
const NOTE_HEAD = 30;

const nodes = new WeakMap<PlacedBlock, { readonly node: BlockNode; readonly says: Texts }>();
const wires = new WeakMap<
  Branch,
  { readonly block: PlacedBlock; readonly next: PlacedBlock; readonly edge: WireEdge; readonly says: Texts }
>();

function nodeOnce(
  block: PlacedBlock,
  places: ReadonlyMap<string, Position>,
  severity: Severity | undefined,
): BlockNode {
  const { node: known, says } = nodes.get(block) ?? {};
  const { x, y } = placeOf(block, places);
  const isSame = known?.data.severity === severity && known?.position.x === x && known.position.y === y;
  if (known && isSame && says === texts()) return known;
  const node = blockNode(block, places, severity);
  nodes.set(block, { node, says: texts() });
  return node;
}

function wireOnce(block: PlacedBlock, branch: Branch, next: PlacedBlock): WireEdge {
  const known = wires.get(branch);
  if (known?.block === block && known.next === next && known.says === texts()) return known.edge;
  const { name, label, kind } = branch;
  const readOut = texts().canvas.branchTo(label, block.title, next.title);
  const same = known?.edge.ariaLabel === readOut && known.edge.source === block.id && known.edge.target === next.id;
  const edge = same ? known.edge : wire(block.id, name, next.id, { kind, label }, readOut);
  wires.set(branch, { block, next, edge, says: texts() });
  return edge;
}

function placeOf({ id, position }: PlacedBlock, places: ReadonlyMap<string, Position>): Position {
  return toCanvas(places.get(id) ?? position ?? { x: 0, y: 0 });
}

function entryNode(view: FlowView, places: ReadonlyMap<string, Position>): EntryNode {
  return {
    id: ENTRY_ID,
    type: 'entry',
    position: toCanvas(places.get(ENTRY_ID) ?? view.entryPosition ?? { x: 0, y: 0 }),
    data: {},
    ...ENTRY_SIZE,
    deletable: false,
    ariaLabel: texts().canvas.entry,
    domAttributes: { 'aria-roledescription': texts().canvas.entryPoint },
    handles: [handle(START, 'source', ENTRY_SIZE.width, ENTRY_SIZE.height / 2)],
  };
}

export function blockNode(
  block: PlacedBlock,
  places: ReadonlyMap<string, Position>,
  severity: Severity | undefined,
): BlockNode {
  return {
    id: block.id,
    type: 'block',
    position: placeOf(block, places),
    data: { block, severity },
    ariaLabel: block.title,
    domAttributes: { 'aria-roledescription': texts().canvas.blockKind },
    width: BLOCK_WIDTH,
    height: heightOf(block),
    handles: [
      handle(TARGET, 'target', 0, HEADER_HEIGHT / 2),
      ...block.branches.map(({ name }, index) => handle(name, 'source', BLOCK_WIDTH, branchY(index))),
    ],
  };
}

export function handle(id: string, type: 'source' | 'target', x: number, y: number) {
  return { id, type, position: type === 'source' ? Side.Right : Side.Left, x: x - 5, y: y - 5, width: 10, height: 10 };
}

/** @param readOut what it is for somebody who does not see it */
export function wire(source: string, branch: string, target: string, data: WireData, readOut: string): WireEdge {
  return {
    id: wireId(source, branch),
    type: 'wire',
    ariaLabel: readOut,
    domAttributes: { 'aria-roledescription': texts().canvas.connectionKind },
    reconnectable: 'target',
    source,
    sourceHandle: branch,
    target,
    targetHandle: TARGET,
    data,
  };
}
