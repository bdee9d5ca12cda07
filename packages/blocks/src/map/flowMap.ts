/**
 * How the flows of a project hang together: which flow leads to which, by which blocks, and what they use besides. The
 * places of the map are flows and resources; a use is one way in which a flow makes use of another place.
 */
import { strongComponents } from '../analyse/strongComponents.ts';
import { isLegacyExport } from '../flow/documentKind.ts';
import type { AnyFlowType } from '../flow/flowTypes.ts';
import type { PlacedBlock } from '../flow/viewFlow.ts';
import { callsOf } from '../validate/project/calls.ts';
import { seeProjectFlow, type ProjectFile } from '../validate/project/projectFlow.ts';
import { chosenResources, RESOURCE_KINDS, type ResourceKind } from '../validate/project/resources.ts';
import { createRegister } from './register.ts';
import { compareWays, wayOf } from './ways.ts';

export interface FlowMap {
  /** Flows that are here by their files, then other flows by their names, then resources. */
  readonly places: readonly MapPlace[];
  /** By the places they lead from, then by the places they lead to. */
  readonly uses: readonly MapUse[];
  /** The flows that lead to one another round and round, by their keys. */
  readonly circles: readonly (readonly string[])[];
}

/** A flow or a resource. */
export interface MapPlace {
  /** What uses call it; no other place has the same. */
  readonly key: string;
  readonly kind: ResourceKind;
  readonly standing: Standing;
  /** What people call it: its name, else its file without the folder, else the end of its id. */
  readonly name: string;
  /** The ids and ARNs by which flows call it. */
  readonly ids: readonly string[];
  /** Of a flow that is here. */
  readonly file?: string;
  readonly flowType?: AnyFlowType;
}

export type Standing =
  /** A flow of the project. */
  | 'here'
  /** Not one of the files. */
  | 'outside'
  /** Known only when a contact comes there: `$.Attributes.flow`. */
  | 'open'
  /** Several flows of the project may be meant. */
  | 'ambiguous';

/** One way in which a flow makes use of another place. */
export interface MapUse {
  readonly from: string;
  readonly to: string;
  /** `transfer`, `task`, `module`, `resource`, or the event of a hook such as `CustomerQueue`. */
  readonly way: string;
  /** The blocks that say so, in the order of the file. */
  readonly blocks: readonly Pick<PlacedBlock, 'id' | 'title' | 'named' | 'pointer'>[];
  /** Whether it leads back to where it came from. */
  readonly isOnCircle: boolean;
}

export interface MapOptions {
  /** Whether resources are on the map too. */
  readonly resources?: boolean | undefined;
}

/** Maps the flows of a project. Pure; never throws. Exports of the old console are left out. */
export function mapFlows(files: readonly ProjectFile[], { resources = false }: MapOptions = {}): FlowMap {
  const flows = files.filter(({ flow }) => !isLegacyExport(flow)).map(seeProjectFlow);
  const register = createRegister(flows);
  const drafts: Draft[] = [];

  for (const { from, block, way, value, displayName, target } of callsOf(flows)) {
    const to =
      target.is === 'found' ? register.here(target.flow) : register.other('flow', value, displayName, target.is);
    if (target.is === 'found') register.called(to, value);
    drafts.push({ from: register.here(from), to, way: wayOf(way), block });
  }
  for (const { flow, block, kind, id, name } of resources ? chosenResources(flows) : []) {
    if (kind === 'flow') continue;
    drafts.push({ from: register.here(flow), to: register.other(kind, id, name), way: 'resource', block });
  }

  const places = register.places().toSorted(comparePlaces);
  const order = new Map(places.map(({ key }, index) => [key, index]));
  const place = (ticket: string): number => order.get(register.keyOf(ticket)) ?? 0;
  const placed = drafts
    .map(({ from, to, ...draft }) => ({ ...draft, from: place(from), to: place(to) }))
    .sort((a, b) => a.from - b.from || a.to - b.to || compareWays(a.way, b.way));
  const circleOf = circlesIn(places.length, placed);
  return {
    places,
    uses: usesOf(placed, places, circleOf),
    circles: [...new Set(circleOf.values())].map((circle) => circle.map((index) => keyAt(places, index))),
  };
}

// helpers

interface Draft<Place = string> {
  readonly from: Place;
  readonly to: Place;
  readonly way: string;
  readonly block: PlacedBlock;
}

const STANDINGS: readonly Standing[] = ['here', 'ambiguous', 'outside', 'open'];

function comparePlaces(a: MapPlace, b: MapPlace): number {
  return (
    RESOURCE_KINDS.indexOf(a.kind) - RESOURCE_KINDS.indexOf(b.kind) ||
    STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing) ||
    compareText(a.file ?? a.name, b.file ?? b.name) ||
    compareText(a.key, b.key)
  );
}

/** The same on every machine, whatever language it speaks. */
function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The circle that each place on one is on, in the order of the places. */
function circlesIn(count: number, drafts: readonly Draft<number>[]): ReadonlyMap<number, readonly number[]> {
  const waysOut: { to: number }[][] = Array.from({ length: count }, () => []);
  const toItself = new Set<number>();
  for (const { from, to } of drafts) {
    waysOut[from]?.push({ to });
    if (from === to) toItself.add(from);
  }
  const circles = strongComponents(waysOut.keys(), waysOut)
    .filter((members) => members.length > 1 || members.some((member) => toItself.has(member)))
    .map((members) => members.toSorted((a, b) => a - b))
    .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
  return new Map(circles.flatMap((circle) => circle.map((member) => [member, circle] as const)));
}

/** Blocks that do the same are one use. */
function usesOf(
  drafts: readonly Draft<number>[],
  places: readonly MapPlace[],
  circleOf: ReadonlyMap<number, readonly number[]>,
): MapUse[] {
  const uses: (MapUse & { readonly blocks: MapUse['blocks'][number][] })[] = [];
  let last: Draft<number> | undefined;
  for (const draft of drafts) {
    const { from, to, way, block } = draft;
    const { id, title, named, pointer } = block;
    const isSame = last?.from === from && last.to === to && last.way === way;
    last = draft;
    if (isSame) {
      uses.at(-1)?.blocks.push({ id, title, named, pointer });
      continue;
    }
    const circle = circleOf.get(from);
    const isOnCircle = circle !== undefined && circle === circleOf.get(to);
    uses.push({
      from: keyAt(places, from),
      to: keyAt(places, to),
      way,
      blocks: [{ id, title, named, pointer }],
      isOnCircle,
    });
  }
  return uses;
}

function keyAt(places: readonly MapPlace[], index: number): string {
  return places[index]?.key ?? '';
}
