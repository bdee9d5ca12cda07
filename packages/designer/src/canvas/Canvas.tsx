import type { Position } from '@switchyard/blocks';
import { mayConnect } from '@switchyard/blocks/edit';
import { BLOCK_WIDTH, HEADER_HEIGHT, toFlow } from '@switchyard/drawing';
import { useRef, useState, type DragEvent } from 'react';
import {
  Background,
  BackgroundVariant,
  Panel,
  ReactFlow,
  ReactFlowProvider,
  SelectionMode,
  useReactFlow,
  type Connection,
  type FinalConnectionState,
  type Viewport,
} from 'reactflow';
import 'reactflow/dist/style.css';
import { useDesigner, useDocument, useSession } from '../DesignerContext.tsx';
import type { Wire } from '../document/command.ts';
import { disconnect } from '../document/commands/disconnect.ts';
import { wireId } from '../document/wireId.ts';
import { placeBlock, type Placing } from '../document/commands/placeBlock.ts';
import { BLOCK_DRAG } from '../palette/drag.ts';
import { AddBlockMenu } from './AddBlockMenu.tsx';
import { BlockNode } from './BlockNode.tsx';
import './canvas.css';
import { EntryNode } from './EntryNode.tsx';
import { focusBlock } from './focusBlock.ts';
import type { BlockNode as BlockModel, EntryNode as EntryModel, WireEdge as WireModel } from './flowToGraph.ts';
import { drawnWire, movedNodes, wireOf } from './graphToCommands.ts';
import { FAR, startLooking, useWhereIsPointer, useWishes, ZOOM } from './lookingAt.ts';
import { makeRoom } from './makeRoom.ts';
import { Overview } from './Overview.tsx';
import { openForm } from './openForm.ts';
import { WireEdge } from './WireEdge.tsx';
import { useEdges, useGraph, useNodes } from './useGraph.ts';
import { ZoomControls } from './ZoomControls.tsx';

const NODE_TYPES = { block: BlockNode, entry: EntryNode };
const EDGE_TYPES = { wire: WireEdge };
/** From here on not even that can be read, and a block is its sign. */
const FARTHEST = 0.14;
const READ_OUT = {
  'node.a11yDescription.default': 'Press Enter to set it up, Space to select it, F2 to name it.',
  'node.a11yDescription.keyboardDisabled': 'Press Enter to set it up, Space to select it, F2 to name it.',
  'node.a11yDescription.ariaLiveMessage': () => 'Moved.',
};

/** The flow, drawn. React Flow draws it and reports gestures; every gesture becomes a command. */
export function Canvas() {
  return (
    <ReactFlowProvider>
      <Drawing />
    </ReactFlowProvider>
  );
}

interface OpenMenu {
  readonly at: Position;
  readonly onto: Placing['onto'];
}

