import type { FlowPaths, Way } from './paths.ts';
import { reachedFrom } from './reached.ts';

/**
 * The largest sets of places that contacts can go round: from each to every other and back. A block alone is one when
 * it leads to itself. Only places a contact comes to count.
 *
 * @param follows the ways that count
 */
export function circlesOf(paths: FlowPaths, follows: (way: Way) => boolean): readonly ReadonlySet<number>[] {
  const circles: ReadonlySet<number>[] = [];
  for (const places of strongComponents(paths, follows)) {
    const [only = -1] = places;
    const turns = places.length > 1 || (paths.waysOut[only] ?? []).some((way) => way.to === only && follows(way));
    if (turns) circles.push(new Set(places));
  }
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

function wayBack(from: number, cameFrom: ReadonlyMap<number, number>): number[] {
  const places: number[] = [];
  for (let at: number | undefined = from; at !== undefined; at = cameFrom.get(at)) places.push(at);
  return places.toReversed();
}

/** Tarjan's algorithm with a stack of its own, so that a flow of any length is no deep recursion. */
function strongComponents(paths: FlowPaths, follows: (way: Way) => boolean): readonly (readonly number[])[] {
  const components: number[][] = [];
  const order = new Map<number, number>();
  const lowest = new Map<number, number>();
  const stack: number[] = [];
  const onStack = new Set<number>();
  const open: { readonly place: number; readonly ways: Iterator<Way> }[] = [];

  const enter = (place: number): void => {
    order.set(place, order.size);
    lowest.set(place, order.size - 1);
    stack.push(place);
    onStack.add(place);
    open.push({ place, ways: (paths.waysOut[place] ?? []).filter(follows)[Symbol.iterator]() });
  };
  const lower = (place: number, to: number | undefined): void => {
    lowest.set(place, Math.min(lowest.get(place) ?? 0, to ?? 0));
  };

  for (const root of reachedFrom([paths.start], paths)) {
    if (!order.has(root)) enter(root);
    for (let visit = open.at(-1); visit; visit = open.at(-1)) {
      const { place, ways } = visit;
      const next = ways.next();
      if (next.done !== true) {
        const { to } = next.value;
        if (!order.has(to)) enter(to);
        else if (onStack.has(to)) lower(place, order.get(to));
        continue;
      }
      open.pop();
      const above = open.at(-1);
      if (above) lower(above.place, lowest.get(place));
      if (lowest.get(place) !== order.get(place)) continue;
      const component = stack.splice(stack.lastIndexOf(place));
      for (const member of component) onStack.delete(member);
      components.push(component);
    }
  }
  return components;
}
