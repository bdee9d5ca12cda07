/** How many steps into a flow each block is: the column it stands in. */

/** A branch that leads from one block to another. */
export interface Lead {
  readonly from: string;
  readonly to: string;
}

/**
 * The longest way to each block from where nothing leads to, wires that lead back left out. What has nothing before it
 * stands just before what it leads to.
 *
 * @param names in the order of the file, where the flow begins first
 */
export function ranksOf(names: readonly string[], leads: readonly Lead[]): Map<string, number> {
  const next = new Map<string, string[]>(names.map((name) => [name, []]));
  for (const { from, to } of leads) next.get(from)?.push(to);
  const order = inOrder(names, next);
  const placeOf = new Map(order.map((name, place) => [name, place]));
  const isForward = (from: string, to: string): boolean => (placeOf.get(from) ?? 0) < (placeOf.get(to) ?? 0);
  const ranks = new Map(order.map((name) => [name, 0]));
  const isLedTo = new Set<string>();
  for (const name of order) {
    for (const to of next.get(name) ?? []) {
      if (!isForward(name, to)) continue;
      isLedTo.add(to);
      ranks.set(to, Math.max(ranks.get(to) ?? 0, (ranks.get(name) ?? 0) + 1));
    }
  }
  for (const name of order.toReversed()) {
    if (isLedTo.has(name) || name === names[0]) continue;
    const ahead = (next.get(name) ?? []).filter((to) => isForward(name, to)).map((to) => ranks.get(to) ?? 0);
    if (ahead.length > 0) ranks.set(name, Math.max(0, Math.min(...ahead) - 1));
  }
  return ranks;
}

/** How many columns the wires cross in all: what a layout that gives wires room of their own has to lay out. */
export function crossedBy(leads: readonly Lead[], ranks: ReadonlyMap<string, number>): number {
  return leads.reduce((sum, { from, to }) => sum + Math.abs((ranks.get(to) ?? 0) - (ranks.get(from) ?? 0)), 0);
}

// helpers

/** Every block after those that lead to it, except where a circle is closed. Without recursion: a flow may be long. */
function inOrder(names: readonly string[], next: ReadonlyMap<string, readonly string[]>): string[] {
  const left: string[] = [];
  const seen = new Set<string>();
  for (const root of names) {
    if (seen.has(root)) continue;
    seen.add(root);
    const stack = [{ name: root, at: 0 }];
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const to = next.get(top.name)?.[top.at++];
      if (to === undefined) {
        left.push(top.name);
        stack.pop();
      } else if (!seen.has(to) && next.has(to)) {
        seen.add(to);
        stack.push({ name: to, at: 0 });
      }
    }
  }
  return left.toReversed();
}
