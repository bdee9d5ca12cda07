/** What chains say to an agent of the contacts he has to do with. */
import type { AgentMessage } from './messages.ts';
import type { AgentTurn } from './agentTurn.ts';
import { freeSlot, wrapUp } from './atTheDesk.ts';

type About<Type extends AgentMessage['type']> = Extract<AgentMessage, { type: Type }>;

export function hearConnected(turn: AgentTurn, message: About<'contact.connected'>): void {
  const slot = turn.held(message, 'accepted');
  if (slot) turn.move(message.contactId, slot, 'connected');
}

/** The contact is paused, or goes on; an older word than the last one counts for nothing. */
export function hearPause(turn: AgentTurn, message: About<'contact.paused' | 'contact.resumed'>): void {
  const { contactId, order } = message;
  const slot = turn.held(message);
  if (!slot || order <= (slot.order ?? 0)) return;
  const heard = { ...slot, order };
  turn.put(contactId, heard);
  const paused = message.type === 'contact.paused';
  if (paused && (slot.phase === 'accepted' || slot.phase === 'connected')) turn.move(contactId, heard, 'paused');
  if (!paused && slot.phase === 'paused') turn.move(contactId, heard, 'connected');
}

/** It ended by other hands: what remains is after-contact work. */
export function hearEnded(turn: AgentTurn, message: About<'contact.ended'>): void {
  const slot = turn.held(message);
  if (slot) wrapUp(turn, message.contactId, slot);
}

/** The contact is not to be had any more; where its queue still keeps it, it is for the next agent. */
export function withdraw(turn: AgentTurn, message: About<'offer.withdrawn'>): void {
  const { contactId } = message;
  const slot = turn.held(message);
  // Not his yet: it rings, or the whisper flow runs.
  if (slot?.phase !== 'ringing' && slot?.phase !== 'accepted') return;
  const { queue, round } = slot;
  turn.toQueue(queue, { type: 'contact.returned', contactId, agent: turn.env.key, round });
  freeSlot(turn, contactId);
}
