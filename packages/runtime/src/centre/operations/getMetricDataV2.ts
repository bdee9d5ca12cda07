import type { Facts } from '../instance/facts.ts';
import {
  historicalReport,
  type ContactFilter,
  type DimensionFilter,
  type DimensionName,
  type HistoricalQuery,
} from '../metrics/historicalReport.ts';
import { HISTORICAL_METRIC_NAMES, historicalMetric, type HistoricalMetricName } from '../metrics/historicalMetrics.ts';
import { LONGEST_THRESHOLD, type Threshold } from '../metrics/thresholds.ts';
import { secondsOf } from './given.ts';
import { idsOf } from './idsOf.ts';
import { INTERVAL_PERIODS, intervalsOf, type IntervalPeriod } from './metricIntervals.ts';
import { atOnce, defineOperation, USUAL_ERRORS, type OperationContext } from './operation.ts';
import { maxResults, NEXT_TOKEN, pageOf, type PageInput } from './paging.ts';
import { invalidParameter, invalidRequest, notFound } from './serviceError.ts';

export interface GetMetricDataV2Input extends PageInput {
  readonly ResourceArn: string;
  /** Seconds since 1970-01-01T00:00Z; the end does not belong to it. */
  readonly StartTime: number;
  readonly EndTime: number;
  readonly Interval?: { readonly TimeZone?: string; readonly IntervalPeriod?: IntervalPeriod };
  readonly Filters: readonly { readonly FilterKey: string; readonly FilterValues: readonly string[] }[];
  readonly Groupings?: readonly string[];
  readonly Metrics: readonly MetricInput[];
}

export interface MetricInput {
  readonly Name: HistoricalMetricName;
  /** Exactly one, for service levels and metrics whose name ends in `IN_X`. */
  readonly Threshold?: readonly Threshold[];
  readonly MetricFilters?: readonly {
    readonly MetricFilterKey: ContactFilter['of'];
    readonly MetricFilterValues: readonly string[];
    readonly Negate?: boolean;
  }[];
}

export interface GetMetricDataV2Output {
  readonly MetricResults: readonly MetricResultOutput[];
  readonly NextToken?: string;
}

export interface MetricResultOutput {
  readonly Dimensions: Readonly<Record<string, string>>;
  readonly MetricInterval: {
    readonly Interval: IntervalPeriod;
    readonly StartTime: number;
    readonly EndTime: number;
  };
  /** A value is null when there was nothing to divide. */
  readonly Collections: readonly { readonly Metric: MetricInput; readonly Value: number | null }[];
}

const DIMENSIONS = ['QUEUE', 'ROUTING_PROFILE', 'AGENT', 'CHANNEL'] as const satisfies readonly DimensionName[];
/** Agents have no hierarchy here: such a filter lets nothing through. */
const HIERARCHY = ['ONE', 'TWO', 'THREE', 'FOUR', 'FIVE'].map((level) => `AGENT_HIERARCHY_LEVEL_${level}`);
const KEYS: readonly string[] = [...DIMENSIONS, ...HIERARCHY];
const MOST_THRESHOLDS = 20;

/** Historical metrics (task-contacts §6.3, §8.2). */
export const getMetricDataV2 = defineOperation<GetMetricDataV2Input, GetMetricDataV2Output>({
  name: 'GetMetricDataV2',
  wire: { method: 'POST', path: '/metrics/data' },
  errors: USUAL_ERRORS,
  members: {
    ResourceArn: { is: 'text', required: true },
    StartTime: { is: 'number', required: true },
    EndTime: { is: 'number', required: true },
    Interval: {
      is: 'object',
      members: { TimeZone: { is: 'text' }, IntervalPeriod: { is: 'text', oneOf: INTERVAL_PERIODS } },
    },
    Filters: {
      is: 'list',
      least: 1,
      most: 5,
      required: true,
      of: {
        is: 'object',
        members: {
          FilterKey: { is: 'text', required: true, oneOf: KEYS },
          FilterValues: { is: 'list', required: true, least: 1, most: 100, of: { is: 'text' } },
        },
      },
    },
    Groupings: { is: 'list', most: 4, of: { is: 'text', oneOf: KEYS } },
    Metrics: {
      is: 'list',
      least: 1,
      required: true,
      of: {
        is: 'object',
        members: {
          Name: { is: 'text', required: true, oneOf: HISTORICAL_METRIC_NAMES },
          Threshold: {
            is: 'list',
            least: 1,
            most: 1,
            of: {
              is: 'object',
              members: {
                Comparison: { is: 'text', required: true, oneOf: ['LT', 'LTE'] },
                ThresholdValue: { is: 'number', required: true, least: 1, most: LONGEST_THRESHOLD },
              },
            },
          },
          MetricFilters: {
            is: 'list',
            of: {
              is: 'object',
              members: {
                MetricFilterKey: { is: 'text', required: true, oneOf: ['INITIATION_METHOD', 'DISCONNECT_REASON'] },
                MetricFilterValues: { is: 'list', required: true, least: 1, of: { is: 'text' } },
                Negate: { is: 'flag' },
              },
            },
          },
        },
      },
    },
    NextToken: NEXT_TOKEN,
    MaxResults: maxResults(100),
  },
  run: atOnce(get),
});

