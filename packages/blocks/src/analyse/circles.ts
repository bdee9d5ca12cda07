import type { FlowPaths, Way } from './paths.ts';
import { reachedIn } from './reached.ts';

/**
 * The largest sets of places that contacts can go round: from each to every other and back. A block alone is one when
 * it leads to itself. Only places a contact comes to count.
 *
 * @param follows the ways that count
 */
export function circlesOf(paths: FlowPaths, follows: (way: Way) => boolean): readonly ReadonlySet<number>[] {
  const circles: ReadonlySet<number>[] = [];
  for (const places of strongComponents(paths, follows)) {
    const only = places[0] ?? -1;
    const turns = places.length > 1 || (paths.waysOut[only] ?? []).some((way) => way.to === only && follows(way));
    if (turns) circles.push(new Set(places));
  }
  return circles;
}

/** The circles contacts can go round by ways that are taken; worked out once for the ways of a flow. */
export function takenCircles(paths: FlowPaths): readonly ReadonlySet<number>[] {
  let circles = TAKEN.get(paths);
  if (!circles) TAKEN.set(paths, (circles = circlesOf(paths, ({ taken }) => taken)));
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

function wayBack(from: number, cameFrom: ReadonlyMap<number, number>): number[] {
  const places: number[] = [];
  for (let at: number | undefined = from; at !== undefined; at = cameFrom.get(at)) places.push(at);
  return places.toReversed();
}

/** Tarjan's algorithm with a stack of its own, so that a flow of any length is no deep recursion. */
function strongComponents(paths: FlowPaths, follows: (way: Way) => boolean): readonly (readonly number[])[] {
  const { waysOut } = paths;
  const components: number[][] = [];
  // By place: when it was come to, counted from 1, and the earliest place that leads back to it.
  const order = new Int32Array(waysOut.length);
  const lowest = new Int32Array(waysOut.length);
  const onStack = new Uint8Array(waysOut.length);
  /** The next way to go from each place. */
  const next = new Int32Array(waysOut.length);
  const stack: number[] = [];
  const open: number[] = [];
  let count = 0;

  const enter = (place: number): void => {
    order[place] = lowest[place] = ++count;
    onStack[place] = 1;
    stack.push(place);
    open.push(place);
  };
  const lower = (place: number, to: number): void => {
    if (to < (lowest[place] ?? 0)) lowest[place] = to;
  };

  for (const root of reachedIn(paths)) {
    if (order[root] === 0) enter(root);
    for (let place = open.at(-1); place !== undefined; place = open.at(-1)) {
      const way = waysOut[place]?.[next[place] ?? 0];
      if (way) {
        next[place] = (next[place] ?? 0) + 1;
        if (!follows(way)) continue;
        if (order[way.to] === 0) enter(way.to);
        else if (onStack[way.to] === 1) lower(place, order[way.to] ?? 0);
        continue;
      }
      open.pop();
      const above = open.at(-1);
      if (above !== undefined) lower(above, lowest[place] ?? 0);
      if (lowest[place] !== order[place]) continue;
      const component = stack.splice(stack.lastIndexOf(place));
      for (const member of component) onStack[member] = 0;
      components.push(component);
    }
  }
  return components;
}
