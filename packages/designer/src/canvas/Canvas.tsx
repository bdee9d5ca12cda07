import type { Position } from '@switchyard/blocks';
import { useCallback, useEffect, useMemo, useRef, useState, type DragEvent } from 'react';
import {
  Background,
  BackgroundVariant,
  Panel,
  ReactFlow,
  ReactFlowProvider,
  SelectionMode,
  useReactFlow,
  type KeyCode,
} from 'reactflow';
import 'reactflow/dist/style.css';
import { useSession } from '../DesignerContext.tsx';
import type { Wire } from '../document/command.ts';
import { wireId } from '../document/wireId.ts';
import { BLOCK_DRAG } from '../palette/drag.ts';
import { BlockNode } from './BlockNode.tsx';
import { BranchMenu } from './BranchMenu.tsx';
import './canvas.css';
import { EntryNode } from './EntryNode.tsx';
import type { DrawnNode, Graph, GroupNode as GroupModel, WireEdge as WireModel } from './flowToGraph.ts';
import { GroupNode } from './GroupNode.tsx';
import { wireOf } from './graphToCommands.ts';
import { useDistance, useWhereIsPointer, useWishes, ZOOM } from './lookingAt.ts';
import { NoteNode } from './NoteNode.tsx';
import { Overview } from './Overview.tsx';
import { useEndsOnTop } from './useEndsOnTop.ts';
import { useGestures } from './useGestures.ts';
import { useEdges, useGraph, useNodes } from './useGraph.ts';
import { usePlacing, type Drawn, type Hands } from './usePlacing.ts';
import { WireEdge } from './WireEdge.tsx';
import { ZoomControls } from './ZoomControls.tsx';
import { texts } from '../texts/texts.ts';

const NODE_TYPES = { block: BlockNode, entry: EntryNode, note: NoteNode, group: GroupNode };
const EDGE_TYPES = { wire: WireEdge };
/** With more blocks than this only those in view are in the page. */
const MANY = 200;
const readOut = () => ({
  'node.a11yDescription.default': texts().canvas.blockKeys,
  'node.a11yDescription.keyboardDisabled': texts().canvas.blockKeys,
  'edge.a11yDescription.default': texts().canvas.branchKeys,
  'node.a11yDescription.ariaLiveMessage': () => texts().canvas.moved,
});
const MORE_KEYS: KeyCode = ['Shift', 'Meta', 'Control'];
const NO_ATTRIBUTION = { hideAttribution: true };

/** The flow, drawn. React Flow draws it and reports gestures; every gesture becomes a command. */
export function Canvas() {
  return (
    <ReactFlowProvider>
      <Drawing />
    </ReactFlowProvider>
  );
}

function Drawing() {
  const flow = useReactFlow<DrawnNode, WireModel>();
  const theme = useSession((state) => state.theme);
  const words = useMemo(() => readOut(), []);
  const graph = useGraph();
  const { nodes, onNodesChange } = useNodes(graph);
  const [isConnecting, setConnecting] = useState(false);
  const gestures = useGestures(flow, setConnecting, useGroupsNow(graph));
  const hands = usePlacing(flow);
  const { dropOn, ...drops } = useDrops(flow, hands);
  const edges = useEdges(graph, dropOn);
  const canvas = useRef<HTMLDivElement>(null);
  const { distance, onViewportChange } = useDistance(canvas);
  useWishes(flow);
  useWhereIsPointer(flow, canvas);
  useEndsOnTop(canvas);
  return (
    <div
      ref={canvas}
      className={['canvas', distance, isConnecting && 'connecting'].filter(Boolean).join(' ')}
      {...drops}
    >
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={NODE_TYPES}
        edgeTypes={EDGE_TYPES}
        colorMode={theme}
        onNodesChange={onNodesChange}
        {...gestures}
        onViewportChange={onViewportChange}
        onlyRenderVisibleElements={graph.nodes.length > MANY}
        deleteKeyCode={null}
        selectionKeyCode="Shift"
        multiSelectionKeyCode={MORE_KEYS}
        selectionMode={SelectionMode.Partial}
        panActivationKeyCode="Space"
        panOnScroll
        zoomOnDoubleClick={false}
        connectionRadius={36}
        edgesFocusable={false}
        ariaLabelConfig={words}
        {...ZOOM}
        proOptions={NO_ATTRIBUTION}
        aria-label={texts().canvas.flow}
      >
        <Background variant={BackgroundVariant.Dots} gap={28} size={1.6} />
        <ZoomControls />
        <Overview key={theme} graph={graph} canvas={canvas} />
        {graph.nodes.length === 1 ? (
          <Panel position="top-center" className="canvas-hint">
            {texts().canvas.dragABlockHere}
          </Panel>
        ) : null}
      </ReactFlow>
      <BranchMenu hands={hands} />
    </div>
  );
}

/** The groups as the flow has them, for a gesture that has just ended. */
function useGroupsNow(graph: Graph): () => readonly GroupModel[] {
  const groups = useRef<readonly GroupModel[]>([]);
  useEffect(() => {
    groups.current = graph.nodes.filter((node) => node.type === 'group');
  }, [graph]);
  return useCallback(() => groups.current, []);
}

/** Blocks that are dragged here from the list: dropped on the canvas, or on a wire that takes them in. */
function useDrops(flow: Drawn, hands: Hands) {
  const [dropOn, setDropOn] = useState<string>();
  return {
    dropOn,
    onDrop: (event: DragEvent): void => {
      const block = event.dataTransfer.getData(BLOCK_DRAG);
      if (block === '') return;
      event.preventDefault();
      event.stopPropagation();
      setDropOn(undefined);
      const at = { x: event.clientX, y: event.clientY };
      const under = wireUnder(at, flow);
      hands.place(block, at, under && { wire: under, how: 'insert' });
    },
    onDragOver: (event: DragEvent): void => {
      if (!event.dataTransfer.types.includes(BLOCK_DRAG)) return;
      event.preventDefault();
      const under = wireUnder({ x: event.clientX, y: event.clientY }, flow);
      setDropOn(under && wireId(under.from, under.branch));
    },
    onDragLeave: ({ currentTarget, relatedTarget }: DragEvent): void => {
      if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setDropOn(undefined);
    },
  };
}

// helpers

function wireUnder({ x, y }: Position, flow: Drawn): Wire | undefined {
  for (const element of document.elementsFromPoint(x, y)) {
    const id = element.closest('.react-flow__edge')?.getAttribute('data-id');
    const edge = id === null || id === undefined ? undefined : flow.getEdge(id);
    if (edge) return wireOf(edge);
  }
  return undefined;
}
