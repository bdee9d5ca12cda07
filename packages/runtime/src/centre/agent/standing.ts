/** How an agent stands: his status, his slots, and what he tells his queues (task-contacts §4.1, §4.2). */
import type { Facts, ProfileFacts } from '../instance/facts.ts';
import { agentQueueId } from '../instance/facts.ts';
import type { Env } from '../port/port.ts';
import type { Standing } from '../queue/messages.ts';
import type { AgentState } from './agentState.ts';

/** A queue an agent serves. */
export interface ServedQueue {
  readonly queue: string;
  readonly rank: number;
  readonly delaySeconds: number;
}

/** The queues of his routing profile; they know how he stands. */
export function queuesOf({ facts, key }: Env<Facts>): readonly ServedQueue[] {
  const profile = profileOf(facts, key);
  if (!profile) return [];
  let served = known.get(profile);
  if (!served) {
    served = profile.queues.map(({ queue, priority, delaySeconds }) => ({ queue, rank: priority, delaySeconds }));
    known.set(profile, served);
  }
  return served;
}

/**
 * His own queue, which comes before all others and without delay (task-contacts §4.1). It has nobody else to tell of
 * its contacts, so it is not told how he stands.
 */
export function ownQueueOf({ key }: Env<Facts>): ServedQueue {
  let own = owns.get(key);
  if (!own) owns.set(key, (own = { queue: agentQueueId(key), rank: 0, delaySeconds: 0 }));
  return own;
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
  return Math.max(0, concurrency.TASK.most - activeSlots(state) - chosen);
}

/** What the agent says of himself to one of his queues. */
export function standingOf(
  state: AgentState,
  env: Env<Facts>,
  delaySeconds: number,
  passes = false,
  generation = state.generation,
): Standing {
  const type = typeOf(state, env.facts);
  let holds: readonly string[] = NOTHING;
  let onContact = 0;
  let afterContactWork = 0;
  let ringing = 0;
  for (const id in state.slots) {
    switch (state.slots[id]?.phase) {
      case 'connected':
      case 'accepted':
        onContact++;
        break;
      case 'afterContactWork':
        afterContactWork++;
        break;
      case 'ringing':
        ringing++;
        break;
      case 'missed':
      case 'declined':
        holds = [...holds, id];
        break;
      case 'paused':
      case undefined:
    }
  }
  return {
    generation,
    online: type !== 'OFFLINE',
    staffed: type === 'ROUTABLE',
    nonProductive: type === 'CUSTOM',
    freeSlots: freeSlots(state, env),
    readySince: state.readySince,
    onContact,
    afterContactWork,
    missed: holds.length,
    ringing,
    passes,
    holds,
    delaySeconds,
  };
}

/** Whether two words of an agent say the same, whenever they were said. */
export function isSameStanding(one: Standing, other: Standing): boolean {
  for (const member in one) {
    if (member === 'generation' || member === 'holds') continue;
    if (one[member as keyof Standing] !== other[member as keyof Standing]) return false;
  }
  return one.holds.length === other.holds.length && one.holds.every((id, place) => id === other.holds[place]);
}

export function typeOf({ status }: AgentState, facts: Facts): 'ROUTABLE' | 'CUSTOM' | 'OFFLINE' {
  return facts.statuses.byId(status)?.type ?? 'OFFLINE';
}

// helpers

const NOTHING: readonly string[] = [];

/** By agent. */
const owns = new Map<string, ServedQueue>();

const known = new WeakMap<ProfileFacts, readonly ServedQueue[]>();

function profileOf(facts: Facts, agent: string): ProfileFacts | undefined {
  return facts.profiles.byId(facts.agents.byId(agent)?.profile ?? '');
}

/** Paused tasks free their slot, and nothing else does (task-contacts §4.2). */
function activeSlots({ slots }: AgentState): number {
  let active = 0;
  for (const id in slots) if (slots[id]?.phase !== 'paused') active++;
  return active;
}
