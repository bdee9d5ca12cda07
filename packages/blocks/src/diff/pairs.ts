/** Which block of the first flow is which of the second. */
import { sameJson } from './sameJson.ts';
import { targetIn, type StoredBlock, type StoredFlow } from './storedFlow.ts';

export class Pairs {
  readonly before: StoredFlow;
  readonly after: StoredFlow;
  readonly #other = new Map<StoredBlock, StoredBlock>();

  constructor(before: StoredFlow, after: StoredFlow) {
    this.before = before;
    this.after = after;
  }

  add(before: StoredBlock, after: StoredBlock): void {
    this.#other.set(before, after);
    this.#other.set(after, before);
  }

  has(block: StoredBlock): boolean {
    return this.#other.has(block);
  }

  /** The same block in the other flow. */
  other(block: StoredBlock): StoredBlock | undefined {
    return this.#other.get(block);
  }

  /** A number that both blocks of a pair have, and no other. */
  placeOf(block: StoredBlock): number | undefined {
    const other = this.#other.get(block);
    if (!other) return undefined;
    return this.before.blocks[block.place] === block ? block.place : other.place;
  }

  /** Whether two targets mean the same block, whatever it is called; or both nothing that is there, in the same words. */
  sameTarget(before: unknown, after: unknown): boolean {
    const from = targetIn(this.before, before);
    const to = targetIn(this.after, after);
    if (from && to) return this.#other.get(from) === to;
    return !from && !to && sameJson(before, after);
  }
}
