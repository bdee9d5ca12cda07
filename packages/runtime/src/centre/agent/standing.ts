/** How an agent stands: his status, his slots, and what he tells his queues (task-contacts §4.1, §4.2). */
import type { Facts, ProfileFacts } from '../instance/facts.ts';
import { agentQueueId } from '../instance/facts.ts';
import type { Env } from '../port/port.ts';
import type { Standing } from '../queue/messages.ts';
import type { AgentState, Slot } from './agentState.ts';

/** A queue an agent serves: his own comes before all others and without delay (task-contacts §4.1). */
export interface ServedQueue {
  readonly queue: string;
  readonly rank: number;
  readonly delaySeconds: number;
}

export function queuesOf({ facts, key }: Env<Facts>): readonly ServedQueue[] {
  const profile = profileOf(facts, key);
  const served = (profile?.queues ?? []).map(({ queue, priority, delaySeconds }) => {
    return { queue, rank: priority, delaySeconds };
  });
  return [{ queue: agentQueueId(key), rank: 0, delaySeconds: 0 }, ...served];
}

/** How many more tasks the agent may be offered. */
export function freeSlots(state: AgentState, { facts, key }: Env<Facts>): number {
  const profile = profileOf(facts, key);
  if (!profile || typeOf(state, facts) !== 'ROUTABLE' || state.nextStatus !== undefined) return 0;
  const { concurrency } = profile;
  const blocked = (['CHAT', 'VOICE'] as const).some((channel) => {
    return state.elsewhere[channel] > 0 && !concurrency[channel].anyChannel;
  });
  if (blocked) return 0;
  // The contact he has chosen and not yet been given takes its slot already.
  const chosen = state.asking?.chosen === undefined ? 0 : 1;
  return Math.max(0, concurrency.TASK.most - count(state, ({ phase }) => phase !== 'paused') - chosen);
}

/** What the agent says of himself to one of his queues. */
export function standingOf(state: AgentState, env: Env<Facts>, delaySeconds: number, passes = false): Standing {
  const type = typeOf(state, env.facts);
  return {
    generation: state.generation,
    online: type !== 'OFFLINE',
    staffed: type === 'ROUTABLE',
    nonProductive: type === 'CUSTOM',
    freeSlots: freeSlots(state, env),
    readySince: state.readySince,
    onContact: count(state, ({ phase }) => phase === 'connected' || phase === 'accepted'),
    afterContactWork: count(state, ({ phase }) => phase === 'afterContactWork'),
    missed: count(state, ({ phase }) => phase === 'missed' || phase === 'declined'),
    ringing: count(state, ({ phase }) => phase === 'ringing'),
    passes,
    holds: Object.entries(state.slots).flatMap(([id, { phase }]) => (isCleared(phase) ? [] : [id])),
    delaySeconds,
  };
}

export function typeOf({ status }: AgentState, facts: Facts): 'ROUTABLE' | 'CUSTOM' | 'OFFLINE' {
  return facts.statuses.byId(status)?.type ?? 'OFFLINE';
}

// helpers

function isCleared(phase: Slot['phase']): boolean {
  return phase !== 'missed' && phase !== 'declined';
}

function profileOf(facts: Facts, agent: string): ProfileFacts | undefined {
  return facts.profiles.byId(facts.agents.byId(agent)?.profile ?? '');
}

function count({ slots }: AgentState, counts: (slot: Slot) => boolean): number {
  return Object.values(slots).filter(counts).length;
}
