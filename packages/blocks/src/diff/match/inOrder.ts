import type { Pairs } from '../pairs.ts';
import type { StoredBlock } from '../storedFlow.ts';

/** Blocks that wait to be paired, by a key, in their order. */
export class Waiting<Key> {
  readonly #pairs: Pairs;
  /** The first one last, to be taken from the end. */
  readonly #blocks = new Map<Key, StoredBlock[]>();

  constructor(pairs: Pairs, blocks: readonly StoredBlock[], key: (block: StoredBlock) => Key) {
    this.#pairs = pairs;
    for (const block of blocks.toReversed()) {
      if (pairs.has(block)) continue;
      const same = this.#blocks.get(key(block));
      if (same) same.push(block);
      else this.#blocks.set(key(block), [block]);
    }
  }

  /** The first with this key that is not paired yet. */
  take(key: Key): StoredBlock | undefined {
    const blocks = this.#blocks.get(key);
    let first = blocks?.pop();
    while (first && this.#pairs.has(first)) first = blocks?.pop();
    return first;
  }
}

/** Pairs what is left and has one key: the first with the first, the second with the second… */
export function matchInOrder(
  pairs: Pairs,
  before: readonly StoredBlock[],
  after: readonly StoredBlock[],
  key: (block: StoredBlock) => string,
): void {
  const waiting = new Waiting(pairs, after, key);
  for (const block of before) {
    const other = pairs.has(block) ? undefined : waiting.take(key(block));
    if (other) pairs.add(block, other);
  }
}
