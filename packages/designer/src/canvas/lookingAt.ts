/** Where on the canvas one looks: at the beginning of a flow, at all of it, at a block. */
import type { Position } from '@switchyard/blocks';
import { ENTRY_ID } from '@switchyard/blocks/edit';
import { toFlow } from '@switchyard/drawing';
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { getViewportForBounds, type ReactFlowInstance, type Viewport } from 'reactflow';
import type { Designer } from '../designer.ts';
import { useDesigner, useSession } from '../DesignerContext.tsx';
import { focusBlock } from './focusBlock.ts';
import type { DrawnNode, WireEdge } from './flowToGraph.ts';

/** How close and how far one can look. */
export const ZOOM = { minZoom: 0.05, maxZoom: 2 };
/** From farther away a block is its name, large, on the colour of its category. */
const FAR = 0.5;
/** The smallest zoom at which the words on a block can be read. */
const READABLE = 0.7;
/** How near to the edge of the canvas, in pixels, a block still counts as in view. */
const MARGIN = 24;

type Drawn = ReactFlowInstance<DrawnNode, WireEdge>;

/** A flow opens where it was left, or at the block that is wanted of it, else at its beginning. */
export function startLooking(flow: Drawn, { session }: Designer): void {
  const { beginAt } = session.store.getState();
  if (beginAt && 'zoom' in beginAt) void flow.setViewport(beginAt);
  else if (beginAt && flow.getNode(beginAt.block)) reveal(flow, [beginAt.block], true);
  else showBeginning(flow);
  if (beginAt) session.set({ beginAt: undefined });
}

/** A flow opens whole where it can be read whole; a larger one, and an empty one, open at the entry point. */
function showBeginning(flow: Drawn): void {
  if (flow.getNodes().length === 1) return showEntry(flow, 1);
  const whole = viewOfAll(flow, 0.12);
  if (whole.zoom >= READABLE) void flow.setViewport(whole);
  else showEntry(flow, READABLE);
}

/** From here on not even the name of a block can be read, and it is its sign. */
const FARTHEST = 0.14;

/** How far away one looks from, for the style sheet: in words, and as a number that changes with every frame. */
export function useDistance(canvas: RefObject<HTMLElement | null>): {
  readonly distance: string;
  readonly onViewportChange: (viewport: Viewport) => void;
} {
  const [distance, setDistance] = useState('');
  const onViewportChange = useCallback(
    ({ zoom }: Viewport): void => {
      setDistance(zoom < FARTHEST ? 'far farthest' : zoom < FAR ? 'far' : '');
      canvas.current?.style.setProperty('--zoom', `${zoom}`);
    },
    [canvas],
  );
  return { distance, onViewportChange };
}

/** Carries out what others ask of the canvas. */
export function useWishes(flow: Drawn): void {
  const designer = useDesigner();
  const wish = useSession((state) => state.wish);
  const done = useRef(0);
  useEffect(() => {
    if (!wish || wish.number === done.current) return;
    done.current = wish.number;
    if (wish.does === 'zoomIn') void flow.zoomIn();
    else if (wish.does === 'zoomOut') void flow.zoomOut();
    else if (wish.does === 'begin') showBeginning(flow);
    else if (wish.does === 'reveal') reveal(flow, wish.ids ?? []);
    else if (wish.does === 'centre') reveal(flow, wish.ids ?? [], true);
    else if (wish.does === 'focus') focusBlock(wish.ids?.[0]);
    else if (wish.does === 'actualSize') void flow.zoomTo(1);
    else if (wish.does === 'rename') startNaming(flow, wish.ids?.[0] ?? '', designer);
    else void flow.setViewport(viewOfAll(flow, wish.ids ? 0.2 : 0.08, wish.ids));
  }, [wish, flow, designer]);
}

/** Tells others where in the flow the pointer is: what is pasted goes there. */
export function useWhereIsPointer(flow: Drawn, canvas: RefObject<HTMLElement | null>): void {
  const { session } = useDesigner();
  useEffect(() => {
    const element = canvas.current;
    let at: Position | undefined;
    const move = ({ clientX, clientY }: PointerEvent): void => void (at = { x: clientX, y: clientY });
    const leave = (): void => void (at = undefined);
    element?.addEventListener('pointermove', move);
    element?.addEventListener('pointerleave', leave);
    session.set({ whereIsPointer: () => at && toFlow(flow.screenToFlowPosition(at)) });
    return () => {
      element?.removeEventListener('pointermove', move);
      element?.removeEventListener('pointerleave', leave);
      session.set({ whereIsPointer: undefined });
    };
  }, [flow, canvas, session]);
}

// helpers

/** Puts the entry point where a page of text would begin. */
function showEntry(flow: Drawn, zoom: number): void {
  const entry = flow.getNode(ENTRY_ID);
  if (!entry) return;
  const { height } = sizeOfCanvas();
  const { x, y } = entry.position;
  const nodes = flow.getNodes();
  // What stands above the entry point gets room; what does not exist needs none.
  const room = nodes.length === 1 ? height : 64 + (y - flow.getNodesBounds(nodes).y) * zoom;
  const above = Math.min(height * 0.4, room);
  void flow.setViewport({ x: 48 - x * zoom, y: above - y * zoom, zoom });
}

/**
 * Where to look to see some blocks, or all. Worked out here: React Flow's own `fitView` waits for the next time blocks
 * are drawn, and a wish that comes with a change of the flow would be forgotten.
 */
function viewOfAll(flow: Drawn, padding: number, ids?: readonly string[]): Viewport {
  const nodes = flow.getNodes().filter(({ id }) => ids?.includes(id) ?? true);
  const { width, height } = sizeOfCanvas();
  return getViewportForBounds(flow.getNodesBounds(nodes), width, height, ZOOM.minZoom, 1, padding);
}

/** Brings blocks into view; where they are in view already nothing moves, unless they are wanted in the middle. */
function reveal(flow: Drawn, ids: readonly string[], inTheMiddle = false): void {
  // A block in a group that is folded is to be seen as the card of the group.
  const isWanted = (node: DrawnNode): boolean =>
    ids.includes(node.id) ||
    (node.type === 'group' && node.data.group.folded && node.data.group.blocks.some((id) => ids.includes(id)));
  const nodes = flow.getNodes().filter(isWanted);
  if (nodes.length === 0) return;
  const { x, y, width, height } = flow.getNodesBounds(nodes);
  const view = flow.getViewport();
  const canvas = sizeOfCanvas();
  const inView = (at: number, size: number, shift: number, room: number): boolean =>
    at * view.zoom + shift >= MARGIN && (at + size) * view.zoom + shift <= room - MARGIN;
  const isReadable = view.zoom >= FAR;
  if (!inTheMiddle && isReadable && inView(x, width, view.x, canvas.width) && inView(y, height, view.y, canvas.height))
    return;
  const zoom = isReadable ? view.zoom : READABLE;
  void flow.setCenter(x + width / 2, y + height / 2, { zoom, duration: glide() });
}

/** A block is named where it stands; from so far away that its name cannot be read, in its form. */
function startNaming(flow: Drawn, block: string, { session }: Designer): void {
  if (flow.getZoom() < FAR) return session.set({ panel: 'properties', focusField: { block, name: true } });
  reveal(flow, [block]);
  session.set({ renaming: block });
}

/** How long the canvas takes to move, in milliseconds; no time for those who want nothing to move. */
function glide(): number {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 220;
}

function sizeOfCanvas(): { width: number; height: number } {
  const canvas = window.document.querySelector('.canvas');
  return { width: canvas?.clientWidth ?? 0, height: canvas?.clientHeight ?? 0 };
}
