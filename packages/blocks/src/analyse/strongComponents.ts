/**
 * The sets of places that lead to one another, of all that can be come to from the roots; a place alone is a set too.
 * Tarjan's algorithm with a stack of its own, so that a way of any length is no deep recursion.
 *
 * @param follows the ways that count; all when not given
 */
export function strongComponents<To extends { readonly to: number }>(
  roots: Iterable<number>,
  waysOut: readonly (readonly To[])[],
  follows: (way: To) => boolean = () => true,
): readonly (readonly number[])[] {
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

  for (const root of roots) {
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
