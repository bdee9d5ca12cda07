/** How a contact ends: disconnected, perhaps with after-contact work and a disconnect flow, then completed (task-contacts §3.3, §3.7). */
import type { DisconnectReason } from '../contact/contactState.ts';
import { segmentIdOf } from '../contact/newContactId.ts';
import { send } from '../port/port.ts';
import type { ChainTurn } from './chainTurn.ts';
import { startExpiry } from './expiry.ts';
import { finish } from './finish.ts';
import { followUp } from './followUp.ts';
import { interruptFlow } from './leaveFlow.ts';
import { leaveQueue } from './queueing.ts';
import { tellCreated } from './tellCreated.ts';

/** Ends a contact; a disconnect flow goes on with a new one, once (flow-language §2.15). */
export function disconnect(turn: ChainTurn, id: string, reason: DisconnectReason, because?: string): void {
  const { phase } = turn.get(id).life;
  if (phase === 'ended' || phase === 'afterContactWork') return;
  interruptFlow(turn, id, 'the contact ends');
  endPause(turn, id);
  leaveQueue(turn, id);
  const hook = turn.get(id).contact.eventHooks['CustomerRemaining'];
  const next =
    hook === undefined || turn.get(id).disconnecting || phase === 'scheduled'
      ? undefined
      : segmentIdOf(id, 'disconnects');
  if (next !== undefined) turn.set(id, { nextContactId: next });
  turn.note(id, { disconnected: turn.env.now });
  turn.edit(id).disconnectReason = reason;
  turn.tell('contact.disconnected', id, { data: { reason }, ...(because === undefined ? {} : { because }) });
  const { agent, life } = turn.get(id);
  if (agent && life.place === 'connected') {
    turn.live(id, 'contact.disconnected');
    turn.note(id, { afterContactWorkStarted: turn.env.now });
    turn.toAgent(agent.id, { type: 'contact.ended', contactId: id, ticket: agent.ticket });
    takePlace(turn, id);
  } else finish(turn, id, reason);
  if (next !== undefined && hook !== undefined) beginDisconnectFlow(turn, id, next, hook);
}

// helpers

/** After-contact work counts as an active task (task-contacts §9), beside the contact that goes on. */
function takePlace(turn: ChainTurn, id: string): void {
  const { nextContactId } = turn.get(id);
  if (nextContactId === undefined) return;
  turn.effects.push(send('instance', turn.env.facts.instance.id, { type: 'task.goesOn', contactId: nextContactId }));
}

/** A task that ends while it is paused was paused until now. */
function endPause(turn: ChainTurn, id: string): void {
  const { life, moments, agent, pausedMs, agentPausedMs } = turn.get(id);
  if (!life.paused) return;
  const paused = turn.env.now - (moments.lastPaused ?? turn.env.now);
  const withAgent = agent !== undefined && life.place === 'connected';
  turn.set(id, { pausedMs: pausedMs + paused, agentPausedMs: agentPausedMs + (withAgent ? paused : 0) });
}

function beginDisconnectFlow(turn: ChainTurn, id: string, nextId: string, hook: string): void {
  const state = turn.get(id);
  const { limits } = turn.env.facts;
  turn.add(nextId, {
    ...followUp(state, nextId, 'DISCONNECT', turn.env.now),
    disconnecting: true,
    // A task that is queued again lives as long as a new one (task-contacts §3.4, assumed).
    expiresAt: turn.env.now + limits.expiryMinutes * 60_000,
  });
  tellCreated(turn, nextId, { flow: turn.env.facts.flows.find(hook)?.id ?? hook });
  startExpiry(turn, nextId);
  turn.next.push({ does: 'beginFlow', id: nextId, flow: hook, purpose: 'disconnect' });
}
