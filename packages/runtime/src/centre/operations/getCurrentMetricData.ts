import type { Facts } from '../instance/facts.ts';
import {
  CURRENT_METRIC_NAMES,
  currentMetric,
  type CurrentMetricName,
  type MetricUnit,
} from '../metrics/currentMetrics.ts';
import { currentReport, type CurrentGrouping, type CurrentRow } from '../metrics/currentReport.ts';
import { given, secondsOf } from './given.ts';
import { idsOf } from './idsOf.ts';
import { atOnce, defineOperation, USUAL_ERRORS, type OperationContext } from './operation.ts';
import { comparePlaces, maxResults, NEXT_TOKEN, pageOf, type PageInput, type Place } from './paging.ts';
import { invalidParameter, invalidRequest } from './serviceError.ts';
import { ID, type Member } from './shape.ts';

export interface GetCurrentMetricDataInput extends PageInput {
  readonly InstanceId: string;
  readonly Filters: {
    /** Ids, ARNs or names. */
    readonly Queues?: readonly string[];
    readonly RoutingProfiles?: readonly string[];
    readonly Channels?: readonly ('TASK' | 'CHAT' | 'VOICE' | 'EMAIL')[];
  };
  readonly Groupings?: readonly CurrentGrouping[];
  readonly CurrentMetrics: readonly { readonly Name: CurrentMetricName; readonly Unit?: MetricUnit }[];
  readonly SortCriteria?: readonly {
    readonly SortByMetric: CurrentMetricName;
    readonly SortOrder?: 'ASCENDING' | 'DESCENDING';
  }[];
}

export interface GetCurrentMetricDataOutput {
  readonly MetricResults: readonly CurrentMetricResultOutput[];
  /** Seconds since 1970-01-01T00:00Z. */
  readonly DataSnapshotTime: number;
  readonly ApproximateTotalCount: number;
  readonly NextToken?: string;
}

export interface CurrentMetricResultOutput {
  readonly Dimensions?: {
    readonly Queue?: { readonly Id: string; readonly Arn: string };
    readonly RoutingProfile?: { readonly Id: string; readonly Arn: string };
    readonly Channel?: 'TASK';
  };
  /** A value is null when there was nothing to divide. */
  readonly Collections: readonly {
    readonly Metric: { readonly Name: CurrentMetricName; readonly Unit: MetricUnit };
    readonly Value: number | null;
  }[];
}

/** How long a token is good for (task-contacts §6.3). */
const TOKEN_MS = 5 * 60_000;

const LIST: Member = { is: 'list', most: 100, of: { is: 'text' } };

/** Real-time metrics of queues or routing profiles (task-contacts §6.3, §8.1). */
export const getCurrentMetricData = defineOperation<GetCurrentMetricDataInput, GetCurrentMetricDataOutput>({
  name: 'GetCurrentMetricData',
  wire: { method: 'POST', path: '/metrics/current/{InstanceId}' },
  errors: USUAL_ERRORS,
  members: {
    InstanceId: ID,
    Filters: {
      is: 'object',
      required: true,
      members: {
        Queues: LIST,
        RoutingProfiles: LIST,
        Channels: { is: 'list', most: 4, of: { is: 'text', oneOf: ['TASK', 'CHAT', 'VOICE', 'EMAIL'] } },
      },
    },
    Groupings: { is: 'list', most: 2, of: { is: 'text', oneOf: ['QUEUE', 'ROUTING_PROFILE', 'CHANNEL'] } },
    CurrentMetrics: {
      is: 'list',
      least: 1,
      required: true,
      of: {
        is: 'object',
        members: {
          Name: { is: 'text', required: true, oneOf: CURRENT_METRIC_NAMES },
          Unit: { is: 'text', oneOf: ['SECONDS', 'COUNT', 'PERCENT'] },
        },
      },
    },
    NextToken: NEXT_TOKEN,
    MaxResults: maxResults(100),
    SortCriteria: {
      is: 'list',
      most: 1,
      of: {
        is: 'object',
        members: {
          SortByMetric: { is: 'text', required: true, oneOf: CURRENT_METRIC_NAMES },
          SortOrder: { is: 'text', oneOf: ['ASCENDING', 'DESCENDING'] },
        },
      },
    },
  },
  run: atOnce(get),
});

// helpers

