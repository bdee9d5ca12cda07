/** Service levels and other thresholds: within so many seconds (task-contacts §8.2, §8.4). */

export interface Threshold {
  /** Whether exactly as many seconds still count. */
  readonly Comparison: 'LT' | 'LTE';
  readonly ThresholdValue: number;
}

/** The service levels every report has, in seconds. */
export const SERVICE_LEVELS: readonly number[] = [15, 20, 25, 30, 45, 60, 90, 120, 180, 240, 300, 600];

/** Seven days. */
export const LONGEST_THRESHOLD = 604_800;

const SECONDS_OF_UNIT = { minutes: 60, hours: 3600, days: 86_400 } as const;

/**
 * A service level of one's own.
 *
 * @returns undefined for one that is none: not more than nothing, or longer than seven days
 */
export function customServiceLevel(amount: number, unit: keyof typeof SECONDS_OF_UNIT): Threshold | undefined {
  const seconds = amount * SECONDS_OF_UNIT[unit];
  if (!Number.isInteger(seconds) || seconds < 1 || seconds > LONGEST_THRESHOLD) return undefined;
  return { Comparison: 'LT', ThresholdValue: seconds };
}

export function isWithin(milliseconds: number, { Comparison, ThresholdValue }: Threshold): boolean {
  const seconds = milliseconds / 1000;
  return Comparison === 'LT' ? seconds < ThresholdValue : seconds <= ThresholdValue;
}
