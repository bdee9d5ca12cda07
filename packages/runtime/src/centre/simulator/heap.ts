/** What is due, soonest first; at one time, in the order it was added, unless an order is given. */
export interface Heap<Item extends { readonly at: number; readonly order: number }> {
  readonly size: number;
  push(item: Item): void;
  peek(): Item | undefined;
  pop(): Item | undefined;
  list(): Item[];
}

export function createHeap<Item extends { readonly at: number; readonly order: number }>(
  items: readonly Item[] = [],
): Heap<Item> {
  const heap: Item[] = [];
  const earlier = (one: Item, other: Item): boolean =>
    one.at < other.at || (one.at === other.at && one.order < other.order);
  const push = (item: Item): void => {
    let place = heap.length;
    heap.push(item);
    while (place > 0) {
      const parent = (place - 1) >> 1;
      const above = heap[parent] as Item;
      if (!earlier(item, above)) break;
      heap[place] = above;
      place = parent;
    }
    heap[place] = item;
  };
  const pop = (): Item | undefined => {
    const [first] = heap;
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return first;
    let place = 0;
    for (;;) {
      let child = place * 2 + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && earlier(heap[child + 1] as Item, heap[child] as Item)) child++;
      const below = heap[child] as Item;
      if (!earlier(below, last)) break;
      heap[place] = below;
      place = child;
    }
    heap[place] = last;
    return first;
  };
  for (const item of items) push(item);
  return {
    get size() {
      return heap.length;
    },
    push,
    peek: () => heap[0],
    pop,
    list: () => heap.toSorted((one, other) => (earlier(one, other) ? -1 : 1)),
  };
}
