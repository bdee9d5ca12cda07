/** Real-time metrics at one moment, of some queues or routing profiles, in groups (task-contacts §8.1, §6.3). */
import type { Facts } from '../instance/facts.ts';
import { readTrace } from '../records/ledger.ts';
import type { CentreEvent } from '../trace.ts';
import { currentMetric, isWaiting, type CurrentMetricName, type Moment } from './currentMetrics.ts';
import { figuresOf, type AgentFigures, type Figures } from './figures.ts';
import type { MetricValue } from './historicalMetric.ts';

export type CurrentGrouping = 'QUEUE' | 'ROUTING_PROFILE' | 'CHANNEL';

export interface CurrentRequest {
  /** Ids of queues or of routing profiles; all queues when neither is given. */
  readonly queues?: readonly string[];
  readonly profiles?: readonly string[];
  readonly groupings?: readonly CurrentGrouping[];
  readonly metrics: readonly CurrentMetricName[];
}

export interface CurrentRow {
  readonly group: Readonly<Partial<Record<CurrentGrouping, string>>>;
  /** In the order of the metrics asked for; seconds and counts. */
  readonly values: readonly MetricValue[];
}

/**
 * The numbers of one moment, group by group. A group with no contact waiting or with an agent, and nobody online, has no
 * row.
 *
 * @param now milliseconds since 1970-01-01T00:00Z; what happened later is not known
 */
export function currentReport(
  trace: readonly CentreEvent[],
  facts: Facts,
  request: CurrentRequest,
  now: number,
): readonly CurrentRow[] {
  const figures = figuresOf(readTrace(trace, now), facts);
  return scopesOf(request, facts).flatMap(({ group, queues, profiles }) => {
    const moment = momentOf(figures, queues, profiles, facts, now);
    if (isIdle(moment)) return [];
    return [{ group, values: request.metrics.map((name) => currentMetric(name).value(moment)) }];
  });
}

/** What is known of one queue at a moment. */
export function queueMoment(trace: readonly CentreEvent[], facts: Facts, queue: string, now: number): Moment {
  return momentOf(figuresOf(readTrace(trace, now), facts), [queue], undefined, facts, now);
}

// helpers

interface Scope {
  readonly group: CurrentRow['group'];
  readonly queues: readonly string[];
  /** Undefined: all of them. */
  readonly profiles: readonly string[] | undefined;
}

function scopesOf({ queues, profiles, groupings = [] }: CurrentRequest, facts: Facts): readonly Scope[] {
  const inScope = queues ?? (profiles ? queuesOf(profiles, facts) : standardQueues(facts));
  let scopes: readonly Scope[] = [{ group: {}, queues: inScope, profiles }];
  for (const grouping of groupings) {
    scopes = scopes.flatMap((scope): readonly Scope[] => {
      switch (grouping) {
        case 'QUEUE':
          return scope.queues.map((queue) => ({ ...scope, group: { ...scope.group, QUEUE: queue }, queues: [queue] }));
        case 'ROUTING_PROFILE':
          return (scope.profiles ?? facts.profiles.all.map(({ id }) => id)).map((profile) => ({
            group: { ...scope.group, ROUTING_PROFILE: profile },
            queues: scope.queues.filter((queue) => queuesOf([profile], facts).includes(queue)),
            profiles: [profile],
          }));
        case 'CHANNEL':
          return [{ ...scope, group: { ...scope.group, CHANNEL: 'TASK' } }];
      }
    });
  }
  return scopes;
}

function momentOf(
  { contacts, agents }: Figures,
  queues: readonly string[],
  profiles: readonly string[] | undefined,
  facts: Facts,
  now: number,
): Moment {
  const scope = new Set(queues);
  return {
    now,
    facts,
    contacts: contacts.filter(({ dimensions }) => dimensions.QUEUE !== undefined && scope.has(dimensions.QUEUE)),
    agents: agents.filter(
      (agent) =>
        agent.queues.some((queue) => scope.has(queue)) &&
        (profiles === undefined || profiles.includes(agent.dimensions.ROUTING_PROFILE ?? '')),
    ),
  };
}

function isIdle({ contacts, agents }: Moment): boolean {
  const going = contacts.some((one) => isWaiting(one) || (one.connected !== undefined && one.workEnded === undefined));
  return !going && !agents.some(isOnline);
}

function isOnline({ story }: AgentFigures): boolean {
  return story.statuses.at(-1)?.type !== 'OFFLINE';
}

/** Agents' own queues are not counted (task-contacts §4.1). */
function standardQueues({ queues }: Facts): readonly string[] {
  return queues.all.filter(({ agent }) => agent === undefined).map(({ id }) => id);
}

function queuesOf(profiles: readonly string[], facts: Facts): readonly string[] {
  const served = profiles.flatMap((id) => facts.profiles.byId(id)?.queues.map(({ queue }) => queue) ?? []);
  return [...new Set(served)];
}