function get(input: GetCurrentMetricDataInput, { facts, now, trace }: OperationContext): GetCurrentMetricDataOutput {
  const { Filters, Groupings = [], CurrentMetrics, SortCriteria: [sort] = [] } = input;
  check(input);
  const rows = tasksAreMeant(Filters) ? currentReport(trace(), facts, requestOf(input, facts), now) : [];
  const { at, token } = tokenIn(input.NextToken, now);
  const placeOf = ({ group, values }: CurrentRow): Place => [
    ...(sort ? [sortPlace(values.at(-1) ?? null, sort.SortOrder)] : []),
    ...Object.values(group),
  ];
  const sorted = rows.toSorted((one, other) => comparePlaces(placeOf(one), placeOf(other)));
  const page = { ...given({ MaxResults: input.MaxResults }), ...(token === undefined ? {} : { NextToken: token }) };
  const { items, NextToken } = pageOf(sorted, placeOf, page, [Filters, Groupings, CurrentMetrics, sort], 100);
  return {
    MetricResults: items.map((row) => resultOf(row, input, facts)),
    DataSnapshotTime: secondsOf(now),
    ApproximateTotalCount: rows.length,
    ...(NextToken === undefined ? {} : { NextToken: `${at}.${NextToken}` }),
  };
}

/** @throws ServiceError for what cannot be asked for */
function check({ Filters, Groupings = [], CurrentMetrics }: GetCurrentMetricDataInput): void {
  const { Queues = [], RoutingProfiles = [], Channels = [] } = Filters;
  if (Queues.length > 0 && RoutingProfiles.length > 0) {
    throw invalidRequest('Expected Queues or RoutingProfiles, not both.', 'Filters');
  }
  if (Queues.length + RoutingProfiles.length === 0) {
    throw invalidRequest('Expected at least one of Queues or of RoutingProfiles.', 'Filters');
  }
  if (Groupings.includes('CHANNEL') && Channels.length === 0) {
    throw invalidRequest('Expected Channels to group by CHANNEL.', 'Filters.Channels');
  }
  CurrentMetrics.forEach(({ Name, Unit }, place) => {
    const { unit } = currentMetric(Name);
    if (Unit !== undefined && Unit !== unit) {
      throw invalidParameter(`Expected ${unit} as Unit of ${Name}.`, `CurrentMetrics[${place}].Unit`);
    }
  });
}

/** There are tasks only; a filter for other channels finds nothing. */
function tasksAreMeant({ Channels = [] }: GetCurrentMetricDataInput['Filters']): boolean {
  return Channels.length === 0 || Channels.includes('TASK');
}

function requestOf(
  { Filters, Groupings = [], CurrentMetrics, SortCriteria = [] }: GetCurrentMetricDataInput,
  facts: Facts,
) {
  const { Queues = [], RoutingProfiles = [] } = Filters;
  const queues = idsOf('queue', facts.queues, Queues, 'Filters.Queues');
  const profiles = idsOf('routing profile', facts.profiles, RoutingProfiles, 'Filters.RoutingProfiles');
  return {
    ...(Queues.length > 0 ? { queues } : { profiles }),
    groupings: Groupings,
    // The one they are sorted by is worked out last, and not answered.
    metrics: [...CurrentMetrics.map(({ Name }) => Name), ...SortCriteria.map(({ SortByMetric }) => SortByMetric)],
  };
}

/** The greatest first, unless said (assumed). */
function sortPlace(value: number | null, order: 'ASCENDING' | 'DESCENDING' = 'DESCENDING'): number {
  return order === 'ASCENDING' ? (value ?? 0) : -(value ?? 0);
}

function resultOf(
  { group, values }: CurrentRow,
  { CurrentMetrics, Groupings = [] }: GetCurrentMetricDataInput,
  { queues, profiles }: Facts,
): CurrentMetricResultOutput {
  const queue = queues.byId(group.QUEUE ?? '');
  const profile = profiles.byId(group.ROUTING_PROFILE ?? '');
  const Dimensions = given({
    Queue: queue && { Id: queue.id, Arn: queue.arn },
    RoutingProfile: profile && { Id: profile.id, Arn: profile.arn },
    Channel: group.CHANNEL === undefined ? undefined : ('TASK' as const),
  });
  return {
    ...(Groupings.length > 0 ? { Dimensions } : {}),
    Collections: CurrentMetrics.map(({ Name }, place) => ({
      Metric: { Name, Unit: currentMetric(Name).unit },
      Value: asAnswered(Name, values[place] ?? null, Groupings.length > 0),
    })),
  };
}

/** The service says seconds and answers milliseconds when nothing is grouped (task-contacts §6.3). */
function asAnswered(name: CurrentMetricName, value: number | null, grouped: boolean): number | null {
  return name === 'OLDEST_CONTACT_AGE' && !grouped && value !== null ? value * 1000 : value;
}

/** A token carries the time it was first given out. */
function tokenIn(text: string | undefined, now: number): { readonly at: number; readonly token: string | undefined } {
  if (text === undefined) return { at: now, token: undefined };
  const [at = '', token = ''] = text.split('.');
  if (now - Number(at) <= TOKEN_MS) return { at: Number(at), token };
  throw invalidParameter('Expected a NextToken that is at most five minutes old.', 'NextToken');
}
