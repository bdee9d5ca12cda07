/**
 * One queue: the line of contacts, and the agents who serve it as they last said (task-contacts §4). It decides who is
 * let in and which contact is next; whether an agent has room for it, only the agent can say.
 */
import type { Answer } from '@switchyard/blocks';
import type { ChainMessage, ServiceFault } from '../chain/messages.ts';
import type { AgentMessage, Bid } from '../agent/messages.ts';
import { NO_ROUND } from '../agent/rounds.ts';
import type { Facts, QueueFacts } from '../instance/facts.ts';
import { send, type Effect, type Env, type Reduced } from '../port/port.ts';
import type { EnterMessage, QueueMessage, Standing } from './messages.ts';
import { metricOf, metricsOf } from './queueMetrics.ts';
import type { KnownAgent, QueueState, WaitingContact } from './queueState.ts';

const EMPTY: QueueState = { waiting: [], agents: {} };

export function reduceQueue(state: QueueState = EMPTY, message: QueueMessage, env: Env<Facts>): Reduced<QueueState> {
  const { state: next, effects, reply } = apply(state, message, env);
  const owner = queueOf(env).agent;
  if (owner !== undefined) {
    // An agent's own queue has him alone, and he looks as soon as he has room.
    const isNew = LOOK_AGAIN.has(message.type) && next.waiting.some(({ taken }) => !taken);
    const more = isNew ? [toAgent(owner, { type: 'work.waits', queue: env.key })] : [];
    return { state: next, effects: [...effects, ...more], ...(reply === undefined ? {} : { reply }) };
  }
  const reduced = callAgents(
    LOOK_AGAIN.has(message.type) ? nobodyPasses(next) : next,
    [...effects, ...unblocked(next, message, env)],
    env,
  );
  return reply === undefined ? reduced : { ...reduced, reply };
}

// helpers

/** What may change the mind of an agent who looked and took nothing. */
const LOOK_AGAIN: ReadonlySet<QueueMessage['type']> = new Set(['contact.enter', 'contact.returned', 'delay.over']);

function nobodyPasses(state: QueueState): QueueState {
  const all = Object.entries(state.agents);
  if (!all.some(([, { passes }]) => passes)) return state;
  const agents = all.map(([id, agent]) => [id, { ...agent, passes: false }] as const);
  return { ...state, agents: Object.fromEntries(agents) };
}

/** Where a contact that is not due keeps agents from lower ranks, they look again when it is gone (task-contacts §4.3). */
function unblocked({ agents }: QueueState, { type }: QueueMessage, { facts, key }: Env<Facts>): readonly Effect[] {
  if (!facts.limits.notYetDueBlocks || (type !== 'contact.leave' && type !== 'contact.take')) return [];
  return Object.entries(agents).flatMap(([id, { freeSlots }]) =>
    freeSlots > 0 ? [toAgent(id, { type: 'work.waits', queue: key })] : [],
  );
}

function apply(state: QueueState, message: QueueMessage, env: Env<Facts>): Reduced<QueueState> {
  switch (message.type) {
    case 'contact.enter':
      return enter(state, message, env);
    case 'contact.leave':
      return quiet({
        ...state,
        waiting: state.waiting.filter(({ contactId, entry }) => {
          return contactId !== message.contactId || entry > message.entry;
        }),
      });
    case 'contact.rank': {
      const { priority, ageAdjustmentSeconds } = message;
      return quiet(withContact(state, message.contactId, (one) => ({ ...one, priority, ageAdjustmentSeconds })));
    }
    case 'agent.announced': {
      const known = state.agents[message.agent];
      if (known && known.generation >= message.standing.generation) return quiet(state);
      return quiet({ ...state, agents: { ...state.agents, [message.agent]: { ...message.standing, asked: false } } });
    }
    case 'bid.asked': {
      const bid = bestFor(state, message.standing, env.now);
      return {
        state,
        effects: [toAgent(message.agent, { type: 'bid.made', queue: env.key, round: message.round, ...bid })],
      };
    }
    case 'contact.take':
      return giveTo(state, message, env);
    case 'contact.assign':
      return assign(state, message, env);
    case 'contact.returned':
      return takeBack(state, message, env.now);
    case 'delay.over':
      return quiet(state.wakesAt !== undefined && state.wakesAt <= env.now ? { ...state, wakesAt: undefined } : state);
    case 'metrics.asked': {
      const { chain, contactId, epoch, metric } = message;
      const { agent } = queueOf(env);
      if (agent !== undefined) {
        const { waiting } = state;
        return {
          state,
          effects: [toAgent(agent, { type: 'standing.asked', chain, contactId, epoch, metric, waiting })],
        };
      }
      const answer: Answer =
        metric === undefined ? metricsOf(state, queueOf(env), env.now) : metricOf(state, metric, env.now);
      return { state, effects: [toChain(chain, { type: 'question.answered', contactId, epoch, answer })] };
    }
  }
}

