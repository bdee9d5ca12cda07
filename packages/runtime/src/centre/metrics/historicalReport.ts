/** Historical metrics over an interval, of what a filter lets through, in groups (task-contacts §8.2, §6.3). */
import type { Facts } from '../instance/facts.ts';
import { readTrace } from '../records/ledger.ts';
import type { CentreEvent } from '../trace.ts';
import {
  figuresOf,
  type AgentFigures,
  type ContactFigures,
  type Dimensions,
  type Figures,
  type OfferFigures,
} from './figures.ts';
import type { Given, MetricValue } from './historicalMetric.ts';
import { historicalMetric, type HistoricalMetricName } from './historicalMetrics.ts';
import { inIntervals } from './inIntervals.ts';
import type { Stretch } from './spans.ts';
import type { Threshold } from './thresholds.ts';

export type DimensionName = keyof Dimensions;

/** Ids by what they are of; what is named lets through only what is listed. */
export type DimensionFilter = Readonly<Partial<Record<DimensionName, readonly string[]>>>;

/** A metric, and which contacts it is to count. */
export interface HistoricalQuery {
  readonly name: HistoricalMetricName;
  /** Needed by service levels and by metrics whose name ends in `IN_X`. */
  readonly threshold?: Threshold | undefined;
  readonly contacts?: readonly ContactFilter[] | undefined;
}

export interface ContactFilter {
  readonly of: 'INITIATION_METHOD' | 'DISCONNECT_REASON';
  readonly values: readonly string[];
  readonly negate?: boolean | undefined;
}

export interface ReportRequest {
  /** The intervals, each with its start and without its end. Milliseconds since 1970-01-01T00:00Z. */
  readonly intervals: readonly Stretch[];
  readonly filter?: DimensionFilter;
  readonly groupings?: readonly DimensionName[];
  readonly metrics: readonly HistoricalQuery[];
}

export interface ReportRow {
  readonly interval: Stretch;
  readonly group: Readonly<Partial<Record<DimensionName, string>>>;
  /** In the order of the metrics asked for. */
  readonly values: readonly MetricValue[];
}

/**
 * The rows of a report: by interval, then by group. An interval or a group in which nothing happened has no row.
 *
 * @param until only what happened by then is known
 */
export function historicalReport(
  trace: readonly CentreEvent[],
  facts: Facts,
  { intervals, filter = {}, groupings = [], metrics }: ReportRequest,
  until?: number,
): readonly ReportRow[] {
  const ledger = readTrace(trace, until);
  const all = figuresOf(ledger, facts);
  const now = until ?? ledger.at;
  const groups = groupsOf(filtered(all, filter), groupings);
  const agents = new Map(all.agents.map((agent) => [agent.story.id, agent]));
  const parts = groups.map(({ figures }) => new Parts(figures, intervals));
  const rows: ReportRow[] = [];
  for (const [place, interval] of intervals.entries()) {
    // What is to come has not happened.
    const known = { from: interval.from, to: Math.min(interval.to, now) };
    for (const [which, { group, figures }] of groups.entries()) {
      const part = parts[which] as Parts;
      if (!part.hasSomething(place, known)) continue;
      const values = metrics.map((query) => valueOf(query, figures.agents, part, agents, place, known));
      rows.push({ interval, group, values });
    }
  }
  return rows;
}

// helpers

function valueOf(
  { name, threshold = { Comparison: 'LT', ThresholdValue: 0 }, contacts: wanted = [] }: HistoricalQuery,
  ofGroup: readonly AgentFigures[],
  part: Parts,
  agents: Given['agents'],
  place: number,
  known: Stretch,
): MetricValue {
  const metric = historicalMetric(name);
  switch (metric.counts) {
    case 'contacts': {
      const counted = part.contacts(metric.at, place).filter((one) => isWanted(one, wanted));
      return metric.value(counted, { threshold, agents });
    }
    case 'offers':
      return metric.value(part.offers(metric.at, place).filter((one) => isWanted(one, wanted)));
    case 'agents':
      return metric.value(ofGroup, known);
    case 'nothing':
      return 0;
  }
}

function isWanted({ story }: Pick<ContactFigures, 'story'>, filters: readonly ContactFilter[]): boolean {
  return filters.every(({ of, values, negate = false }) => {
    const value = of === 'INITIATION_METHOD' ? story.method : story.disconnectReason;
    return (value !== undefined && values.includes(value)) !== negate;
  });
}

