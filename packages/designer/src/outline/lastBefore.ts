/**
 * For every place of a drawing, the last place all ways to it pass. What follows a fork belongs after it, and not under
 * one of its ways, exactly where the fork is the last place all ways pass.
 */

/**
 * After K. D. Cooper, T. J. Harvey, K. Kennedy: A Simple, Fast Dominance Algorithm.
 *
 * @param next for every place the places it leads to; places are numbers from 0, and the ways begin at 0
 * @returns `order`: the places that are reached, each before what it alone leads to, and first ways first; `last`: for
 * each place that is reached the last one all ways to it pass, for the first place itself
 */
export function lastBefore(next: readonly (readonly number[])[]): {
  readonly order: readonly number[];
  readonly last: ReadonlyMap<number, number>;
} {
  const order = orderOf(next);
  const rank = new Map(order.map((place, index) => [place, index]));
  const from = new Map<number, number[]>(order.map((place) => [place, []]));
  for (const place of order) for (const to of next[place] ?? []) from.get(to)?.push(place);

  const last = new Map<number, number>([[0, 0]]);
  const rankOf = (place: number): number => rank.get(place) ?? 0;
  const common = (one: number, other: number): number => {
    let [a, b] = [one, other];
    while (a !== b) {
      while (rankOf(a) > rankOf(b)) a = last.get(a) ?? 0;
      while (rankOf(b) > rankOf(a)) b = last.get(b) ?? 0;
    }
    return a;
  };
  for (let changed = true; changed;) {
    changed = false;
    for (const place of order.slice(1)) {
      const known = (from.get(place) ?? []).filter((one) => last.has(one));
      const found = known.reduce((a, b) => common(a, b));
      if (last.get(place) === found) continue;
      last.set(place, found);
      changed = true;
    }
  }
  return { order, last };
}

// helpers

/** Reverse postorder. The last way is walked first, so that the first one comes first when all is turned round. */
function orderOf(next: readonly (readonly number[])[]): readonly number[] {
  const seen = new Set([0]);
  const done: number[] = [];
  const open: { readonly place: number; left: number }[] = [{ place: 0, left: next[0]?.length ?? 0 }];
  for (let top = open.at(-1); top; top = open.at(-1)) {
    if (top.left === 0) {
      done.push(top.place);
      open.pop();
      continue;
    }
    top.left -= 1;
    const to = next[top.place]?.[top.left] ?? 0;
    if (seen.has(to)) continue;
    seen.add(to);
    open.push({ place: to, left: next[to]?.length ?? 0 });
  }
  return done.toReversed();
}
