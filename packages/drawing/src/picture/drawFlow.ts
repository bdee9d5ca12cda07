import type { Branch, FlowJson, FlowView, PlacedBlock, Position } from '@switchyard/blocks';
import { ENTRY_ID } from '@switchyard/blocks/edit';
import { freeSpot } from '../freePlace.ts';
import {
  BLOCK_WIDTH,
  entersBlock,
  ENTRY_SIZE,
  HANDLE,
  HEADER_HEIGHT,
  heightOf,
  leavesBlock,
  leavesEntry,
  toCanvas,
} from '../geometry.ts';
import { layOut, missingPlaces, type Places } from '../layout.ts';
import { lineOf } from '../lineOf.ts';
import { routeWires, type Box } from '../routeWires.ts';
import type { Area } from '../svg/index.ts';
import { compareSights, keyOf, type Comparison } from './compareSights.ts';
import { describeDrawing, legendOf } from './describeDrawing.ts';
import type { Drawing, DrawnBlock, DrawnWire, Ran } from './drawing.ts';
import { lineOfWire, lineToNowhere } from './lines.ts';
import { notesOf } from './notesOf.ts';
import { readSight } from './readSight.ts';

export interface DrawOptions {
  /** What the flow is called. */
  readonly title: string;
  /** An earlier flow: what differs is marked, and what is gone is drawn as ghosts. */
  readonly before?: FlowJson;
  /** Lays all blocks out anew, whatever places the flow gives them. */
  readonly tidy?: boolean;
  /** What came of each block and branch in some runs: it is drawn how often, and what never ran or never can. */
  readonly runs?: DrawnRuns;
}

export interface DrawnRuns {
  /** By identifier. */
  readonly block: (id: string) => Ran | undefined;
  /** By the JSON pointer of the transition. */
  readonly branch: (pointer: string) => Ran | undefined;
}

/**
 * Works out how a flow is drawn: as the designer draws it, however broken it is. Blocks without a place get one,
 * branches to blocks that do not exist end in a stub.
 */
export function drawFlow(flow: FlowJson, { title, before, tidy = false, runs }: DrawOptions): Drawing {
  const comparison = before && compareSights(before, flow);
  const view = comparison?.view ?? readSight(flow);
  const placeOf = placesOf(tidy ? withoutPlaces(view) : view, comparison);

  const entry = { ...placeOf(ENTRY_ID), ...ENTRY_SIZE };
  const blocks = view.blocks.map((block) => drawBlock(block, placeOf(block.id), comparison, runs));
  const wires = drawWires(view, placeOf, [{ id: ENTRY_ID, ...entry }, ...blocks], comparison, runs);
  const notes = tidy ? [] : notesOf(flow);
  const drawn = { entry, blocks, wires, notes, legend: comparison && legendOf(comparison) };
  return { title, description: describeDrawing(drawn), area: areaOf(drawn), ...drawn };
}

// helpers

type PlaceOf = (id: string) => Position;

/** Where each block is drawn: by the flow, else by the layout; ghosts where nothing else stands. */
function placesOf(view: FlowView, comparison: Comparison | undefined): PlaceOf {
  const isGhost = ({ id, position }: PlacedBlock): boolean =>
    position !== undefined && comparison?.changes.get(id) === 'removed';
  const places = placesWithout(view);
  const drawn = new Map<string, Position>();
  for (const { id, position } of view.blocks) drawn.set(id, toCanvas(places.get(id) ?? position ?? NOWHERE));

  const entry = places.get(ENTRY_ID) ?? view.entryPosition;
  if (entry) drawn.set(ENTRY_ID, toCanvas(entry));

  const taken: Area[] = [];
  const sizeOf = (block: PlacedBlock) => ({ width: BLOCK_WIDTH, height: heightOf(block) });
  for (const block of view.blocks.filter((block) => !isGhost(block))) {
    taken.push({ ...(drawn.get(block.id) ?? NOWHERE), ...sizeOf(block) });
  }
  if (!entry) drawn.set(ENTRY_ID, freeSpot(taken, ENTRY_SIZE, beside(drawn.get(view.start ?? '')), APART));
  taken.push({ ...(drawn.get(ENTRY_ID) ?? NOWHERE), ...ENTRY_SIZE });
  for (const ghost of view.blocks.filter(isGhost)) {
    const spot = freeSpot(taken, sizeOf(ghost), drawn.get(ghost.id) ?? NOWHERE, APART);
    drawn.set(ghost.id, spot);
    taken.push({ ...spot, ...sizeOf(ghost) });
  }
  return (id) => drawn.get(id) ?? NOWHERE;
}

/** Left of the block the flow begins with, where the flow does not say where its entry point is. */
function beside(start: Position = NOWHERE): Position {
  return { x: start.x - ENTRY_SIZE.width - BEFORE, y: start.y + (HEADER_HEIGHT - ENTRY_SIZE.height) / 2 };
}

const BEFORE = 60;

function placesWithout(view: FlowView): Places {
  const homeless = view.blocks.filter(({ position }) => position === undefined);
  return homeless.length === view.blocks.length ? layOut(view) : missingPlaces(view);
}

function withoutPlaces(view: FlowView): FlowView {
  const blocks = view.blocks.map((block) => ({ ...block, position: undefined }));
  return { ...view, blocks, byId: new Map(blocks.map((block) => [block.id, block])), entryPosition: undefined };
}

const NOWHERE: Position = { x: 0, y: 0 };
/** How far ghosts keep from what is there. */
const APART = 12;

