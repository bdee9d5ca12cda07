/** Which agents a queue brings its contacts to, and which contact is next for one of them (task-contacts §4.3). */
import type { Bid } from '../agent/messages.ts';
import type { Standing } from './messages.ts';
import { knownAs, type KnownAgent, type QueueState, type WaitingContact } from './queueState.ts';
import type { QueueTurn } from './queueTurn.ts';
import { unmet } from './waiting.ts';

/**
 * Contacts nobody has been asked about yet are brought to agents with room, the longest ready first; one agent for one
 * contact, so that a second queue's better contact is not passed over: the agent looks at all of his queues.
 */
export function callAgents(turn: QueueTurn): void {
  const { state, env } = turn;
  const { waiting } = state;
  let calls = unmet(waiting);
  if (calls === 0) return;
  const ready: [string, KnownAgent][] = [];
  for (const id in state.agents) {
    const agent = state.agents[id] as KnownAgent;
    if (agent.asked) calls--;
    else if (!agent.passes && agent.freeSlots > 0) ready.push([id, agent]);
  }
  if (calls > 0 && ready.length > 1) ready.sort(byReadiness);
  let wakesAt = Number.POSITIVE_INFINITY;
  for (const [id, agent] of ready) {
    // Without a delay he is called now or not at all.
    if (calls <= 0 && agent.delaySeconds === 0) continue;
    const due = soonestFor(state, agent, env.now);
    if (due > env.now) wakesAt = Math.min(wakesAt, due);
    else if (calls > 0) {
      calls--;
      turn.know(id, knownAs(agent, true));
      turn.toAgent(id, { type: 'work.waits', queue: env.key });
    }
  }
  if (wakesAt >= (state.wakesAt ?? Number.POSITIVE_INFINITY)) return;
  state.wakesAt = wakesAt;
  turn.toItself({ type: 'delay.over' }, wakesAt);
}

/** The next contact for an agent: by priority, then by age with its adjustment (task-contacts §4.3). */
export function bestFor(
  { waiting }: QueueState,
  agent: Standing,
  now: number,
): { readonly bid?: Bid | undefined; readonly notYetDue?: boolean | undefined } {
  const delayMs = agent.delaySeconds * 1000;
  let best: WaitingContact | undefined;
  let bestSince = 0;
  let notYetDue = false;
  for (const one of waiting) {
    if (!isOpenTo(one, agent)) continue;
    if (one.since + delayMs > now) {
      notYetDue = true;
      continue;
    }
    const since = one.since - one.ageAdjustmentSeconds * 1000;
    if (best && (one.priority > best.priority || (one.priority === best.priority && since >= bestSince))) continue;
    best = one;
    bestSince = since;
  }
  return {
    ...(best ? { bid: { contactId: best.contactId, priority: best.priority, since: bestSince } } : {}),
    ...(notYetDue ? { notYetDue } : {}),
  };
}

// helpers

function byReadiness([one, { readySince: a }]: [string, KnownAgent], [other, { readySince: b }]: [string, KnownAgent]) {
  return a - b || (one < other ? -1 : 1);
}

/** Whether an agent may be offered a contact, now or when his delay is over. */
function isOpenTo({ contactId, taken }: WaitingContact, { holds }: Standing): boolean {
  return !taken && !holds.includes(contactId);
}

/** When the first contact is due for him, in milliseconds; the first that is due already will do. */
function soonestFor({ waiting }: QueueState, agent: Standing, now: number): number {
  let soonest = Number.POSITIVE_INFINITY;
  for (const one of waiting) {
    if (!isOpenTo(one, agent)) continue;
    soonest = Math.min(soonest, one.since + agent.delaySeconds * 1000);
    if (soonest <= now) break;
  }
  return soonest;
}
