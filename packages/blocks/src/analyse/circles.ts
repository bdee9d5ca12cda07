import type { FlowPaths, Way } from './paths.ts';
import { reachedIn } from './reached.ts';
import { strongComponents } from './strongComponents.ts';

/**
 * The largest sets of places that contacts can go round: from each to every other and back. A block alone is one when
 * it leads to itself. Only places a contact comes to count.
 *
 * @param follows the ways that count
 */
export function circlesOf(paths: FlowPaths, follows: (way: Way) => boolean): readonly ReadonlySet<number>[] {
  const circles: ReadonlySet<number>[] = [];
  for (const places of strongComponents(reachedIn(paths), paths.waysOut, follows)) {
    const only = places[0] ?? -1;
    const turns = places.length > 1 || (paths.waysOut[only] ?? []).some((way) => way.to === only && follows(way));
    if (turns) circles.push(new Set(places));
  }
  return circles;
}

/** The circles contacts can go round by ways that are taken; worked out once for the ways of a flow. */
export function takenCircles(paths: FlowPaths): readonly ReadonlySet<number>[] {
  let circles = TAKEN.get(paths);
  if (!circles) TAKEN.set(paths, (circles = mayTurn(paths) ? circlesOf(paths, isTaken) : NO_CIRCLES));
  return circles;
}

/** One round through a circle from a place of it, as short as there is; it ends where it began. */
export function roundFrom(
  start: number,
  circle: ReadonlySet<number>,
  { waysOut }: FlowPaths,
  follows: (way: Way) => boolean,
): readonly number[] {
  const cameFrom = new Map<number, number>();
  const open = [start];
  for (let at = 0; at < open.length; at++) {
    const place = open[at] ?? start;
    for (const way of waysOut[place] ?? []) {
      if (!circle.has(way.to) || !follows(way)) continue;
      if (way.to === start) return [...wayBack(place, cameFrom), start];
      if (cameFrom.has(way.to)) continue;
      cameFrom.set(way.to, place);
      open.push(way.to);
    }
  }
  return [start];
}

// helpers

const TAKEN = new WeakMap<FlowPaths, readonly ReadonlySet<number>[]>();
const NO_CIRCLES: readonly ReadonlySet<number>[] = [];

function isTaken({ taken }: Way): boolean {
  return taken;
}

/** Whether any way leads back in the file; a flow that only goes on through it has no circle. */
function mayTurn({ waysOut }: FlowPaths): boolean {
  return waysOut.some((ways) => ways.some(({ from, to, taken }) => taken && to <= from));
}

function wayBack(from: number, cameFrom: ReadonlyMap<number, number>): number[] {
  const places: number[] = [];
  for (let at: number | undefined = from; at !== undefined; at = cameFrom.get(at)) places.push(at);
  return places.toReversed();
}
