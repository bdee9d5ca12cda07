import type { FlowMap, MapPlace, MapUse } from './flowMap.ts';

export interface PartOptions {
  /** What is used by this place. */
  readonly from?: MapPlace | undefined;
  /** What makes use of this place. */
  readonly to?: MapPlace | undefined;
  /** How many uses away; any number when not given. */
  readonly depth?: number | undefined;
}

/** The part of a map that lies behind a place, before it, or between two. */
export function partOf(map: FlowMap, { from, to, depth = Infinity }: PartOptions): FlowMap {
  const behind = from && reach(map.uses, from.key, depth, ({ from: at, to: next }) => [at, next]);
  const before = to && reach(map.uses, to.key, depth, ({ from: next, to: at }) => [at, next]);
  const isIn = (key: string): boolean => (behind?.has(key) ?? true) && (before?.has(key) ?? true);
  // The last ones stand for themselves: what they use in their turn is farther away.
  const isNear = (use: MapUse): boolean =>
    (behind === undefined || (behind.get(use.from) ?? depth) < depth) &&
    (before === undefined || (before.get(use.to) ?? depth) < depth);
  const uses = map.uses.filter((use) => isIn(use.from) && isIn(use.to) && isNear(use));
  const isRound = (circle: readonly string[]): boolean =>
    circle.every((key) => uses.some(({ from: at, to: next }) => at === key && circle.includes(next)));
  return { places: map.places.filter(({ key }) => isIn(key)), uses, circles: map.circles.filter(isRound) };
}

// helpers

/** How far away each place is that one comes to. */
function reach(
  uses: readonly MapUse[],
  start: string,
  depth: number,
  step: (use: MapUse) => readonly [at: string, next: string],
): ReadonlyMap<string, number> {
  const ways = new Map<string, string[]>();
  for (const use of uses) {
    const [at, next] = step(use);
    const known = ways.get(at);
    if (known) known.push(next);
    else ways.set(at, [next]);
  }
  const found = new Map([[start, 0]]);
  for (const [at, away] of found) {
    if (away >= depth) continue;
    for (const next of ways.get(at) ?? []) if (!found.has(next)) found.set(next, away + 1);
  }
  return found;
}
