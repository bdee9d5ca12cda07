/** What blocks are told of a queue: one number, or all of them (flow-language §2.4, §2.10; task-contacts §8.1). */
import type { Answer, MetricType } from '@switchyard/blocks';
import type { QueueFacts } from '../instance/facts.ts';
import type { KnownAgent, QueueState } from './queueState.ts';

/** One metric; ages in milliseconds, as *Check queue status* compares them. */
export function metricOf(state: QueueState, metric: MetricType, now: number): Answer {
  return { heard: 'metric', value: METRICS[metric](state, now) };
}

/** All of them, as *Get queue metrics* fills `$.Metrics`; nothing for a queue without any activity. */
export function metricsOf(state: QueueState, queue: QueueFacts, now: number): Answer {
  const online = count(state, (agent) => agent.online);
  if (state.waiting.length === 0 && online === 0) {
    return { heard: 'failed', why: 'the queue has no activity, so it has no metrics' };
  }
  const counts = {
    Online: online,
    // Available here means free of any contact, which is less than having a slot (task-contacts §8.1).
    Available: count(state, (agent) => agent.freeSlots > 0 && idle(agent)),
    Staffed: count(state, ({ staffed }) => staffed),
    AfterContactWork: count(state, ({ afterContactWork }) => afterContactWork > 0),
    Busy: count(state, ({ onContact }) => onContact > 0),
    Missed: count(state, ({ missed }) => missed > 0),
    NonProductive: count(state, ({ nonProductive }) => nonProductive),
  };
  return {
    heard: 'metrics',
    metrics: {
      Queue: {
        Name: queue.name,
        ARN: queue.arn,
        Size: state.waiting.length,
        OldestContactAge: Math.floor(oldestAge(state, now) / 1000),
      },
      Agents: Object.fromEntries(Object.entries(counts).map(([name, Count]) => [name, { Count }])),
    },
  };
}

// helpers

const METRICS: Readonly<Record<MetricType, (state: QueueState, now: number) => number>> = {
  NumberOfContactsInQueue: ({ waiting }) => waiting.length,
  OldestContactInQueueAgeSeconds: oldestAge,
  // An agent with a free slot is available to *Check staffing* (flow-language §2.5).
  NumberOfAgentsAvailable: (state) => count(state, ({ freeSlots }) => freeSlots > 0),
  NumberOfAgentsStaffed: (state) => count(state, ({ staffed }) => staffed),
  NumberOfAgentsOnline: (state) => count(state, ({ online }) => online),
};

/** How long the oldest contact has waited, in milliseconds; an adjusted age does not count (task-contacts §4.3). */
function oldestAge({ waiting }: QueueState, now: number): number {
  return waiting.reduce((oldest, { since }) => Math.max(oldest, now - since), 0);
}

function count({ agents }: QueueState, counts: (agent: KnownAgent) => boolean): number {
  return Object.values(agents).filter(counts).length;
}

function idle({ onContact, afterContactWork, missed, ringing }: KnownAgent): boolean {
  return onContact + afterContactWork + missed + ringing === 0;
}
