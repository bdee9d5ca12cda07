/** Seeded chance: the same seed draws the same numbers, on every platform. */
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** @returns a function that draws whole numbers from 1 to 100, both included */
export function createChance(seed: number): () => number {
  // Most runs draw nothing, so the generator is made at the first draw.
  let generator: ReturnType<typeof xoroshiro128plus> | undefined;
  return () => uniformInt((generator ??= xoroshiro128plus(seed)), 1, 100);
}