/** Whether one more is let in: by the queue's own cap, and by a fifth more for moves and transfers (task-contacts §4.5). */
function enter(state: QueueState, message: EnterMessage, env: Env<Facts>): Reduced<QueueState> {
  const { contactId, asker, chain, epoch, entry } = message;
  const queue = queueOf(env);
  // An entry that is over may not have been left yet; of two, the later one counts.
  const earlier = state.waiting.find((waiting) => waiting.contactId === contactId);
  const others = earlier ? state.waiting.filter((waiting) => waiting !== earlier) : state.waiting;
  const cap = queue.maxContacts ?? env.facts.limits.activeTasks;
  const most = message.buffer ? Math.floor(cap * 1.2) : cap;
  const count = others.length;
  const refusal: Extract<Answer, { heard: 'atCapacity' | 'failed' }> | undefined = !queue.enabled
    ? { heard: 'failed', why: `${queue.name} is disabled` }
    : count >= most
      ? { heard: 'atCapacity', why: `${queue.name} holds ${count} of at most ${most} contacts` }
      : undefined;
  if (refusal) {
    return { state, effects: [toChain(chain, { type: 'queue.refused', contactId: asker, epoch, answer: refusal })] };
  }
  const { priority, ageAdjustmentSeconds, since } = message;
  const one: WaitingContact = { contactId, chain, entry, priority, ageAdjustmentSeconds, since };
  return {
    state: earlier && earlier.entry > entry ? state : { ...state, waiting: [...others, one] },
    effects: [toChain(chain, { type: 'queue.entered', contactId: asker, epoch, queue: env.key, entered: contactId })],
  };
}

/** A contact is one agent's at a time; whoever comes second hears that it is gone. */
function giveTo(
  state: QueueState,
  { agent, round, contactId }: Extract<QueueMessage, { type: 'contact.take' }>,
  env: Env<Facts>,
): Reduced<QueueState> {
  const one = state.waiting.find((waiting) => waiting.contactId === contactId);
  if (!one || one.taken) {
    return { state, effects: [toAgent(agent, { type: 'contact.gone', queue: env.key, contactId, round })] };
  }
  return {
    state: withContact(state, contactId, (waiting) => ({ ...waiting, taken: { agent, round } })),
    effects: [toAgent(agent, { type: 'contact.taken', queue: env.key, chain: one.chain, contactId, round })],
  };
}

/** A contact that waits and is nobody's is offered to the agent it was assigned to. */
function assign(
  state: QueueState,
  { agent, contactId }: Extract<QueueMessage, { type: 'contact.assign' }>,
  env: Env<Facts>,
): Reduced<QueueState> {
  const one = state.waiting.find((waiting) => waiting.contactId === contactId);
  if (!one || one.taken) {
    const message = `Contact "${contactId}" is offered to somebody, or waits no more.`;
    const error: ServiceFault = { name: 'InvalidRequestException', message, field: 'ContactId' };
    return { state, effects: [], reply: { ok: false, error } };
  }
  return {
    state: withContact(state, contactId, (waiting) => ({ ...waiting, taken: { agent, round: NO_ROUND } })),
    effects: [toAgent(agent, { type: 'contact.assigned', queue: env.key, chain: one.chain, contactId })],
    reply: { ok: true },
  };
}