/** An agent belongs to a queue that his routing profile serves. */
function filtered(all: Figures, filter: DimensionFilter): Figures {
  if (DIMENSIONS.every((name) => filter[name] === undefined)) return all;
  const { contacts, offers, agents } = all;
  const passes = ({ dimensions }: { readonly dimensions: Dimensions }): boolean =>
    DIMENSIONS.every((name) => isAmong(dimensions[name], filter[name]));
  const agentPasses = ({ dimensions, queues }: AgentFigures): boolean =>
    AGENT_DIMENSIONS.every((name) => isAmong(dimensions[name], filter[name])) &&
    (filter.QUEUE === undefined || queues.some((queue) => filter.QUEUE?.includes(queue)));
  return {
    contacts: contacts.filter(passes),
    offers: offers.filter(passes),
    agents: agents.filter(agentPasses),
  };
}

const AGENT_DIMENSIONS = ['ROUTING_PROFILE', 'AGENT', 'CHANNEL'] as const;
const DIMENSIONS = ['QUEUE', ...AGENT_DIMENSIONS] as const;

function isAmong(value: string | undefined, wanted: readonly string[] | undefined): boolean {
  return wanted === undefined || (value !== undefined && wanted.includes(value));
}

interface Group {
  readonly group: ReportRow['group'];
  readonly figures: Figures;
}

interface GrowingGroup {
  readonly group: ReportRow['group'];
  readonly figures: { contacts: ContactFigures[]; offers: OfferFigures[]; agents: AgentFigures[] };
}

/** In the order of their ids. What lacks something it is grouped by is in no group; agents are grouped by no queue. */
function groupsOf(figures: Figures, groupings: readonly DimensionName[]): readonly Group[] {
  if (groupings.length === 0) return somethingAtAll(figures) ? [{ group: {}, figures }] : [];
  const groups = new Map<string, GrowingGroup>();
  const groupFor = (dimensions: Readonly<Partial<Record<DimensionName, string | undefined>>>) => {
    let key: string | undefined;
    for (const name of groupings) {
      const value = dimensions[name];
      if (value === undefined) return undefined;
      key = key === undefined ? value : `${key}\n${value}`;
    }
    let group = groups.get(key ?? '');
    if (!group) {
      const named = groupings.map((name) => [name, dimensions[name]] as const);
      group = { group: Object.fromEntries(named), figures: { contacts: [], offers: [], agents: [] } };
      groups.set(key ?? '', group);
    }
    return group;
  };
  for (const one of figures.contacts) groupFor(one.dimensions)?.figures.contacts.push(one);
  for (const one of figures.offers) groupFor(one.dimensions)?.figures.offers.push(one);
  for (const one of figures.agents) groupFor(one.dimensions)?.figures.agents.push(one);
  return [...groups].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, group]) => group);
}

function somethingAtAll({ contacts, offers, agents }: Figures): boolean {
  return contacts.length + offers.length + agents.length > 0;
}

type ContactMoment = (one: ContactFigures) => number | undefined;
type OfferMoment = (one: OfferFigures) => number;

/** Moments at which something of a contact shows in an interval. */
const MOMENTS: readonly ContactMoment[] = [
  ({ story }) => story.created,
  ({ enqueued }) => enqueued,
  ({ connected }) => connected,
  ({ story }) => story.disconnected,
];
const OFFERED: OfferMoment = ({ offer }) => offer.at;

/** The figures of one group, interval by interval: by each moment they may count by, worked out once. */
class Parts {
  readonly #figures: Figures;
  readonly #intervals: readonly Stretch[];
  readonly #contacts = new Map<ContactMoment, readonly (readonly ContactFigures[])[]>();
  readonly #offers = new Map<OfferMoment, readonly (readonly OfferFigures[])[]>();

  constructor(figures: Figures, intervals: readonly Stretch[]) {
    this.#figures = figures;
    this.#intervals = intervals;
  }

  contacts(at: ContactMoment, place: number): readonly ContactFigures[] {
    let parts = this.#contacts.get(at);
    if (!parts) this.#contacts.set(at, (parts = inIntervals(this.#figures.contacts, at, this.#intervals)));
    return parts[place] ?? [];
  }

  offers(at: OfferMoment, place: number): readonly OfferFigures[] {
    let parts = this.#offers.get(at);
    if (!parts) this.#offers.set(at, (parts = inIntervals(this.#figures.offers, at, this.#intervals)));
    return parts[place] ?? [];
  }

  /** Whether a contact came, was queued, connected, offered or ended, or an agent was online. */
  hasSomething(place: number, known: Stretch): boolean {
    return (
      MOMENTS.some((at) => this.contacts(at, place).length > 0) ||
      this.offers(OFFERED, place).length > 0 ||
      this.#figures.agents.some(({ story }) =>
        story.statuses.some(
          ({ type, from, to = known.to }) => type !== 'OFFLINE' && from < known.to && to > known.from,
        ),
      )
    );
  }
}
