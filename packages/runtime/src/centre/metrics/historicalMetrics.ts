/** All historical metrics there are, by the names GetMetricDataV2 has for them (task-contacts §8.2, §8.3). */
import { AGENT_METRICS } from './agentMetrics.ts';
import { CONTACT_METRICS } from './contactMetrics.ts';
import type { HistoricalMetric, ZeroMetric } from './historicalMetric.ts';
import { OFFER_METRICS } from './offerMetrics.ts';

const ZERO: ZeroMetric = { counts: 'nothing' };

const METRICS = {
  ...CONTACT_METRICS,
  ...OFFER_METRICS,
  ...AGENT_METRICS,
  AVG_INTERACTION_AND_HOLD_TIME: ZERO,
  AVG_HOLD_TIME: ZERO,
  SUM_INTERACTION_AND_HOLD_TIME: ZERO,
  SUM_INTERACTION_TIME: ZERO,
  AVG_INTERACTION_TIME: ZERO,
} as const satisfies Readonly<Record<string, HistoricalMetric>>;

export type HistoricalMetricName = keyof typeof METRICS;

export const HISTORICAL_METRIC_NAMES = Object.keys(METRICS) as readonly HistoricalMetricName[];

export function historicalMetric(name: HistoricalMetricName): HistoricalMetric {
  return METRICS[name];
}
