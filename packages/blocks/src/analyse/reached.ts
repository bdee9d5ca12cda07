import type { FlowPaths, Way } from './paths.ts';

/**
 * The places contacts can come to from some places, those included.
 *
 * @param follows whether they go on by a way; by every one that is taken where not given
 */
export function reachedFrom(
  starts: Iterable<number | undefined>,
  { waysOut }: FlowPaths,
  follows: (way: Way) => boolean = isTaken,
): ReadonlySet<number> {
  const reached = new Set<number>();
  const open: number[] = [];
  const visit = (place: number | undefined): void => {
    if (place === undefined || reached.has(place)) return;
    reached.add(place);
    open.push(place);
  };
  for (const start of starts) visit(start);
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    for (const way of waysOut[place] ?? []) {
      if (follows(way)) visit(way.to);
    }
  }
  return reached;
}

/** The places contacts come to from the entry point; worked out once for the ways of a flow. */
export function reachedIn(paths: FlowPaths): ReadonlySet<number> {
  let reached = REACHED.get(paths);
  if (!reached) REACHED.set(paths, (reached = reachedFrom([paths.start], paths)));
  return reached;
}

/** The places from which contacts can come to a place, that one included. */
export function leadingTo(place: number, { waysOut }: FlowPaths): ReadonlySet<number> {
  const before = new Map<number, number[]>();
  for (const { from, to } of waysOut.flat().filter(isTaken)) {
    const there = before.get(to);
    if (there) there.push(from);
    else before.set(to, [from]);
  }
  const leading = new Set([place]);
  for (const at of leading) for (const from of before.get(at) ?? []) leading.add(from);
  return leading;
}

/** Whether a fact holds where contacts come to. */
export interface Certainty {
  /** It holds on some way there from the entry point. */
  readonly onSome: ReadonlySet<number>;
  /** Some way there from the entry point is without it. */
  readonly without: ReadonlySet<number>;
}

/** Where a fact holds, from the ways that bring it about; once it does, it holds for the rest of the flow. */
export function certaintyOf(paths: FlowPaths, brings: (way: Way) => boolean): Certainty {
  const reached = reachedIn(paths);
  const brought: number[] = [];
  for (const place of reached) {
    for (const way of paths.waysOut[place] ?? []) {
      if (isTaken(way) && brings(way)) brought.push(way.to);
    }
  }
  return {
    onSome: reachedFrom(brought, paths),
    without: reachedFrom([paths.start], paths, (way) => isTaken(way) && !brings(way)),
  };
}

// helpers

const REACHED = new WeakMap<FlowPaths, ReadonlySet<number>>();

function isTaken({ taken }: Way): boolean {
  return taken;
}
