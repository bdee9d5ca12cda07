/** Seeded chance for moments: the same seed and number give the same moment. */
export function drawBetween(seed: number, number: number, least: number, most: number): number {
  // Two rounds of a mixing hash (Murmur's finalizer) scatter neighbouring numbers.
  let mixed = Math.imul(seed ^ (number * 0x9e3779b1), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  const share = ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
  return least + share * (most - least);
}
