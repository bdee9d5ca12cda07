import type { StoredBlock } from '../storedFlow.ts';

export interface Candidate {
  readonly before: StoredBlock;
  readonly after: StoredBlock;
  readonly score: number;
}

/** Candidates, the best first; of equal ones that which comes first in the flows. A binary heap. */
export class BestFirst {
  readonly #heap: Candidate[] = [];

  add(candidate: Candidate): void {
    const heap = this.#heap;
    heap.push(candidate);
    for (let at = heap.length - 1; at > 0;) {
      const above = (at - 1) >> 1;
      if (!this.#swapIfBetter(at, above)) return;
      at = above;
    }
  }

  take(): Candidate | undefined {
    const heap = this.#heap;
    const best = heap[0];
    const last = heap.pop();
    if (!last || heap.length === 0) return best;
    heap[0] = last;
    for (let at = 0; ;) {
      const left = 2 * at + 1;
      const right = left + 1;
      const below = right < heap.length && isBetter(heap[right], heap[left]) ? right : left;
      if (below >= heap.length || !this.#swapIfBetter(below, at)) return best;
      at = below;
    }
  }

  #swapIfBetter(at: number, above: number): boolean {
    const heap = this.#heap;
    const [one, other] = [heap[at], heap[above]];
    if (!one || !other || !isBetter(one, other)) return false;
    heap[at] = other;
    heap[above] = one;
    return true;
  }
}

// helpers

function isBetter(one: Candidate | undefined, other: Candidate | undefined): boolean {
  if (!one || !other) return one !== undefined;
  return (one.score - other.score || other.before.place - one.before.place || other.after.place - one.after.place) > 0;
}
