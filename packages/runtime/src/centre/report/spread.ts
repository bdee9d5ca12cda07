/** How long things took, all of them together. */

/** In seconds. */
export interface Spread {
  readonly count: number;
  readonly mean: number;
  readonly p50: number;
  readonly p90: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
}

/**
 * A percentile is the shortest time that so many percent did not exceed: always one that was measured.
 *
 * @returns undefined when there is nothing to measure
 */
export function spreadOf(milliseconds: readonly number[]): Spread | undefined {
  const sorted = milliseconds.toSorted((one, other) => one - other);
  const { length } = sorted;
  if (length === 0) return undefined;
  const percentile = (percent: number): number =>
    (sorted[Math.max(1, Math.ceil((percent / 100) * length)) - 1] ?? 0) / 1000;
  return {
    count: length,
    mean: sorted.reduce((sum, one) => sum + one, 0) / length / 1000,
    p50: percentile(50),
    p90: percentile(90),
    p95: percentile(95),
    p99: percentile(99),
    max: percentile(100),
  };
}
