/**
 * Where the places of a map stand and which way its lines go: from left to right in the order in which flows lead on.
 * The same map always gets the same places.
 */
import type { Position } from '@switchyard/blocks';
import { labelOf, type FlowMap, type MapPlace, type MapUse } from '@switchyard/blocks/map';
import { Graph, layout as dagre } from '@dagrejs/dagre';
import { fitText, widthOf } from '../svg/index.ts';
import { endsOf } from './endsOf.ts';
import { LABEL_FONT, LINE_HEIGHT, PLACE, WIDEST_LABEL } from './look.ts';

export interface MapLayout {
  readonly places: readonly PlacedPlace[];
  readonly lines: readonly PlacedUse[];
  readonly width: number;
  readonly height: number;
}

/** A place with its upper left corner. */
export interface PlacedPlace extends Position {
  readonly place: MapPlace;
}

export interface PlacedUse {
  readonly use: MapUse;
  /** By which points it goes, from the side of one place to that of the other. */
  readonly points: readonly Position[];
  /** Whether it leads from the lower side of a place back to it. */
  readonly isLoop: boolean;
  /** What is written beside it, line by line as far as there is room, and the middle of that. */
  readonly label: readonly string[];
  readonly middle: Position;
}

export function layOutMap(map: FlowMap): MapLayout {
  const tied = new Set(map.uses.flatMap(({ from, to }) => [from, to]));
  const drawn = layOutTied(map, tied);
  const alone = map.places.filter(({ key }) => !tied.has(key));
  const rows = inRows(alone, drawn.height === 0 ? MARGIN : drawn.height, columnsFor(alone.length, drawn.width));
  return {
    ...drawn,
    places: [...drawn.places, ...rows],
    width: Math.max(drawn.width, ...rows.map(({ x }) => x + PLACE.width + MARGIN), 2 * MARGIN),
    height: Math.max(drawn.height, ...rows.map(({ y }) => y + PLACE.height + MARGIN), 2 * MARGIN),
  };
}

// helpers

const MARGIN = 32;
const GAP = 24;

function layOutTied({ places, uses }: FlowMap, tied: ReadonlySet<string>): MapLayout {
  if (tied.size === 0) return { places: [], lines: [], width: 0, height: 0 };
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'LR', nodesep: GAP, edgesep: 16, ranksep: 64, marginx: MARGIN, marginy: MARGIN });
  for (const { key } of places) if (tied.has(key)) graph.setNode(key, { ...PLACE });
  const labels = uses.map((use) => labelOf(use).map((line) => fitText(line, WIDEST_LABEL, LABEL_FONT)));
  uses.forEach(({ from, to }, index) => {
    const lines = labels[index] ?? [];
    const width = Math.max(...lines.map((line) => widthOf(line, LABEL_FONT)), 0) + 8;
    graph.setEdge(from, to, { width, height: lines.length * LINE_HEIGHT + 4, labelpos: 'c' }, String(index));
  });
  dagre(graph);
  const { width = 0, height = 0 } = graph.graph();
  const placed = places.flatMap((place) => {
    if (!tied.has(place.key)) return [];
    const { x, y } = graph.node(place.key);
    return [{ place, x: x - PLACE.width / 2, y: y - PLACE.height / 2 }];
  });
  const drafts = uses.map((use, index) => {
    const { points, x = 0, y = 0 } = graph.edge(use.from, use.to, String(index));
    return { use, between: points.slice(1, -1), label: labels[index] ?? [], middle: { x, y } };
  });
  const ends = endsOf(placed, drafts);
  const lines = drafts.map(({ between, ...line }, index) => {
    const isLoop = line.use.from === line.use.to;
    return { ...line, isLoop, points: [...ends.from(index), ...(isLoop ? [] : between), ...ends.to(index)] };
  });
  return { places: placed, lines, width, height };
}

/** Places that nothing leads to or from stand below the others, as many in a row as there is room. */
function inRows(places: readonly MapPlace[], top: number, columns: number): PlacedPlace[] {
  return places.map((place, index) => ({
    place,
    x: MARGIN + (index % columns) * (PLACE.width + GAP),
    y: top + Math.floor(index / columns) * (PLACE.height + GAP),
  }));
}

/** Where nothing else says how wide the picture is, about as wide as it is high. */
function columnsFor(count: number, width: number): number {
  const room = Math.floor((width - 2 * MARGIN + GAP) / (PLACE.width + GAP));
  return Math.max(1, room, Math.ceil(Math.sqrt(count / 3)));
}
