/**
 * What came of a run: how many tasks, how long they waited, how busy agents were. Every number is one of the service's
 * own metrics (task-contacts §8.2), or the spread of what such a metric has the mean of.
 */
import type { Facts } from '../instance/facts.ts';
import { figuresOf, type ContactFigures } from '../metrics/figures.ts';
import { inIntervals } from '../metrics/inIntervals.ts';
import { historicalReport, type HistoricalQuery, type ReportRow } from '../metrics/historicalReport.ts';
import type { MetricValue } from '../metrics/historicalMetric.ts';
import type { Stretch } from '../metrics/spans.ts';
import { readTrace } from '../records/ledger.ts';
import type { CentreEvent } from '../trace.ts';
import { flowCounts, type FlowCounts } from './flowCounts.ts';
import { spreadOf, type Spread } from './spread.ts';

export interface LoadReport {
  /** ISO 8601. */
  readonly from: string;
  readonly to: string;
  readonly seed: number;
  /** Tasks started by the API, and contacts in all: transfers and *Create task* make more of them. */
  readonly tasksStarted: number;
  readonly contacts: number;
  /** Contacts that had not ended. */
  readonly open: number;
  /** How contacts ended, the most frequent first. */
  readonly ended: readonly { readonly reason: string; readonly contacts: number }[];
  readonly all: QueueMeasures;
  readonly occupancyPercent: MetricValue;
  /** Queues that some contact came to, by name. */
  readonly queues: readonly (QueueMeasures & { readonly queue: string })[];
  /** By name. */
  readonly agents: readonly AgentMeasures[];
  /** Hour by hour; in runs of more than fourteen days day by day. */
  readonly periods: readonly PeriodMeasures[];
  readonly flows: readonly FlowCounts[];
}

/** A contact that was in several queues counts in the last of them. */
export interface QueueMeasures {
  readonly queued: number;
  readonly handled: number;
  /** Ended in the queue, without an agent: expired, stopped or disconnected. */
  readonly abandoned: number;
  /** Ended as their time was over, in a queue or elsewhere. */
  readonly expired: number;
  readonly serviceLevels: readonly { readonly seconds: number; readonly percent: MetricValue }[];
  /** In the queue until an agent had it. Null when none was handled. */
  readonly waits: Spread | null;
}

export interface AgentMeasures {
  readonly agent: string;
  readonly handled: number;
  readonly averageHandleSeconds: MetricValue;
  /** Offers that were missed, declined or taken back. */
  readonly notAnswered: number;
  readonly onlineSeconds: number;
  readonly occupancyPercent: MetricValue;
}

export interface PeriodMeasures extends QueueMeasures {
  /** ISO 8601. */
  readonly from: string;
  readonly created: number;
  readonly occupancyPercent: MetricValue;
}

export interface LoadReportOptions {
  /** In seconds; 20 and 60 unless said. */
  readonly serviceLevels?: readonly number[];
  /** How often blocks ran, where the trace does not tell (`ContactCentre.flowCounts`). */
  readonly flows?: readonly FlowCounts[];
}

/** @param until when the run ended */
export function loadReport(
  trace: readonly CentreEvent[],
  facts: Facts,
  until: number,
  { serviceLevels = [20, 60], flows = flowCounts(trace, facts) }: LoadReportOptions = {},
): LoadReport {
  const { contacts } = figuresOf(readTrace(trace), facts);
  const whole: Stretch = { from: facts.startsAt, to: until + 1 };
  const metrics = queriesFor(serviceLevels);
  const [all] = historicalReport(trace, facts, { intervals: [whole], metrics }, until);
  const byQueue = historicalReport(trace, facts, { intervals: [whole], groupings: ['QUEUE'], metrics }, until);
  const byPeriod = historicalReport(trace, facts, { intervals: periodsOf(whole), metrics }, until);
  const cameIn = inIntervals(
    contacts,
    ({ enqueued }) => enqueued,
    byPeriod.map(({ interval }) => interval),
  );
  return {
    from: new Date(facts.startsAt).toISOString(),
    to: new Date(until).toISOString(),
    seed: facts.seed,
    tasksStarted: contacts.filter(({ story }) => story.method === 'API').length,
    contacts: contacts.length,
    open: contacts.filter(({ story }) => story.disconnected === undefined).length,
    ended: endings(contacts),
    all: queueMeasures(all, contacts, serviceLevels),
    occupancyPercent: all?.values[1] ?? null,
    queues: byName(
      byQueue.map((row) => {
        const id = row.group.QUEUE ?? '';
        const came = contacts.filter(({ dimensions }) => dimensions.QUEUE === id);
        return { queue: facts.queues.byId(id)?.name ?? id, ...queueMeasures(row, came, serviceLevels) };
      }),
      ({ queue }) => queue,
    ),
    agents: agentsOf(trace, facts, whole, until),
    periods: byPeriod.map((row, place) => {
      const { from } = row.interval;
      const came = cameIn[place] ?? [];
      const [created, occupancyPercent = null] = row.values;
      const measures = queueMeasures(row, came, serviceLevels);
      return { from: new Date(from).toISOString(), created: created ?? 0, ...measures, occupancyPercent };
    }),
    flows,
  };
}

