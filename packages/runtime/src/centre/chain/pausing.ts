/** Pause and resume (task-contacts §3.5). */
import type { ChainTurn } from './chainTurn.ts';
import { DONE, fault } from './chainTurn.ts';
import { interruptFlow, leaveFlow } from './leaveFlow.ts';
import type { ChainMessage, Reply } from './messages.ts';
import { leaveQueue } from './queueing.ts';

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
  const suspended = turn.get(contactId).flow;
  if (suspended) {
    turn.tell('flow.suspended', contactId, { flow: suspended.flow });
    leaveFlow(turn, contactId);
  }
  turn.set(contactId, { suspended, pauses: pauses + 1 });
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
 * A task is resumed. The flow for that moment runs, and only it can queue the task again; without one, the flow that
 * was broken off goes on (assumed), unless the task waited in a queue.
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
    suspended: undefined,
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
  if (!suspended || suspended.purpose === 'customerQueue') return DONE;
  turn.set(contactId, { flow: { ...suspended, question: undefined, entering: undefined } });
  turn.live(contactId, 'flow.started');
  turn.tell('flow.resumed', contactId, { flow: suspended.flow });
  const epoch = turn.nextEpoch(contactId);
  if (suspended.until === undefined) {
    // What it had asked is asked no more; the block hears that and takes its error branch.
    const answer = { heard: 'failed', why: 'the task was paused before the answer came' } as const;
    turn.next.push({ does: 'resumeFlow', id: contactId, answer });
    return DONE;
  }
  turn.live(contactId, 'wait.started');
  turn.toChain(turn.env.key, { type: 'wait.expired', contactId, epoch }, Math.max(now, suspended.until));
  return DONE;
}
