/** A report of service levels: those every report has, and some of one's own (task-contacts §8.4). */
import type { Facts } from '../instance/facts.ts';
import type { CentreEvent } from '../trace.ts';
import { historicalReport, type DimensionFilter } from './historicalReport.ts';
import type { MetricValue } from './historicalMetric.ts';
import type { Stretch } from './spans.ts';
import { SERVICE_LEVELS, type Threshold } from './thresholds.ts';

export interface ServiceLevel {
  readonly threshold: Threshold;
  /** Percent of the contacts that came to a queue; null when none did. */
  readonly percent: MetricValue;
}

const MOST_CUSTOM = 10;

/**
 * How many percent of the contacts left their queue in time.
 *
 * @param options.custom at most ten levels of one's own, for this report only
 * @throws RangeError for more
 */
export function serviceLevels(
  trace: readonly CentreEvent[],
  facts: Facts,
  interval: Stretch,
  { filter = {}, custom = [] }: { readonly filter?: DimensionFilter; readonly custom?: readonly Threshold[] } = {},
): readonly ServiceLevel[] {
  if (custom.length > MOST_CUSTOM) {
    throw new RangeError(`Expected at most ${MOST_CUSTOM} custom service levels, found ${custom.length}.`);
  }
  const presets = SERVICE_LEVELS.map((ThresholdValue): Threshold => ({ Comparison: 'LT', ThresholdValue }));
  const thresholds = [...presets, ...custom];
  const metrics = thresholds.map((threshold) => ({ name: 'SERVICE_LEVEL' as const, threshold }));
  const [row] = historicalReport(trace, facts, { intervals: [interval], filter, metrics });
  return thresholds.map((threshold, place) => ({ threshold, percent: row?.values[place] ?? null }));
}