// helpers

function queriesFor(serviceLevels: readonly number[]): readonly HistoricalQuery[] {
  return [
    { name: 'CONTACTS_CREATED' },
    { name: 'AGENT_OCCUPANCY' },
    { name: 'CONTACTS_QUEUED_BY_ENQUEUE' },
    { name: 'CONTACTS_HANDLED_BY_CONNECTED_TO_AGENT' },
    { name: 'CONTACTS_ABANDONED' },
    { name: 'SUM_CONTACTS_DISCONNECTED', contacts: [{ of: 'DISCONNECT_REASON', values: ['EXPIRED'] }] },
    ...serviceLevels.map((ThresholdValue): HistoricalQuery => ({
      name: 'SERVICE_LEVEL',
      threshold: { Comparison: 'LTE', ThresholdValue },
    })),
  ];
}

function queueMeasures(
  row: ReportRow | undefined,
  contacts: readonly ContactFigures[],
  serviceLevels: readonly number[],
): QueueMeasures {
  const [, , queued, handled, abandoned, expired, ...levels] = row?.values ?? [];
  return {
    queued: queued ?? 0,
    handled: handled ?? 0,
    abandoned: abandoned ?? 0,
    expired: expired ?? 0,
    serviceLevels: serviceLevels.map((seconds, place) => ({ seconds, percent: levels[place] ?? null })),
    waits: waitsOf(contacts),
  };
}

function waitsOf(contacts: readonly ContactFigures[]): Spread | null {
  const waits = contacts.flatMap(({ enqueued, dequeued, connected }) =>
    enqueued === undefined || dequeued === undefined || connected === undefined ? [] : [dequeued - enqueued],
  );
  return spreadOf(waits) ?? null;
}

function endings(contacts: readonly ContactFigures[]): LoadReport['ended'] {
  const times = new Map<string, number>();
  for (const { story } of contacts) {
    if (story.disconnected === undefined) continue;
    const reason = story.disconnectReason ?? 'no reason';
    times.set(reason, (times.get(reason) ?? 0) + 1);
  }
  return Array.from(times, ([reason, number]) => ({ reason, contacts: number })).toSorted(
    (one, other) => other.contacts - one.contacts || (one.reason < other.reason ? -1 : 1),
  );
}

function agentsOf(
  trace: readonly CentreEvent[],
  facts: Facts,
  whole: Stretch,
  until: number,
): readonly AgentMeasures[] {
  const rows = historicalReport(
    trace,
    facts,
    {
      intervals: [whole],
      groupings: ['AGENT'],
      metrics: [
        { name: 'CONTACTS_HANDLED_BY_CONNECTED_TO_AGENT' },
        { name: 'AVG_HANDLE_TIME' },
        { name: 'AGENT_NON_RESPONSE' },
        { name: 'SUM_ONLINE_TIME_AGENT' },
        { name: 'AGENT_OCCUPANCY' },
      ],
    },
    until,
  );
  return byName(
    rows.map(({ group, values }) => {
      const [handled, averageHandleSeconds = null, notAnswered, onlineSeconds, occupancyPercent = null] = values;
      return {
        agent: facts.agents.byId(group.AGENT ?? '')?.name ?? '',
        handled: handled ?? 0,
        averageHandleSeconds,
        notAnswered: notAnswered ?? 0,
        onlineSeconds: onlineSeconds ?? 0,
        occupancyPercent,
      };
    }),
    ({ agent }) => agent,
  );
}

const HOUR = 3_600_000;
const MOST_HOURS = 14 * 24;

/** Whole hours by the clock in UTC, as far as something happened in them. */
function periodsOf({ from, to }: Stretch): readonly Stretch[] {
  const length = to - from > MOST_HOURS * HOUR ? 24 * HOUR : HOUR;
  const first = Math.floor(from / length) * length;
  const count = Math.ceil((to - first) / length);
  return Array.from({ length: count }, (_, place) => ({
    from: first + place * length,
    to: first + (place + 1) * length,
  }));
}

function byName<One>(all: readonly One[], name: (one: One) => string): readonly One[] {
  return all.toSorted((one, other) => (name(one) < name(other) ? -1 : 1));
}
