// React Flow with its own blocks and wires and nothing else, as quick as its guide makes it: only what is seen is drawn,
// and sizes and handles are known before. `?blocks=2000&width=700&height=800`.
import { applyNodeChanges, ReactFlow } from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import { createElement, useCallback, useState } from 'react';
import { createRoot } from 'react-dom/client';

const query = new URLSearchParams(location.search);
const { boxes, wires } = await (await fetch(`/picture-${query.get('blocks')}.json`)).json();
const handle = (type, position, x, y) => ({ type, position, x: x - 3, y: y - 3, width: 6, height: 6 });
const firstNodes = boxes.map(({ id, x, y, width, height }) => ({
  id,
  position: { x, y },
  width,
  height,
  data: { label: id },
  sourcePosition: 'right',
  targetPosition: 'left',
  handles: [handle('target', 'left', 0, height / 2), handle('source', 'right', width, height / 2)],
}));
const edges = wires.map(({ from, to }, index) => ({ id: `${index}`, source: from, target: to }));

function Page() {
  const [nodes, setNodes] = useState(firstNodes);
  const onNodesChange = useCallback((changes) => setNodes((before) => applyNodeChanges(changes, before)), []);
  return createElement(ReactFlow, {
    nodes,
    edges,
    onNodesChange,
    onlyRenderVisibleElements: true,
    minZoom: 0.05,
    panOnScroll: true,
    defaultViewport: { x: 48, y: 60, zoom: 0.7 },
    onInit: (flow) => Object.assign(window, { zoomTo: (zoom) => flow.setViewport({ x: 48, y: 60, zoom }) }),
  });
}

const root = document.getElementById('root');
root.style.width = `${query.get('width')}px`;
root.style.height = `${query.get('height')}px`;
createRoot(root).render(createElement(Page));
