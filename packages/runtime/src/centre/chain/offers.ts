/** A contact and the agent it is offered to: offered, accepted, connected, closed (task-contacts §3.1, §4.4). */
import type { ChainTurn } from './chainTurn.ts';
import { disconnect } from './disconnect.ts';
import { finish } from './finish.ts';
import { interruptFlow } from './leaveFlow.ts';
import type { ChainMessage } from './messages.ts';
import { UNPLACED } from '../trace.ts';

/** An agent whisper flow may take this long (task-contacts §3.7). */
const WHISPER_MS = 120_000;

type About<Type extends ChainMessage['type']> = Extract<ChainMessage, { type: Type }>;

export function offered(turn: ChainTurn, { contactId, agent, ticket }: About<'agent.offered'>): void {
  const state = turn.find(contactId);
  // The agent's own word that he accepted it, or that it is over, may have come first.
  if (state && (state.agent?.ticket === ticket || state.offerOver === ticket)) return;
  const place = state?.life.place;
  if (!state || (place !== 'queued' && place !== 'offered')) {
    turn.toAgent(agent, { type: 'offer.withdrawn', contactId, ticket });
    if (state) turn.set(contactId, { offerOver: ticket });
    return;
  }
  // Its queue offers it again only when the last offer is over, and word of that may still be under way.
  if (place === 'offered') {
    turn.live(contactId, 'offer.ended');
    const { agent: last } = state;
    if (last) turn.toAgent(last.id, { type: 'offer.withdrawn', contactId, ticket: last.ticket });
  }
  turn.live(contactId, 'contact.offered');
  const offer = turn.edit(contactId);
  offer.agent = { id: agent, ticket };
  offer.attempts++;
  const { queue } = offer;
  turn.emit({ at: turn.env.now, type: 'contact.offered', contact: contactId, agent, queue, seq: UNPLACED });
}

export function offerEnded(turn: ChainTurn, { contactId, agent, ticket, how }: About<'offer.ended'>): void {
  const state = turn.find(contactId);
  if (!state) return;
  turn.tell(`contact.${how}`, contactId, { agent, queue: state.queue });
  turn.set(contactId, { offerOver: ticket });
  const { place } = state.life;
  if (state.agent?.ticket !== ticket || (place !== 'offered' && place !== 'accepted')) return;
  if (place === 'accepted') interruptFlow(turn, contactId, 'the agent left');
  turn.live(contactId, 'offer.ended');
  turn.set(contactId, { agent: undefined });
  // It stays queued when an agent leaves during the whisper (task-contacts §3.7), and waits as before (assumed).
  const hook = state.contact.eventHooks['CustomerQueue'];
  if (place === 'accepted' && hook !== undefined) {
    turn.next.push({ does: 'beginFlow', id: contactId, flow: hook, purpose: 'customerQueue' });
  }
}

/** The agent accepted: the customer queue flow is broken off, and the whisper flow runs if one was set. */
export function accepted(turn: ChainTurn, { contactId, agent, ticket }: About<'agent.accepted'>): void {
  // Whoever accepts was offered it, though word of that may still be under way.
  if (turn.find(contactId)) offered(turn, { type: 'agent.offered', contactId, agent, ticket });
  const state = turn.find(contactId);
  if (!state || state.agent?.ticket !== ticket || state.life.place !== 'offered') return;
  const { queue } = state;
  turn.emit({ at: turn.env.now, type: 'contact.accepted', contact: contactId, agent, queue, seq: UNPLACED });
  interruptFlow(turn, contactId, 'an agent accepted the contact');
  turn.live(contactId, 'agent.accepted');
  const whisper = state.contact.eventHooks['AgentWhisper'];
  if (whisper === undefined) {
    connect(turn, contactId);
    return;
  }
  turn.toChain(turn.env.key, { type: 'whisper.expired', contactId, ticket }, turn.env.now + WHISPER_MS);
  turn.next.push({ does: 'beginFlow', id: contactId, flow: whisper, purpose: 'agentWhisper' });
}

/** A whisper that takes too long is over. */
export function whisperExpired(turn: ChainTurn, { contactId, ticket }: About<'whisper.expired'>): void {
  const state = turn.find(contactId);
  if (state?.flow?.purpose !== 'agentWhisper' || state.agent?.ticket !== ticket) return;
  interruptFlow(turn, contactId, 'an agent whisper flow lasts at most two minutes');
  connect(turn, contactId);
}

/** The contact leaves its queue and is with the agent. */
export function connect(turn: ChainTurn, id: string): void {
  const { agent, queue, entry = 0 } = turn.get(id);
  if (!agent) return;
  const { now } = turn.env;
  if (queue !== undefined) turn.toQueue(queue, { type: 'contact.leave', contactId: id, how: 'connected', entry });
  turn.live(id, 'contact.connected');
  turn.contactOf(id).queue = undefined;
  turn.edit(id).queue = undefined;
  turn.note(id, { dequeued: now, connectedToAgent: now });
  turn.toAgent(agent.id, { type: 'contact.connected', contactId: id, ticket: agent.ticket });
  turn.emit({ at: now, type: 'contact.connected', contact: id, agent: agent.id, queue, seq: UNPLACED });
}

/** The agent ended the task. */
export function completedByAgent(turn: ChainTurn, { contactId, ticket }: About<'agent.completed'>): void {
  const state = turn.find(contactId);
  if (!state || state.agent?.ticket !== ticket || state.life.phase !== 'active') return;
  disconnect(turn, contactId, turn.env.facts.limits.agentEnds);
}

/** After-contact work is over. */
export function closedByAgent(turn: ChainTurn, { contactId, ticket }: About<'agent.closed'>): void {
  const state = turn.find(contactId);
  if (!state || state.agent?.ticket !== ticket || state.life.phase !== 'afterContactWork') return;
  turn.note(contactId, { afterContactWorkEnded: turn.env.now });
  finish(turn, contactId, state.disconnectReason ?? 'OTHER');
}
