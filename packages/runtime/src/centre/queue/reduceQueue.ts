/**
 * One queue: the line of contacts, and the agents who serve it as they last said (task-contacts §4). It decides who is
 * let in and which contact is next; whether an agent has room for it, only the agent can say.
 */
import type { Answer } from '@switchyard/blocks';
import type { ServiceFault } from '../chain/messages.ts';
import { NO_ROUND } from '../agent/rounds.ts';
import type { Facts } from '../instance/facts.ts';
import type { Env, Reduced } from '../port/port.ts';
import { bestFor, callAgents } from './callAgents.ts';
import type { EnterMessage, QueueMessage } from './messages.ts';
import { metricOf, metricsOf } from './queueMetrics.ts';
import { copyWaiting, knownAs, type KnownAgent, type QueueState, type WaitingContact } from './queueState.ts';
import { QueueTurn } from './queueTurn.ts';
import { find, unmet, withOne, withoutOne, withOther } from './waiting.ts';

const EMPTY: QueueState = { waiting: [], agents: {}, wakesAt: undefined };

export function reduceQueue(state: QueueState = EMPTY, message: QueueMessage, env: Env<Facts>): Reduced<QueueState> {
  const turn = new QueueTurn(state, env);
  const reply = take(turn, message);
  const { agent: owner } = turn.queue;
  const looksAgain = LOOK_AGAIN.has(message.type);
  if (owner === undefined) {
    if (looksAgain) forgetPasses(turn);
    unblock(turn, message);
    callAgents(turn);
  } else if (looksAgain && unmet(turn.state.waiting) > 0) {
    // An agent's own queue has him alone, and he looks as soon as he has room.
    turn.toAgent(owner, { type: 'work.waits', queue: env.key });
  }
  return reply === undefined
    ? { state: turn.state, effects: turn.effects }
    : { state: turn.state, effects: turn.effects, reply };
}

// helpers

/** What may change the mind of an agent who looked and took nothing. */
const LOOK_AGAIN: ReadonlySet<QueueMessage['type']> = new Set(['contact.enter', 'contact.returned', 'delay.over']);

function forgetPasses(turn: QueueTurn): void {
  for (const id in turn.state.agents) {
    const agent = turn.state.agents[id] as KnownAgent;
    if (agent.passes) turn.know(id, { ...agent, passes: false });
  }
}

/** Where a contact that is not due keeps agents from lower ranks, they look again when it is gone (task-contacts §4.3). */
function unblock(turn: QueueTurn, { type }: QueueMessage): void {
  const { facts, key } = turn.env;
  if (!facts.limits.notYetDueBlocks || (type !== 'contact.leave' && type !== 'contact.take')) return;
  for (const [id, { freeSlots }] of Object.entries(turn.state.agents)) {
    if (freeSlots > 0) turn.toAgent(id, { type: 'work.waits', queue: key });
  }
}

type About<Type extends QueueMessage['type']> = Extract<QueueMessage, { type: Type }>;

function take(turn: QueueTurn, message: QueueMessage): unknown {
  const { state, env } = turn;
  switch (message.type) {
    case 'contact.enter':
      enter(turn, message);
      return undefined;
    case 'contact.leave': {
      const one = find(state.waiting, message.contactId);
      if (one && one.entry <= message.entry) state.waiting = withoutOne(state.waiting, one);
      return undefined;
    }
    case 'contact.rank': {
      const { contactId, priority, ageAdjustmentSeconds } = message;
      const one = find(state.waiting, contactId);
      if (one) state.waiting = withOther(state.waiting, one, { ...one, priority, ageAdjustmentSeconds });
      return undefined;
    }
    case 'agent.announced': {
      const known = state.agents[message.agent];
      if (known && known.generation >= message.standing.generation) return undefined;
      turn.know(message.agent, knownAs(message.standing, false));
      return undefined;
    }
    case 'bid.asked': {
      const { agent, round, standing } = message;
      turn.toAgent(agent, { type: 'bid.made', queue: env.key, round, ...bestFor(state, standing, env.now) });
      return undefined;
    }
    case 'contact.take':
      giveTo(turn, message);
      return undefined;
    case 'contact.assign':
      return assign(turn, message);
    case 'contact.returned':
      takeBack(turn, message);
      return undefined;
    case 'delay.over':
      if (state.wakesAt !== undefined && state.wakesAt <= env.now) state.wakesAt = undefined;
      return undefined;
    case 'metrics.asked':
      answer(turn, message);
      return undefined;
  }
}

