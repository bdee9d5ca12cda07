/**
 * What gestures on the canvas do. Made once: React Flow looks at everything again whenever one of them is another
 * function than before, and that is too much for every frame of a drag.
 */
import { mayConnect } from '@switchyard/blocks/edit';
import { BLOCK_WIDTH, HEADER_HEIGHT, toFlow } from '@switchyard/drawing';
import { useMemo, type KeyboardEvent } from 'react';
import type { Connection, FinalConnectionState, ReactFlowProps } from 'reactflow';
import type { Designer } from '../designer.ts';
import { useDesigner } from '../DesignerContext.tsx';
import { connect } from '../document/commands/connect.ts';
import { disconnect } from '../document/commands/disconnect.ts';
import type { DrawnNode, GroupNode, WireEdge } from './flowToGraph.ts';
import { drawnWire, movedNodes, wireOf } from './graphToCommands.ts';
import { startLooking } from './lookingAt.ts';
import { openForm } from './openForm.ts';
import type { Drawn } from './usePlacing.ts';

type Gestures = Partial<ReactFlowProps<DrawnNode, WireEdge>>;

/**
 * @param setConnecting says whether a wire is being drawn from a branch
 * @param groupsNow the groups as the flow has them, wherever they are being dragged
 */
export function useGestures(
  flow: Drawn,
  setConnecting: (is: boolean) => void,
  groupsNow: () => readonly GroupNode[],
): Gestures {
  const designer = useDesigner();
  return useMemo(
    () => gesturesOf(designer, flow, setConnecting, groupsNow),
    [designer, flow, setConnecting, groupsNow],
  );
}

// helpers

function gesturesOf(
  designer: Designer,
  flow: Drawn,
  setConnecting: (is: boolean) => void,
  groupsNow: () => readonly GroupNode[],
): Gestures {
  const { session } = designer;
  const drop = (dragged: readonly DrawnNode[]): void => {
    const groups = new Map(
      groupsNow().map((node) => [node.id, { position: node.position, members: node.data.members }]),
    );
    designer.run(movedNodes(dragged, (id) => groups.get(id)));
    session.set({ moving: false });
  };
  const onConnect = (connection: Connection): void => {
    const command = drawnWire(connection);
    if (command) designer.run(command);
  };
  return {
    onInit: () => startLooking(flow, designer),
    onNodeDragStart: () => session.set({ moving: true }),
    onSelectionDragStart: () => session.set({ moving: true }),
    onNodeDragStop: (_event, _node, dragged) => drop(dragged),
    onSelectionDragStop: (_event, dragged) => drop(dragged),
    onNodeClick: (event, { id }) => openForm(designer, id, event),
    onNodeDoubleClick: (event, { id }) => openForm(designer, id, event),
    onKeyDown: (event) => onKeyDown(designer, event),
    onConnect,
    onConnectStart: (_event, { handleType }) => setConnecting(handleType === 'source'),
    onConnectEnd: (event, state) => {
      setConnecting(false);
      endOfWire(designer, event, state);
    },
    onReconnect: (_old, connection) => onConnect(connection),
    onReconnectEnd: (event, edge, _type, state) => {
      if (state.isValid) return;
      const target = blockUnder(designer, event);
      designer.run(target === undefined ? disconnect(wireOf(edge)) : connect(wireOf(edge), target));
    },
    onEdgeClick: (_event, edge) => session.select([], wireOf(edge)),
    onPaneClick: () => session.select([]),
    onMoveEnd: (_event, view) => session.set({ view, centre: toFlow(flow.screenToFlowPosition(middleOfCanvas())) }),
    isValidConnection: ({ target }) => isTarget(designer, target),
  };
}

function onKeyDown(designer: Designer, event: KeyboardEvent): void {
  const at = event.target;
  if (event.key !== 'Enter' || !(at instanceof Element) || !at.matches('.react-flow__node')) return;
  // Enter must not reach the field that has the focus then.
  event.preventDefault();
  openForm(designer, at.getAttribute('data-id') ?? '', event);
}

/** A wire that ends on a block, away from its handle, leads to it; one that ends where nothing is asks for a block. */
function endOfWire(designer: Designer, event: MouseEvent | TouchEvent, state: FinalConnectionState): void {
  if (state.toNode || !state.fromNode || state.fromHandle?.type !== 'source') return;
  const at = pointOf(event);
  if (!at) return;
  const wire = { from: state.fromNode.id, branch: state.fromHandle.id ?? '' };
  const target = blockUnder(designer, event);
  // Let go over the block it leaves, a wire was hardly meant to turn round: that is still asked.
  if (target === undefined || target === wire.from) designer.session.set({ choosing: { wire, how: 'add', at } });
  else designer.run(connect(wire, target));
}

/** The block a wire was let go over, if a wire may lead there. */
function blockUnder(designer: Designer, event: MouseEvent | TouchEvent): string | undefined {
  const at = pointOf(event);
  const under = at && document.elementFromPoint(at.x, at.y)?.closest('.react-flow__node')?.getAttribute('data-id');
  return typeof under === 'string' && isTarget(designer, under) ? under : undefined;
}

function isTarget(designer: Designer, target: string): boolean {
  const { document: open } = designer.document.store.getState();
  return open !== undefined && mayConnect(open.flow, target);
}

function pointOf(event: MouseEvent | TouchEvent): { x: number; y: number } | undefined {
  const point = 'changedTouches' in event ? event.changedTouches[0] : event;
  return point && { x: point.clientX, y: point.clientY };
}

function middleOfCanvas(): { x: number; y: number } {
  const box = document.querySelector('.canvas')?.getBoundingClientRect();
  return box
    ? { x: box.x + box.width / 2 - BLOCK_WIDTH / 2, y: box.y + box.height / 2 - HEADER_HEIGHT }
    : { x: 0, y: 0 };
}