// helpers

function get(input: GetMetricDataV2Input, { facts, now, trace }: OperationContext): GetMetricDataV2Output {
  const { ResourceArn, Filters, Groupings = [], Metrics, Interval = {} } = input;
  if (ResourceArn !== facts.instance.arn && ResourceArn !== facts.instance.id) {
    throw notFound('instance', ResourceArn, 'ResourceArn');
  }
  check(input);
  const intervals = intervalsOf(input);
  const found = [...Filters.map(({ FilterKey }) => FilterKey), ...Groupings].some((key) => HIERARCHY.includes(key));
  const request = {
    intervals,
    filter: filterOf(Filters, facts),
    groupings: Groupings as readonly DimensionName[],
    metrics: Metrics.map(queryOf),
  };
  const rows = found ? [] : historicalReport(trace(), facts, request, now);
  const asked = [input.StartTime, input.EndTime, Interval, Filters, Groupings, Metrics];
  const { items, ...next } = pageOf(
    rows,
    ({ interval, group }) => [interval.from, ...Object.values(group)],
    input,
    asked,
    100,
  );
  const results = items.map(({ interval, group, values }): MetricResultOutput => {
    return {
      Dimensions: group,
      MetricInterval: {
        Interval: Interval.IntervalPeriod ?? 'TOTAL',
        StartTime: secondsOf(interval.from),
        EndTime: secondsOf(interval.to),
      },
      Collections: Metrics.map((Metric, place) => ({ Metric, Value: values[place] ?? null })),
    };
  });
  return { MetricResults: results, ...next };
}

/** @throws ServiceError for what cannot be asked for */
function check({ Filters, Groupings = [], Metrics }: GetMetricDataV2Input): void {
  if (Filters.every(({ FilterKey }) => FilterKey === 'CHANNEL')) {
    throw invalidRequest(
      `Expected a filter by one of ${KEYS.filter((key) => key !== 'CHANNEL').join(', ')}.`,
      'Filters',
    );
  }
  if (Metrics.filter(({ Threshold }) => Threshold !== undefined).length > MOST_THRESHOLDS) {
    throw invalidRequest(`Expected at most ${MOST_THRESHOLDS} metrics with a Threshold.`, 'Metrics');
  }
  Metrics.forEach(({ Name, Threshold }, place) => {
    const metric = historicalMetric(Name);
    const needs = metric.counts === 'contacts' && metric.needsThreshold === true;
    if (needs && !Threshold) {
      throw invalidParameter(`Expected a Threshold for ${Name}.`, `Metrics[${place}].Threshold`);
    }
    if (!needs && Threshold) {
      throw invalidParameter(`${Name} has no Threshold.`, `Metrics[${place}].Threshold`);
    }
    if (metric.counts === 'agents' && Groupings.includes('QUEUE')) {
      throw invalidRequest(`${Name} cannot be grouped by QUEUE.`, 'Groupings');
    }
  });
}

/** Filters by the same key let through what any of them does. */
function filterOf(filters: GetMetricDataV2Input['Filters'], facts: Facts): DimensionFilter {
  const filter: Partial<Record<DimensionName, readonly string[]>> = {};
  filters.forEach(({ FilterKey, FilterValues }, place) => {
    const name = DIMENSIONS.find((dimension) => dimension === FilterKey);
    if (!name) return;
    const values = resolve(name, FilterValues, `Filters[${place}].FilterValues`, facts);
    filter[name] = [...(filter[name] ?? []), ...values];
  });
  return filter;
}

function resolve(name: DimensionName, values: readonly string[], field: string, facts: Facts): readonly string[] {
  switch (name) {
    case 'QUEUE':
      return idsOf('queue', facts.queues, values, field);
    case 'ROUTING_PROFILE':
      return idsOf('routing profile', facts.profiles, values, field);
    case 'AGENT':
      return idsOf('user', facts.agents, values, field);
    case 'CHANNEL':
      return values;
  }
}

function queryOf({ Name, Threshold: [threshold] = [], MetricFilters = [] }: MetricInput): HistoricalQuery {
  return {
    name: Name,
    threshold,
    contacts: MetricFilters.map(({ MetricFilterKey, MetricFilterValues, Negate }) => ({
      of: MetricFilterKey,
      values: MetricFilterValues,
      negate: Negate,
    })),
  };
}
