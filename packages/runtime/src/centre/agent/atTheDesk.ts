/** What an agent does (task-contacts §4.4), and what his desk answers. */
import type { Slot } from './agentState.ts';
import type { AgentTurn } from './agentTurn.ts';
import type { AgentMessage } from './messages.ts';
import { UNPLACED } from '../trace.ts';
import { ownQueueOf } from './standing.ts';

export type DeskReply =
  | { readonly ok: true }
  | { readonly ok: false; readonly error: { readonly name: string; readonly message: string } };

const OK: DeskReply = { ok: true };

export function accept(turn: AgentTurn, contactId: string): DeskReply {
  const slot = turn.slot(contactId);
  if (slot?.phase !== 'ringing') return notHis(contactId, 'is not offered to this agent');
  turn.toChain(slot.chain, { type: 'agent.accepted', contactId, agent: turn.env.key, ticket: slot.ticket });
  turn.move(contactId, slot, 'accepted');
  return OK;
}

/** Not answered or declined: the contact goes to the next agent, and the slot stays taken until it is cleared. */
export function refuse(turn: AgentTurn, contactId: string, how: 'missed' | 'declined'): DeskReply {
  const slot = turn.slot(contactId);
  if (slot?.phase !== 'ringing') return notHis(contactId, 'is not offered to this agent');
  endOffer(turn, contactId, slot, how);
  turn.state.readySince = turn.env.now;
  turn.move(contactId, slot, how);
  return OK;
}

export function complete(turn: AgentTurn, contactId: string): DeskReply {
  const slot = turn.slot(contactId);
  switch (slot?.phase) {
    case 'accepted':
      // He goes while the whisper flow runs: the contact is not his yet, and stays in its queue (task-contacts §3.7).
      endOffer(turn, contactId, slot, 'left');
      freeSlot(turn, contactId);
      return OK;
    case 'connected':
    case 'paused':
      turn.toChain(slot.chain, { type: 'agent.completed', contactId, ticket: slot.ticket });
      wrapUp(turn, contactId, slot);
      return OK;
    default:
      return notHis(contactId, 'is not with this agent');
  }
}

/** Ends after-contact work, or clears what was missed or declined. */
export function close(turn: AgentTurn, contactId: string): DeskReply {
  const slot = turn.slot(contactId);
  switch (slot?.phase) {
    case 'afterContactWork':
      turn.toChain(slot.chain, { type: 'agent.closed', contactId, ticket: slot.ticket });
      freeSlot(turn, contactId);
      return OK;
    case 'missed':
    case 'declined':
      freeSlot(turn, contactId);
      return OK;
    default:
      return notHis(contactId, 'has nothing for this agent to close');
  }
}

/** Routing stops at once; on contacts, the new status applies when the last of them is closed (task-contacts §4.1). */
export function setStatus(turn: AgentTurn, status: string): DeskReply {
  const { state, env } = turn;
  const wanted = env.facts.statuses.byId(status);
  if (!wanted) {
    return {
      ok: false,
      error: { name: 'ResourceNotFoundException', message: `There is no agent status "${status}".` },
    };
  }
  state.nextStatus = undefined;
  for (const [contactId, { phase }] of Object.entries(state.slots)) {
    if (phase === 'afterContactWork') close(turn, contactId);
  }
  if (Object.keys(state.slots).length > 0) {
    state.nextStatus = status;
    turn.tell('agent.nextStatus', { data: { status: wanted.name } });
    turn.announce();
  } else applyStatus(turn, status);
  return OK;
}

/** Contacts of another channel keep him busy. */
export function keepBusy(turn: AgentTurn, message: Extract<AgentMessage, { type: 'channel.busy' }>): DeskReply {
  const { channel, contacts, outbound } = message;
  const { state, env } = turn;
  // How long he has been ready counts from any contact, or from one that came in (task-contacts §4.3).
  const inboundOnly = env.facts.profiles.byId(turn.agent?.profile ?? '')?.inboundTimer === true;
  if (!outbound || !inboundOnly) state.readySince = env.now;
  state.elsewhere = { ...state.elsewhere, [channel]: contacts };
  turn.tell('agent.busy', { data: { channel, contacts } });
  turn.announce();
  return OK;
}

/** After-contact work begins; it lasts as long as the agent's setting says, or until he closes the contact. */
export function wrapUp(turn: AgentTurn, contactId: string, slot: Slot): void {
  if (slot.phase === 'afterContactWork') return;
  const seconds = turn.agent?.afterContactWorkSeconds ?? 0;
  if (seconds > 0) {
    turn.toHimself({ type: 'work.expired', contactId, ticket: slot.ticket }, turn.env.now + seconds * 1000);
  }
  turn.move(contactId, slot, 'afterContactWork');
}

export function freeSlot(turn: AgentTurn, contactId: string): void {
  const { state, env } = turn;
  const freed = turn.remove(contactId);
  state.readySince = env.now;
  // A contact of his own queue that he missed and has cleared is for nobody but him.
  if (freed?.queue === ownQueueOf(env).queue) state.ownWork = true;
  turn.effects.push({
    does: 'emit',
    event: {
      at: env.now,
      type: 'slot.changed',
      agent: env.key,
      contact: contactId,
      queue: freed?.queue,
      seq: UNPLACED,
    },
  });
  const { nextStatus } = state;
  if (nextStatus !== undefined && Object.keys(state.slots).length === 0) applyStatus(turn, nextStatus);
  else turn.announce();
}

// helpers

/** The contact is still in its queue, for the next agent. */
function endOffer(
  turn: AgentTurn,
  contactId: string,
  { chain, queue, ticket, round }: Slot,
  how: 'missed' | 'declined' | 'left',
): void {
  const agent = turn.env.key;
  turn.toChain(chain, { type: 'offer.ended', contactId, agent, ticket, how });
  turn.toQueue(queue, { type: 'contact.returned', contactId, agent, round });
}

function applyStatus(turn: AgentTurn, status: string): void {
  const { state, env } = turn;
  state.nextStatus = undefined;
  state.status = status;
  state.statusSince = env.now;
  state.readySince = env.now;
  turn.tellStatus();
  turn.announce();
}

function notHis(contactId: string, what: string): DeskReply {
  return { ok: false, error: { name: 'InvalidRequestException', message: `Contact "${contactId}" ${what}.` } };
}