/** An offer came to nothing: the contact is for whoever is ready longest, which the agent who had it is no more. */
function takeBack(
  state: QueueState,
  { contactId, agent, round }: Extract<QueueMessage, { type: 'contact.returned' }>,
  now: number,
): Reduced<QueueState> {
  const taken = state.waiting.find((one) => one.contactId === contactId)?.taken;
  // It was given to somebody else since, or again.
  if (taken?.agent !== agent || taken.round !== round) return quiet(state);
  const freed = withContact(state, contactId, ({ taken: _taken, ...one }) => one);
  const known = state.agents[agent];
  if (!known) return quiet(freed);
  return quiet({ ...freed, agents: { ...state.agents, [agent]: { ...known, readySince: now } } });
}

/**
 * Contacts nobody has been asked about yet are brought to agents with room, the longest ready first; one agent for one
 * contact, so that a second queue's better contact is not passed over: the agent looks at all of his queues.
 */
function callAgents(state: QueueState, effects: readonly Effect[], env: Env<Facts>): Reduced<QueueState> {
  const unmet = state.waiting.filter(({ taken }) => !taken).length;
  if (unmet === 0) return { state, effects };
  const agents = { ...state.agents };
  const all = Object.entries(agents);
  let calls = unmet - all.filter(([, { asked }]) => asked).length;
  const ready = all.filter(([, agent]) => !agent.asked && !agent.passes && agent.freeSlots > 0).toSorted(byReadiness);
  const more: Effect[] = [];
  let wakesAt = Number.POSITIVE_INFINITY;
  for (const [id, agent] of ready) {
    const due = soonestFor(state, agent);
    if (due > env.now) wakesAt = Math.min(wakesAt, due);
    else if (calls > 0) {
      calls--;
      agents[id] = { ...agent, asked: true };
      more.push(toAgent(id, { type: 'work.waits', queue: env.key }));
    }
  }
  const wakes = wakesAt < (state.wakesAt ?? Number.POSITIVE_INFINITY);
  if (wakes) more.push(send<QueueMessage>('queue', env.key, { type: 'delay.over' }, wakesAt));
  if (more.length === 0) return { state, effects };
  return { state: { ...state, agents, ...(wakes ? { wakesAt } : {}) }, effects: [...effects, ...more] };
}

function byReadiness([one, { readySince: a }]: [string, KnownAgent], [other, { readySince: b }]: [string, KnownAgent]) {
  return a - b || (one < other ? -1 : 1);
}

/** Contacts an agent may be offered, now or when his delay is over. */
function openTo(state: QueueState, { holds }: Standing): readonly WaitingContact[] {
  return state.waiting.filter(({ contactId, taken }) => !taken && !holds.includes(contactId));
}

/** When the first of them is due for him, in milliseconds. */
function soonestFor(state: QueueState, agent: Standing): number {
  return openTo(state, agent).reduce((soonest, { since }) => {
    return Math.min(soonest, since + agent.delaySeconds * 1000);
  }, Number.POSITIVE_INFINITY);
}

/** The next contact for an agent: by priority, then by age with its adjustment (task-contacts §4.3). */
function bestFor(state: QueueState, agent: Standing, now: number): { bid?: Bid; notYetDue?: boolean } {
  const open = openTo(state, agent);
  const due = open.filter(({ since }) => since + agent.delaySeconds * 1000 <= now);
  const [best] = due
    .map(({ contactId, priority, since, ageAdjustmentSeconds }): Bid => {
      return { contactId, priority, since: since - ageAdjustmentSeconds * 1000 };
    })
    .toSorted((one, other) => one.priority - other.priority || one.since - other.since);
  return { ...(best ? { bid: best } : {}), ...(due.length < open.length ? { notYetDue: true } : {}) };
}

function queueOf({ facts, key }: Env<Facts>): QueueFacts {
  const queue = facts.queues.byId(key);
  if (!queue) throw new Error(`There is no queue "${key}" in the instance.`);
  return queue;
}

function withContact(state: QueueState, id: string, change: (one: WaitingContact) => WaitingContact): QueueState {
  return { ...state, waiting: state.waiting.map((one) => (one.contactId === id ? change(one) : one)) };
}

function quiet(state: QueueState): Reduced<QueueState> {
  return { state, effects: [] };
}

function toAgent(agent: string, message: AgentMessage): Effect {
  return send('agent', agent, message);
}

function toChain(chain: string, message: ChainMessage): Effect {
  return send('chain', chain, message);
}
