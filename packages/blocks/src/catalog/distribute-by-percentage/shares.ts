/**
 * Shares and the thresholds that store them (flow-language §2.8). A number from 1 to 100 is drawn and compared with
 * *less than*, so thresholds are cumulative plus one: 20 % and 40 % are stored as 21 and 61, and the rest is the
 * default's.
 */

/** What is left for the default is at least 1 %. */
export const MOST_SHARED = 99;

export interface Shares {
  /** In percent, one for each threshold, in order. */
  readonly shares: readonly number[];
  /** In percent, what the default branch gets. */
  readonly rest: number;
}

/** Thresholds for shares in percent. Shares that cannot be stored are not corrected: ask `whyNotShares` first. */
export function encodeShares(shares: readonly number[]): string[] {
  let threshold = 1;
  return shares.map((share) => String((threshold += share)));
}

/** Shares out of thresholds; undefined where a threshold is no whole number, they do not rise, or pass 100. */
export function decodeShares(thresholds: readonly string[]): Shares | undefined {
  let before = 1;
  const shares: number[] = [];
  for (const stored of thresholds) {
    const threshold = readThreshold(stored);
    if (threshold === undefined || threshold <= before || threshold > 100) return undefined;
    shares.push(threshold - before);
    before = threshold;
  }
  return { shares, rest: 101 - before };
}

/** Why shares cannot be stored, in words; undefined when they can. */
export function whyNotShares(shares: readonly number[]): string | undefined {
  if (shares.length === 0) return 'Expected at least one percentage.';
  if (shares.some((share) => !Number.isInteger(share) || share < 1)) return 'Expected whole percentages of at least 1.';
  const sum = shares.reduce((total, share) => total + share, 0);
  if (sum <= MOST_SHARED) return undefined;
  return `Expected at most ${MOST_SHARED} % in all, found ${sum} %. Leave the last share to the default branch.`;
}

/**
 * Whether thresholds look like plain cumulative sums (10, 70, 100), which some tools write: each branch then gets what
 * the sums say, but for the first, which gets one percent less, and the default, which gets one more.
 */
export function looksCumulative(thresholds: readonly string[]): boolean {
  return thresholds.length > 0 && thresholds.every((stored) => (readThreshold(stored) ?? 1) % 5 === 0);
}

// helpers

function readThreshold(stored: string): number | undefined {
  return /^\s*\d{1,3}\s*$/.test(stored) ? Number(stored) : undefined;
}