function drawBlock(
  block: PlacedBlock,
  place: Position,
  comparison: Comparison | undefined,
  runs: DrawnRuns | undefined,
): DrawnBlock {
  const { id, definition, foreign, title, branches } = block;
  return {
    id,
    ...place,
    width: BLOCK_WIDTH,
    height: heightOf(block),
    kind: definition ? 'task' : foreign ? 'foreign' : 'unknown',
    category: definition?.category ?? 'foreign',
    icon: definition?.icon,
    title,
    line: lineOf(block),
    branches: branches.map((branch) => {
      const { label, kind, target } = branch;
      return { label, kind, isConnected: target !== undefined, ran: ranOf(branch, runs) };
    }),
    change: comparison?.changes.get(id),
    changes: comparison?.told.get(id) ?? [],
    ran: runs?.block(id),
  };
}

/** Branches the file has not share the place of all of them, and nothing is known of one by itself. */
function ranOf({ stored, pointer }: Branch, runs: DrawnRuns | undefined): Ran | undefined {
  return stored ? runs?.branch(pointer) : undefined;
}

/** A connection, with the points where its wire begins and ends. */
interface Wire extends Pick<DrawnWire, 'from' | 'to' | 'kind' | 'label' | 'words' | 'change' | 'ran'> {
  readonly leaves: Position;
}

function drawWires(
  view: FlowView,
  placeOf: PlaceOf,
  boxes: readonly Box[],
  comparison: Comparison | undefined,
  runs: DrawnRuns | undefined,
): DrawnWire[] {
  const wires = [
    ...wiresOf(view, placeOf, comparison, runs),
    ...(comparison ? removedWiresOf(view, placeOf, comparison) : []),
  ].map((wire, index) => ({ ...wire, id: String(index) }));
  const routes = wires.flatMap(({ id, from = ENTRY_ID, to, leaves }) =>
    to === undefined ? [] : [{ id, source: from, target: to, from: leaves, to: entersBlock(placeOf(to)) }],
  );
  const ways = routeWires(boxes, routes);
  return wires.map(({ id, leaves, ...wire }) => ({
    ...wire,
    ...(wire.to === undefined
      ? lineToNowhere(leaves)
      : lineOfWire(leaves, entersBlock(placeOf(wire.to)), ways.get(id), wire.change ? MARK_AT[wire.change] : 0.5)),
  }));
}

/** Marks of wires that run side by side do not cover one another. */
const MARK_AT = { removed: 0.42, added: 0.58 } as const;

function wiresOf(
  view: FlowView,
  placeOf: PlaceOf,
  comparison: Comparison | undefined,
  runs: DrawnRuns | undefined,
): Wire[] {
  const wires: Wire[] = [];
  if (view.start !== undefined) {
    const leaves = leavesEntry(placeOf(ENTRY_ID));
    const change = comparison?.added.has(undefined) ? 'added' : undefined;
    wires.push({
      from: undefined,
      ...endOf(view, view.start, 'Entry'),
      kind: 'start',
      label: 'Start',
      leaves,
      change,
      ran: runs?.block(view.start),
    });
  }
  for (const { id, title, branches } of view.blocks) {
    // The wires of ghosts are among those that were removed.
    if (comparison?.changes.get(id) === 'removed') continue;
    branches.forEach((branch, index) => {
      const { label, kind, target } = branch;
      if (target === undefined) return;
      const leaves = leavesBlock(placeOf(id), index);
      const change = comparison?.added.has(branch) ? 'added' : undefined;
      wires.push({
        from: id,
        ...endOf(view, target, `${label} of ${title}`),
        kind,
        label,
        leaves,
        change,
        ran: ranOf(branch, runs),
      });
    });
  }
  return wires;
}

function endOf(view: FlowView, target: string, beginning: string): Pick<Wire, 'to' | 'words'> {
  const block = view.byId.get(target);
  return block
    ? { to: target, words: `${beginning} to ${block.title}` }
    : { to: undefined, words: `${beginning} to "${target}", which is not in the flow` };
}

function removedWiresOf(view: FlowView, placeOf: PlaceOf, { removed }: Comparison): Wire[] {
  return removed.map(({ from, branch, to }) => {
    const kind = branch?.kind ?? 'start';
    const title = from === undefined ? 'Entry' : view.byId.get(from)?.title;
    const words = `${branch ? `${branch.label} of ${title}` : 'Entry'} to ${view.byId.get(to)?.title}, until now`;
    const leaves =
      from === undefined ? leavesEntry(placeOf(ENTRY_ID)) : leftAt(view.byId.get(from), branch, placeOf(from));
    return { from, to, kind, label: branch?.label ?? 'Start', words, leaves, change: 'removed', ran: undefined };
  });
}

/** Where a branch of an earlier flow left its block: at its row, or beside the head where it has none any more. */
function leftAt(block: PlacedBlock | undefined, branch: Branch | undefined, place: Position): Position {
  const index = block?.branches.findIndex((one) => branch && keyOf(one) === keyOf(branch)) ?? -1;
  if (index >= 0) return leavesBlock(place, index);
  return { x: place.x + BLOCK_WIDTH + HANDLE, y: place.y + HEADER_HEIGHT / 2 };
}

/** Everything drawn, with a margin. */
function areaOf({ entry, blocks, wires, notes }: Pick<Drawing, 'entry' | 'blocks' | 'wires' | 'notes'>): Area {
  const corners = [entry, ...blocks, ...notes].flatMap(({ x, y, width, height }) => [
    { x, y },
    { x: x + width, y: y + height },
  ]);
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of [...corners, ...wires.flatMap(({ hull }) => hull)]) {
    [left, top] = [Math.min(left, x), Math.min(top, y)];
    [right, bottom] = [Math.max(right, x), Math.max(bottom, y)];
  }
  return {
    x: left - MARGIN,
    y: top - MARGIN,
    width: right - left + 2 * MARGIN,
    height: bottom - top + 2 * MARGIN,
  };
}

const MARGIN = 32;