/** Whether one more is let in: by the queue's own cap, and by a fifth more for moves and transfers (task-contacts §4.5). */
function enter(turn: QueueTurn, message: EnterMessage): void {
  const { state, env, queue } = turn;
  const { contactId, asker, chain, epoch, entry } = message;
  // An entry that is over may not have been left yet; of two, the later one counts.
  const earlier = find(state.waiting, contactId);
  const cap = queue.maxContacts ?? env.facts.limits.activeTasks;
  const most = message.buffer ? Math.floor(cap * 1.2) : cap;
  const count = state.waiting.length - (earlier ? 1 : 0);
  const refusal: Extract<Answer, { heard: 'atCapacity' | 'failed' }> | undefined = !queue.enabled
    ? { heard: 'failed', why: `${queue.name} is disabled` }
    : count >= most
      ? { heard: 'atCapacity', why: `${queue.name} holds ${count} of at most ${most} contacts` }
      : undefined;
  if (refusal) {
    turn.toChain(chain, { type: 'queue.refused', contactId: asker, epoch, answer: refusal });
    return;
  }
  if (!earlier || earlier.entry <= entry) {
    const { priority, ageAdjustmentSeconds, since } = message;
    const others = earlier ? withoutOne(state.waiting, earlier) : state.waiting;
    state.waiting = withOne(others, {
      contactId,
      chain,
      entry,
      priority,
      ageAdjustmentSeconds,
      since,
      taken: undefined,
    });
  }
  turn.toChain(chain, { type: 'queue.entered', contactId: asker, epoch, queue: env.key, entered: contactId });
}

/** A contact is one agent's at a time; whoever comes second hears that it is gone. */
function giveTo(turn: QueueTurn, { agent, round, contactId }: About<'contact.take'>): void {
  const { state, env } = turn;
  const one = find(state.waiting, contactId);
  if (!one || one.taken) {
    turn.toAgent(agent, { type: 'contact.gone', queue: env.key, contactId, round });
    return;
  }
  state.waiting = withOther(state.waiting, one, takenBy(one, agent, round));
  turn.toAgent(agent, { type: 'contact.taken', queue: env.key, chain: one.chain, contactId, round });
}

function takenBy(one: WaitingContact, agent: string, round: number): WaitingContact {
  const taken = copyWaiting(one);
  taken.taken = { agent, round };
  return taken;
}

/** A contact that waits and is nobody's is offered to the agent it was assigned to. */
function assign(turn: QueueTurn, { agent, contactId }: About<'contact.assign'>): unknown {
  const { state, env } = turn;
  const one = find(state.waiting, contactId);
  if (!one || one.taken) {
    const message = `Contact "${contactId}" is offered to somebody, or waits no more.`;
    const error: ServiceFault = { name: 'InvalidRequestException', message, field: 'ContactId' };
    return { ok: false, error };
  }
  state.waiting = withOther(state.waiting, one, takenBy(one, agent, NO_ROUND));
  turn.toAgent(agent, { type: 'contact.assigned', queue: env.key, chain: one.chain, contactId });
  return { ok: true };
}

/** An offer came to nothing: the contact is for whoever is ready longest, which the agent who had it is no more. */
function takeBack(turn: QueueTurn, { contactId, agent, round }: About<'contact.returned'>): void {
  const { state, env } = turn;
  const one = find(state.waiting, contactId);
  // It was given to somebody else since, or again.
  if (one?.taken?.agent !== agent || one.taken.round !== round) return;
  state.waiting = withOther(state.waiting, one, { ...one, taken: undefined });
  const known = state.agents[agent];
  if (known) turn.know(agent, { ...known, readySince: env.now });
}

function answer(turn: QueueTurn, { chain, contactId, epoch, metric }: About<'metrics.asked'>): void {
  const { state, env, queue } = turn;
  if (queue.agent !== undefined) {
    const { waiting } = state;
    turn.toAgent(queue.agent, { type: 'standing.asked', chain, contactId, epoch, metric, waiting });
    return;
  }
  const said = metric === undefined ? metricsOf(state, queue, env.now) : metricOf(state, metric, env.now);
  turn.toChain(chain, { type: 'question.answered', contactId, epoch, answer: said });
}
