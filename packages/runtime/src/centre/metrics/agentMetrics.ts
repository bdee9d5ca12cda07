/** Metrics of agents' time (task-contacts §8.2). */
import { contactClockTime, contactTime, errorTime, idleTime, nonProductiveTime, onlineTime } from './agentTimes.ts';
import type { AgentFigures } from './figures.ts';
import { percent, seconds, sum, type AgentMetric } from './historicalMetric.ts';
import type { Stretch } from './spans.ts';

export const AGENT_METRICS = {
  SUM_CONTACT_TIME_AGENT: sumOf(contactTime),
  SUM_IDLE_TIME_AGENT: sumOf(idleTime),
  SUM_ONLINE_TIME_AGENT: sumOf(onlineTime),
  SUM_NON_PRODUCTIVE_TIME_AGENT: sumOf(nonProductiveTime),
  SUM_ERROR_STATUS_TIME_AGENT: sumOf(errorTime),
  AGENT_OCCUPANCY: {
    counts: 'agents',
    value: (agents, interval) => {
      const busy = sum(agents, (agent) => contactClockTime(agent, interval));
      return percent(busy, busy + sum(agents, (agent) => idleTime(agent, interval)));
    },
  },
} as const satisfies Readonly<Record<string, AgentMetric>>;

// helpers

function sumOf(time: (agent: AgentFigures, interval: Stretch) => number): AgentMetric {
  return { counts: 'agents', value: (agents, interval) => seconds(sum(agents, (agent) => time(agent, interval))) };
}
