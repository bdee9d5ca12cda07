/** A contact and its queue: let in, refused, moved on (task-contacts §4.5, flow-language §2.18). */
import type { ChainTurn } from './chainTurn.ts';
import { followUp } from './followUp.ts';
import { leaveFlow } from './leaveFlow.ts';
import type { ChainMessage } from './messages.ts';
import { finish } from './finish.ts';
import { startExpiry } from './expiry.ts';
import { tellCreated } from './tellCreated.ts';
import { UNPLACED } from '../trace.ts';

/** The queue took the contact: the flow that asked is over, and the customer queue flow begins. */
export function enteredQueue(turn: ChainTurn, message: Extract<ChainMessage, { type: 'queue.entered' }>): void {
  const { contactId, epoch, queue, entered } = message;
  const entry = entryOf(contactId, entered, epoch);
  const state = turn.find(contactId);
  const entering = state?.flow?.entering;
  if (!state || state.epoch !== epoch || entering?.contactId !== entered) {
    // It was stopped, paused or expired while it asked: nobody waits there.
    turn.toQueue(queue, { type: 'contact.leave', contactId: entered, how: 'left', entry });
    return;
  }
  turn.emit({
    at: turn.env.now,
    type: 'flow.ended',
    contact: contactId,
    flow: state.flow?.flow,
    because: 'the contact is in a queue',
    seq: UNPLACED,
  });
  leaveFlow(turn, contactId);
  if (entered === contactId) standIn(turn, contactId, queue, entry);
  else {
    moveOn(turn, contactId, entered);
    standIn(turn, entered, queue, entry);
  }
}

/**
 * Entries into queues are told apart by the epoch of the contact in which it asked, which rises; one that is made by
 * the move of another contact enters for the first time.
 */
export function entryOf(asker: string, entered: string, epoch: number): number {
  return asker === entered ? epoch : 0;
}

/** The queue did not take it: the block that asked hears why. */
export function refusedByQueue(turn: ChainTurn, message: Extract<ChainMessage, { type: 'queue.refused' }>): void {
  const state = turn.find(message.contactId);
  if (!state?.flow?.entering || state.epoch !== message.epoch) return;
  turn.set(message.contactId, { flow: { ...state.flow, entering: undefined } });
  turn.live(message.contactId, 'question.answered');
  turn.next.push({ does: 'resumeFlow', id: message.contactId, answer: message.answer });
}

/** The contact leaves its queue, and with it whoever was offered it. */
export function leaveQueue(turn: ChainTurn, id: string): void {
  const { life, queue, agent, entry = 0 } = turn.get(id);
  if (life.place === 'unqueued' || life.place === 'connected' || queue === undefined) return;
  if (agent) turn.toAgent(agent.id, { type: 'offer.withdrawn', contactId: id, ticket: agent.ticket });
  turn.toQueue(queue, { type: 'contact.leave', contactId: id, how: 'left', entry });
  turn.live(id, 'contact.dequeued');
  turn.set(id, { agent: undefined, queue: undefined });
  turn.contactOf(id).queue = undefined;
  turn.note(id, { dequeued: turn.env.now });
  turn.tell('contact.dequeued', id, { queue });
}

// helpers

function standIn(turn: ChainTurn, id: string, key: string, entry: number): void {
  const queue = turn.env.facts.queues.byId(key);
  const { agesSince } = turn.get(id);
  const contact = turn.contactOf(id);
  const since = agesSince ?? turn.env.now;
  const state = turn.edit(id);
  state.queue = key;
  state.entry = entry;
  state.lastQueue = key;
  state.agesSince = undefined;
  state.suspended = undefined;
  contact.workingQueue = {
    kind: queue?.agent === undefined ? 'queue' : 'agent',
    id: queue?.agent ?? key,
    name: queue?.name ?? key,
    arn: queue?.arn ?? key,
  };
  contact.queue = { name: queue?.name ?? key, since };
  turn.live(id, 'contact.queued');
  turn.note(id, { enqueued: since });
  const { priority, ageAdjustmentSeconds } = contact;
  turn.emit({
    at: turn.env.now,
    type: 'contact.queued',
    contact: id,
    queue: key,
    data: { name: queue?.name, priority, ageAdjustmentSeconds, since },
    seq: UNPLACED,
  });
  const hook = contact.eventHooks['CustomerQueue'];
  // The default customer queue flow does nothing for a task (flow-language §1.10).
  if (hook !== undefined) turn.next.push({ does: 'beginFlow', id, flow: hook, purpose: 'customerQueue' });
}

/** A move from queue to queue makes a new contact of the same chain; the one that moved is over. */
function moveOn(turn: ChainTurn, id: string, nextId: string): void {
  leaveQueue(turn, id);
  const state = turn.get(id);
  turn.add(nextId, {
    ...followUp(state, nextId, 'QUEUE_TRANSFER', turn.env.now),
    moves: state.moves + 1,
    expiresAt: state.expiresAt,
  });
  turn.set(id, { nextContactId: nextId });
  tellCreated(turn, nextId);
  startExpiry(turn, nextId);
  finish(turn, id, 'OTHER');
}
