/** Pause and resume (task-contacts §3.5). */
import type { ChainTurn } from './chainTurn.ts';
import { DONE, fault } from './chainTurn.ts';
import { interruptFlow } from './leaveFlow.ts';
import type { ChainMessage, Reply } from './messages.ts';
import { leaveQueue } from './queueing.ts';
import { suspend, takeUp } from './suspending.ts';

/**
 * A task is paused. With an agent it stays with him and frees his slot; in a queue it leaves the queue. Its flow is
 * broken off until it is resumed.
 */
export function pause(turn: ChainTurn, { contactId, flow }: Extract<ChainMessage, { type: 'contact.pause' }>): Reply {
  const { life, pauses, agent, contact } = turn.get(contactId);
  const { now, facts } = turn.env;
  if (life.phase === 'scheduled') {
    return fault('InvalidRequestException', 'A scheduled task cannot be paused before its flow has started.');
  }
  if (life.phase !== 'active') return fault('InvalidRequestException', 'A task that has ended cannot be paused.');
  if (life.paused) return fault('ConflictException', 'The task is paused already.');
  if (pauses >= facts.limits.pausesPerTask) {
    return fault('LimitExceededException', `A task may be paused ${facts.limits.pausesPerTask} times.`);
  }
  leaveQueue(turn, contactId);
  suspend(turn, contactId);
  turn.set(contactId, { pauses: pauses + 1 });
  turn.live(contactId, 'contact.paused');
  turn.note(contactId, { lastPaused: now });
  if (agent && life.place === 'connected') {
    turn.toAgent(agent.id, { type: 'contact.paused', contactId, ticket: agent.ticket, order: 2 * pauses + 2 });
  }
  turn.tell('contact.paused', contactId, { agent: agent?.id });
  const hook = flow ?? contact.eventHooks['PauseContact'];
  if (hook !== undefined) turn.next.push({ does: 'beginFlow', id: contactId, flow: hook, purpose: 'pause' });
  return DONE;
}

/**
 * A task is resumed. The flow for that moment runs, and only it can queue the task again. The flow that was broken off
 * goes on when that is over, or at once without one (assumed), unless the task waits or waited in a queue.
 */
export function resume(turn: ChainTurn, { contactId, flow }: Extract<ChainMessage, { type: 'contact.resume' }>): Reply {
  const state = turn.get(contactId);
  const { life, moments, agent, contact, suspended } = state;
  if (life.phase !== 'active' || !life.paused) return fault('ConflictException', 'The task is not paused.');
  const { now } = turn.env;
  const pausedMs = now - (moments.lastPaused ?? now);
  const withAgent = agent !== undefined && life.place === 'connected';
  interruptFlow(turn, contactId, 'the task is resumed');
  turn.live(contactId, 'contact.resumed');
  turn.set(contactId, {
    suspended: suspended?.purpose === 'customerQueue' ? undefined : suspended,
    pausedMs: state.pausedMs + pausedMs,
    agentPausedMs: state.agentPausedMs + (withAgent ? pausedMs : 0),
  });
  turn.note(contactId, { lastResumed: now });
  if (withAgent) {
    turn.toAgent(agent.id, { type: 'contact.resumed', contactId, ticket: agent.ticket, order: 2 * state.pauses + 1 });
  }
  turn.tell('contact.resumed', contactId, { agent: agent?.id });
  const hook = flow ?? contact.eventHooks['ResumeContact'];
  if (hook !== undefined) {
    turn.next.push({ does: 'beginFlow', id: contactId, flow: hook, purpose: 'resume' });
    return DONE;
  }
  takeUp(turn, contactId);
  return DONE;
}
