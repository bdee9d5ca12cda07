/** Stretches of time: cut to an interval, joined, taken from each other, added up. Milliseconds; open ends go on. */
import type { Span } from '../records/story.ts';

/** A stretch with both ends. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What of the spans lies within an interval. */
export function within(spans: readonly Span[], { from, to }: Stretch): readonly Stretch[] {
  const cut: Stretch[] = [];
  const { inOrder, first } = beginAt(spans, from);
  for (let place = first; place < inOrder.length; place++) {
    const span = inOrder[place] as Span;
    const stretch = { from: Math.max(span.from, from), to: Math.min(span.to ?? to, to) };
    if (stretch.from < stretch.to) cut.push(stretch);
    // Of a long list, which is in order, nothing more begins in time.
    else if (span.from >= to && spans.length > MOST_UNKNOWN) break;
  }
  return cut;
}

/** The time at least one of them covers, in order and without overlaps. */
export function union(stretches: readonly Stretch[]): readonly Stretch[] {
  const joined: { from: number; to: number }[] = [];
  for (const { from, to } of stretches.toSorted((one, other) => one.from - other.from)) {
    const last = joined.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else joined.push({ from, to });
  }
  return joined;
}

/** What is left of the ones where none of the others is. */
export function without(stretches: readonly Stretch[], others: readonly Stretch[]): readonly Stretch[] {
  const gaps = union(others);
  return stretches.flatMap((stretch) => {
    const left: Stretch[] = [];
    let { from } = stretch;
    for (const gap of gaps) {
      if (gap.to <= from || gap.from >= stretch.to) continue;
      if (gap.from > from) left.push({ from, to: gap.from });
      from = gap.to;
    }
    if (from < stretch.to) left.push({ from, to: stretch.to });
    return left;
  });
}

export function lengthOf(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { from, to }) => sum + to - from, 0);
}

// helpers

interface Order {
  /** By their beginnings. */
  readonly inOrder: readonly Span[];
  /** How far those up to a place reach. */
  readonly reach: readonly number[];
}

/** Of lists that are asked about interval by interval; nobody adds to them meanwhile. */
const orders = new WeakMap<readonly Span[], Order>();
/** A list of no more than these is gone through as quickly as it is put in order. */
const MOST_UNKNOWN = 16;

/** Where to begin to look for what lies after a moment. */
function beginAt(spans: readonly Span[], from: number): { readonly inOrder: readonly Span[]; readonly first: number } {
  if (spans.length <= MOST_UNKNOWN) return { inOrder: spans, first: 0 };
  let order = orders.get(spans);
  if (!order) orders.set(spans, (order = putInOrder(spans)));
  return { inOrder: order.inOrder, first: firstThatReaches(order.reach, from) };
}

function putInOrder(spans: readonly Span[]): Order {
  const inOrder = spans.toSorted(byBeginning);
  let furthest = Number.NEGATIVE_INFINITY;
  const reach = inOrder.map(({ to = Number.POSITIVE_INFINITY }) => (furthest = Math.max(furthest, to)));
  return { inOrder, reach };
}

function byBeginning(one: Span, other: Span): number {
  return one.from - other.from;
}

/** The first place at which something may reach beyond a moment. */
function firstThatReaches(reach: readonly number[], moment: number): number {
  let low = 0;
  let high = reach.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((reach[middle] as number) <= moment) low = middle + 1;
    else high = middle;
  }
  return low;
}
