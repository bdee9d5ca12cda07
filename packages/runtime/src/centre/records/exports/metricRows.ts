/** Reports as rows with names instead of ids: for JSON Lines, and with their columns for CSV. */
import type { Facts } from '../../instance/facts.ts';
import type { DimensionName, HistoricalQuery, ReportRequest, ReportRow } from '../../metrics/historicalReport.ts';
import { isoSeconds } from '../times.ts';
import type { Column } from './csv.ts';

/** `StartTime`, `EndTime`, what it is grouped by, and a member for each metric. */
export type MetricRow = Readonly<Record<string, string | number | null>>;

export function* metricRows(
  rows: Iterable<ReportRow>,
  { groupings = [], metrics }: Pick<ReportRequest, 'groupings' | 'metrics'>,
  facts: Facts,
): Generator<MetricRow> {
  const names = metrics.map(nameOf);
  for (const { interval, group, values } of rows) {
    const row: Record<string, string | number | null> = {
      StartTime: isoSeconds(interval.from),
      EndTime: isoSeconds(interval.to),
    };
    for (const grouping of groupings) row[TITLES[grouping]] = groupName(grouping, group[grouping] ?? '', facts);
    names.forEach((name, place) => {
      row[name] = values[place] ?? null;
    });
    yield row;
  }
}

export function metricColumns({
  groupings = [],
  metrics,
}: Pick<ReportRequest, 'groupings' | 'metrics'>): readonly Column<MetricRow>[] {
  const names = ['StartTime', 'EndTime', ...groupings.map((grouping) => TITLES[grouping]), ...metrics.map(nameOf)];
  return names.map((name) => ({ name, value: (row) => row[name] }));
}

// helpers

const TITLES: Readonly<Record<DimensionName, string>> = {
  QUEUE: 'Queue',
  ROUTING_PROFILE: 'RoutingProfile',
  AGENT: 'Agent',
  CHANNEL: 'Channel',
};

/** One metric may be asked for with several thresholds and filters: each is told. */
function nameOf({ name, threshold, contacts = [] }: HistoricalQuery): string {
  const within = threshold === undefined ? [] : [`${threshold.Comparison} ${threshold.ThresholdValue}`];
  const only = contacts.map(({ values, negate }) => `${negate === true ? 'not ' : ''}${values.join('|')}`);
  return [name, ...within, ...only].join(' ');
}

function groupName(grouping: DimensionName, id: string, { queues, profiles, agents }: Facts): string {
  switch (grouping) {
    case 'QUEUE':
      return queues.byId(id)?.name ?? id;
    case 'ROUTING_PROFILE':
      return profiles.byId(id)?.name ?? id;
    case 'AGENT':
      return agents.byId(id)?.name ?? id;
    case 'CHANNEL':
      return id;
  }
}
