import type { FlowPaths } from './paths.ts';
import { reachedFrom, reachedIn } from './reached.ts';
import { writesOf, type Store } from './writes.ts';

/** Whether a key is set on some way from the entry point to a place, before the block there. */
export type SetBefore = (place: number, key: string) => boolean;

/** Answers for the keys of one store that are asked for. */
export function setBeforeOf(paths: FlowPaths, store: Store, asked: ReadonlySet<string>): SetBefore {
  const after = new Map<string, number[]>();
  const afterAny: number[] = [];
  reachedIn(paths).forEach((place) => {
    const block = paths.blocks[place];
    if (!block) return;
    const { rows, anyKey } = writesOf(block, store);
    if (anyKey) afterAny.push(...nextOf(place, paths));
    if (rows.size === 0) return;
    rows.forEach((_text, key) => {
      if (!asked.has(key)) return;
      const known = after.get(key) ?? [];
      known.push(...nextOf(place, paths));
      after.set(key, known);
    });
  });
  if (after.size === 0 && afterAny.length === 0) return () => false;
  const unsure = reachedFrom(afterAny, paths);
  const numbers = new Map([...after.keys()].map((key, number) => [key, number]));
  const marks = chunksOf([...after.values()]).map((seeds) => spread(seeds, paths));
  return (place, key) => {
    const number = numbers.get(key);
    if (number === undefined) return unsure.has(place);
    return unsure.has(place) || ((marks[Math.floor(number / BITS)]?.[place] ?? 0) & (1 << (number % BITS))) !== 0;
  };
}

// helpers

/** As many keys as one number has bits are followed through the flow together. */
const BITS = 32;

/** Where contacts go on once the block has done its work. */
function nextOf(place: number, { waysOut }: FlowPaths): readonly number[] {
  return (waysOut[place] ?? []).filter(({ branch, taken }) => taken && branch?.kind === 'success').map(({ to }) => to);
}

function chunksOf<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / BITS) }, (_, at) => items.slice(at * BITS, (at + 1) * BITS));
}

/** By place, a bit for each list of seeds from which contacts come there. */
function spread(seeds: readonly (readonly number[])[], { waysOut }: FlowPaths): Int32Array {
  const marks = new Int32Array(waysOut.length);
  const open: number[] = [];
  const mark = (place: number, bits: number): void => {
    const marked = (marks[place] ?? 0) | bits;
    if (marked === marks[place]) return;
    marks[place] = marked;
    open.push(place);
  };
  seeds.forEach((places, bit) => {
    for (const place of places) mark(place, 1 << bit);
  });
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    for (const { to, taken } of waysOut[place] ?? []) {
      if (taken) mark(to, marks[place] ?? 0);
    }
  }
  return marks;
}
