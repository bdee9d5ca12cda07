import { readWholeNumber } from '@switchyard/blocks';

/** The threshold of one more share: of 10 %, or of whatever is left but the last percent (flow-language §2.8). */
export function nextThreshold(thresholds: readonly string[]): string {
  const last = readWholeNumber(thresholds.at(-1)) ?? 1;
  return String(Math.min(last + 10, 100));
}
