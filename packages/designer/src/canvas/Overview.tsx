import { memo, useCallback, useEffect, useRef, useState, type PointerEvent, type RefObject } from 'react';
import { Panel, useReactFlow, useViewport } from 'reactflow';
import type { DrawnNode, Graph } from './flowToGraph.ts';
import { texts } from '../texts/texts.ts';

const SIZE = { width: 168, height: 112 };
/** Room around the flow, as a part of the picture. */
const PADDING = 8;

interface Scale {
  /** The upper left corner of what is shown, on the canvas, and how much smaller it is shown. */
  readonly x: number;
  readonly y: number;
  readonly by: number;
}

interface OverviewProps {
  graph: Graph;
  canvas: RefObject<HTMLElement | null>;
}

/**
 * The whole flow in a corner, painted: thousands of blocks are no more than a few thousand strokes. What the canvas shows
 * is framed; press or drag in it to look there.
 */
export const Overview = memo(function Overview({ graph, canvas }: OverviewProps) {
  const flow = useReactFlow();
  const picture = useRef<HTMLCanvasElement>(null);
  const [scale, setScale] = useState<Scale>({ x: 0, y: 0, by: 1 });
  useEffect(() => {
    if (!picture.current) return undefined;
    const frame = requestAnimationFrame(() => {
      const next = scaleOf(graph);
      setScale(next);
      if (picture.current) paint(picture.current, graph, next);
    });
    return () => cancelAnimationFrame(frame);
  }, [graph]);
  const lookAt = useCallback(
    (event: PointerEvent<HTMLElement>) => {
      const box = event.currentTarget.getBoundingClientRect();
      const at = { x: (event.clientX - box.x) / scale.by + scale.x, y: (event.clientY - box.y) / scale.by + scale.y };
      void flow.setCenter(at.x, at.y, { zoom: flow.getZoom() });
    },
    [flow, scale],
  );
  return (
    <Panel position="bottom-right" className="overview">
      <div
        role="img"
        aria-label={texts().canvas.overview}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          lookAt(event);
        }}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) lookAt(event);
        }}
        onWheel={(event) => void (event.deltaY < 0 ? flow.zoomIn() : flow.zoomOut())}
      >
        <canvas ref={picture} style={SIZE} />
        <Frame scale={scale} canvas={canvas} />
      </div>
    </Panel>
  );
});

/** What the canvas shows of the whole. */
function Frame({ scale, canvas }: { scale: Scale; canvas: RefObject<HTMLElement | null> }) {
  const { x, y, zoom } = useViewport();
  const [{ clientWidth, clientHeight }, setSize] = useState({ clientWidth: 0, clientHeight: 0 });
  useEffect(() => {
    const shown = canvas.current;
    if (!shown) return undefined;
    const observer = new ResizeObserver(() => {
      setSize({ clientWidth: shown.clientWidth, clientHeight: shown.clientHeight });
    });
    observer.observe(shown);
    return () => observer.disconnect();
  }, [canvas]);
  const left = (-x / zoom - scale.x) * scale.by;
  const top = (-y / zoom - scale.y) * scale.by;
  const [width, height] = [(clientWidth / zoom) * scale.by, (clientHeight / zoom) * scale.by];
  return <div className="overview-frame" style={{ width, height, transform: `translate(${left}px, ${top}px)` }} />;
}

// helpers

function scaleOf({ nodes }: Graph): Scale {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { position, width = 0, height = 0 } of nodes) {
    left = Math.min(left, position.x);
    top = Math.min(top, position.y);
    right = Math.max(right, position.x + width);
    bottom = Math.max(bottom, position.y + height);
  }
  if (nodes.length === 0) return { x: 0, y: 0, by: 1 };
  const room = { width: SIZE.width - 2 * PADDING, height: SIZE.height - 2 * PADDING };
  const by = Math.min(room.width / Math.max(right - left, 1), room.height / Math.max(bottom - top, 1), 0.2);
  return {
    x: (left + right) / 2 - SIZE.width / 2 / by,
    y: (top + bottom) / 2 - SIZE.height / 2 / by,
    by,
  };
}

function paint(picture: HTMLCanvasElement, { nodes }: Graph, { x, y, by }: Scale): void {
  const dense = window.devicePixelRatio;
  picture.width = SIZE.width * dense;
  picture.height = SIZE.height * dense;
  const pen = picture.getContext('2d');
  if (!pen) return;
  pen.scale(dense, dense);
  const style = getComputedStyle(picture);
  const inks = new Map<string, string>();
  const inkOf = (name: string): string => {
    let ink = inks.get(name);
    if (ink === undefined) inks.set(name, (ink = style.getPropertyValue(`--${name}`)));
    return ink;
  };
  for (const node of nodes) {
    // A frame lies behind its blocks, and would hide them here.
    if (node.type === 'group' && !node.data.group.folded) continue;
    const { position, width = 0, height = 0 } = node;
    // Categories are told by the colours the blocks have.
    pen.fillStyle = inkOf(inkFor(node));
    const size = [Math.max(width * by, 1), Math.max(height * by, 1)] as const;
    pen.fillRect((position.x - x) * by, (position.y - y) * by, ...size);
  }
}

function inkFor(node: DrawnNode): string {
  if (node.type === 'block') return node.data.block.definition?.category ?? 'foreign';
  return { entry: 'accent', note: 'found', group: 'foreign' }[node.type];
}