function Drawing() {
  const designer = useDesigner();
  const flow = useReactFlow<BlockModel | EntryModel, WireModel>();
  const document = useDocument((state) => state.document);
  const theme = useSession((state) => state.theme);
  const [menu, setMenu] = useState<OpenMenu>();

  const graph = useGraph();
  const { nodes, onNodesChange } = useNodes(graph);
  const [dropOn, setDropOn] = useState<string>();
  const [isConnecting, setConnecting] = useState(false);
  const edges = useEdges(graph, dropOn);

  useWishes(flow);
  const [distance, setDistance] = useState('');
  const canvas = useRef<HTMLDivElement>(null);
  useWhereIsPointer(flow, canvas);
  const onViewportChange = ({ zoom }: Viewport): void => {
    setDistance(zoom < FARTHEST ? 'far farthest' : zoom < FAR ? 'far' : '');
    canvas.current?.style.setProperty('--zoom', `${zoom}`);
  };

  const place = (block: string, at: Position, onto: Placing['onto']): string => {
    const id = designer.newId();
    const point = flow.screenToFlowPosition(at);
    // The block is held by the middle of its head, and a wire ends where it is entered.
    const corner = { x: point.x - (onto?.how === 'connect' ? 0 : BLOCK_WIDTH / 2), y: point.y - HEADER_HEIGHT / 2 };
    const room =
      onto?.how === 'insert'
        ? makeRoom(designer.view(), designer.places(), onto.wire, toFlow(corner))
        : { position: toFlow(corner) };
    designer.run(placeBlock({ block, id, ...room, ...(onto ? { onto } : {}) }));
    designer.session.select([id]);
    return id;
  };

  const onDrop = (event: DragEvent): void => {
    const block = event.dataTransfer.getData(BLOCK_DRAG);
    if (block === '') return;
    event.preventDefault();
    event.stopPropagation();
    setDropOn(undefined);
    const at = { x: event.clientX, y: event.clientY };
    const under = wireUnder(at, graph.edges);
    place(block, at, under && { wire: under, how: 'insert' });
  };

  const onConnect = (connection: Connection): void => {
    const command = drawnWire(connection);
    if (command) designer.run(command);
  };

  const onConnectEnd = (event: MouseEvent | TouchEvent, state: FinalConnectionState): void => {
    setConnecting(false);
    if (state.toNode || !state.fromNode || state.fromHandle?.type !== 'source') return;
    const point = 'changedTouches' in event ? event.changedTouches[0] : event;
    if (!point) return;
    const from: Wire = { from: state.fromNode.id, branch: state.fromHandle.id ?? '' };
    setMenu({ at: { x: point.clientX, y: point.clientY }, onto: { wire: from, how: 'connect' } });
  };

  return (
    <div
      ref={canvas}
      className={['canvas', distance, isConnecting && 'connecting'].filter(Boolean).join(' ')}
      onDrop={onDrop}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(BLOCK_DRAG)) return;
        event.preventDefault();
        const under = wireUnder({ x: event.clientX, y: event.clientY }, graph.edges);
        setDropOn(under && wireId(under.from, under.branch));
      }}
      onDragLeave={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setDropOn(undefined);
      }}
    >
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={NODE_TYPES}
        edgeTypes={EDGE_TYPES}
        colorMode={theme}
        onNodesChange={onNodesChange}
        onNodeDragStop={(_event, _node, dragged) => void designer.run(movedNodes(dragged))}
        onKeyDown={(event) => {
          const at = event.target;
          if (event.key !== 'Enter' || !(at instanceof Element) || !at.matches('.react-flow__node')) return;
          // Enter must not reach the field that has the focus then.
          event.preventDefault();
          openForm(designer, at.getAttribute('data-id') ?? '', event);
        }}
        onNodeClick={(event, { id }) => openForm(designer, id, event)}
        onNodeDoubleClick={(event, { id }) => openForm(designer, id, event)}
        onConnect={onConnect}
        onConnectStart={(_event, { handleType }) => setConnecting(handleType === 'source')}
        onConnectEnd={onConnectEnd}
        onReconnect={(_old, connection) => onConnect(connection)}
        onReconnectEnd={(_event, edge, _type, state) => {
          if (!state.isValid) designer.run(disconnect(wireOf(edge)));
        }}
        onEdgeClick={(_event, edge) => designer.session.select([], wireOf(edge))}
        onPaneClick={() => designer.session.select([])}
        onViewportChange={onViewportChange}
        onMoveEnd={(_event, view) =>
          designer.session.set({ view, centre: toFlow(flow.screenToFlowPosition(middleOfCanvas())) })
        }
        isValidConnection={({ target }) => document !== undefined && mayConnect(document.flow, target)}
        onlyRenderVisibleElements={graph.nodes.length > 200}
        deleteKeyCode={null}
        selectionKeyCode="Shift"
        multiSelectionKeyCode={['Shift', 'Meta', 'Control']}
        selectionMode={SelectionMode.Partial}
        panActivationKeyCode="Space"
        panOnScroll
        zoomOnDoubleClick={false}
        connectionRadius={36}
        edgesFocusable={false}
        onInit={() => startLooking(flow, designer)}
        ariaLabelConfig={READ_OUT}
        {...ZOOM}
        proOptions={{ hideAttribution: true }}
        aria-label="Flow"
      >
        <Background variant={BackgroundVariant.Dots} gap={28} size={1.6} />
        <ZoomControls />
        <Overview key={theme} graph={graph} canvas={canvas} />
        {graph.nodes.length === 1 ? (
          <Panel position="top-center" className="canvas-hint">
            Drag a block here from the list, then draw a wire from Entry to it.
          </Panel>
        ) : null}
      </ReactFlow>
      {menu ? (
        <AddBlockMenu
          at={menu.at}
          onClose={() => {
            setMenu(undefined);
            focusBlock(menu.onto?.wire.from);
          }}
          onPick={(block) => {
            setMenu(undefined);
            focusBlock(place(block, menu.at, menu.onto));
          }}
        />
      ) : null}
    </div>
  );
}

// helpers

function wireUnder({ x, y }: Position, edges: readonly WireModel[]): Wire | undefined {
  for (const element of window.document.elementsFromPoint(x, y)) {
    const id = element.closest('.react-flow__edge')?.getAttribute('data-id');
    const edge = id === null || id === undefined ? undefined : edges.find((one) => one.id === id);
    if (edge) return wireOf(edge);
  }
  return undefined;
}

function middleOfCanvas(): Position {
  const box = window.document.querySelector('.canvas')?.getBoundingClientRect();
  return box
    ? { x: box.x + box.width / 2 - BLOCK_WIDTH / 2, y: box.y + box.height / 2 - HEADER_HEIGHT }
    : { x: 0, y: 0 };
}
