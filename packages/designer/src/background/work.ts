/**
 * What is worked out of a flow beside the screen: its problems, the ways of its wires, places for its blocks. Keeps a
 * copy of the flow, which is brought up to date by what changed. No screen and no thread here: `worker.ts` is the thread.
 */
import type { AnyFlowType, FlowJson, Position, Problem } from '@switchyard/blocks';
import { layOut, layOutSome, routeWires } from '@switchyard/drawing';
import { viewOf } from '../document/derived.ts';
import { applyChanges, type Change } from './changes.ts';
import { findProblems, refusedAmong } from './findProblems.ts';
import { wiresOf } from './wires.ts';

type PlaceList = readonly (readonly [string, Position])[];

/** Where a wire goes round, and the ends that holds for. */
export interface Way {
  readonly from: Position;
  readonly to: Position;
  readonly points: readonly Position[];
}

export type Request =
  | {
      readonly asks: 'look';
      readonly flow: { readonly whole: FlowJson } | { readonly changes: readonly Change[] };
      readonly flowType: AnyFlowType;
      readonly places: PlaceList;
    }
  | { readonly asks: 'places'; readonly ids: readonly string[] | undefined; readonly number: number };

export type Answer =
  | {
      readonly says: 'problems';
      readonly problems: readonly Problem[];
      /** The rules of which Amazon Connect refuses errors. */
      readonly refused: readonly string[];
    }
  | {
      readonly says: 'ways';
      /** Those that are new or other than before, and those that are calm curves again. */
      readonly ways: readonly (readonly [string, Way])[];
      readonly gone: readonly string[];
    }
  | { readonly says: 'places'; readonly places: PlaceList; readonly number: number };

/** Answers requests one after the other. */
export function createWork(answer: (said: Answer) => void): (request: Request) => void {
  let flow: FlowJson = {};
  let places: ReadonlyMap<string, Position> = new Map();
  let told = new Map<string, Way>();

  return (request) => {
    if (request.asks === 'places') {
      const view = viewOf(flow);
      const found = request.ids ? layOutSome(view, places, request.ids) : layOut(view);
      return answer({ says: 'places', places: [...found], number: request.number });
    }
    if ('whole' in request.flow) told = new Map();
    flow = 'whole' in request.flow ? request.flow.whole : (applyChanges(flow, request.flow.changes) as FlowJson);
    places = new Map(request.places);
    const problems = findProblems(flow, request.flowType);
    answer({ says: 'problems', problems, refused: refusedAmong(problems) });
    const ways = waysOf(flow, places);
    const changed = [...ways].filter(([id, way]) => !isSame(told.get(id), way));
    const gone = [...told.keys()].filter((id) => !ways.has(id));
    told = ways;
    answer({ says: 'ways', ways: changed, gone });
  };
}

// helpers

function waysOf(flow: FlowJson, places: ReadonlyMap<string, Position>): Map<string, Way> {
  const { boxes, wires } = wiresOf(viewOf(flow), places);
  const ways = routeWires(boxes, wires);
  return new Map(
    wires.flatMap(({ id, from, to }) => {
      const points = ways.get(id);
      return points ? [[id, { from, to, points }] as const] : [];
    }),
  );
}

function isSame(one: Way | undefined, other: Way): boolean {
  if (!one || one.points.length !== other.points.length) return false;
  const isAt = (a: Position, b: Position | undefined): boolean => a.x === b?.x && a.y === b.y;
  return (
    isAt(one.from, other.from) &&
    isAt(one.to, other.to) &&
    one.points.every((point, index) => isAt(point, other.points[index]))
  );
}
