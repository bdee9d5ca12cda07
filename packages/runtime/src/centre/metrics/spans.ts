/** Stretches of time: cut to an interval, joined, taken from each other, added up. Milliseconds; open ends go on. */
import type { Span } from '../records/story.ts';

/** A stretch with both ends. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What of the spans lies within an interval. */
export function within(spans: Iterable<Span>, { from, to }: Stretch): readonly Stretch[] {
  const cut: Stretch[] = [];
  for (const span of spans) {
    const stretch = { from: Math.max(span.from, from), to: Math.min(span.to ?? to, to) };
    if (stretch.from < stretch.to) cut.push(stretch);
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
