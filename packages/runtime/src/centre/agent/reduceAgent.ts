/**
 * One agent (task-contacts §4). He is the only judge of his own capacity: queues bring contacts to him, and he asks all
 * of his queues, chooses the best there is, and is offered it for twenty seconds.
 */
import type { ChainMessage } from '../chain/messages.ts';
import type { Facts } from '../instance/facts.ts';
import { send, type Effect, type Env, type Reduced } from '../port/port.ts';
import type { QueueMessage } from '../queue/messages.ts';
import { metricOf, metricsOf } from '../queue/queueMetrics.ts';
import type { Told } from '../trace.ts';
import type { AgentState, Slot } from './agentState.ts';
import { chooseBid } from './chooseBid.ts';
import { NO_ROUND } from './rounds.ts';
import type { AgentMessage } from './messages.ts';
import { freeSlots, ownQueueOf, queuesOf, standingOf, typeOf } from './standing.ts';

/** How long an agent may let an offer ring (task-contacts §4.4). */
const OFFER_MS = 20_000;

export function reduceAgent(
  state: AgentState | undefined,
  message: AgentMessage,
  env: Env<Facts>,
): Reduced<AgentState> {
  const turn = new Turn(state ?? newAgent(env), env);
  const reply = turn.take(message);
  turn.lookAtOwnQueue();
  turn.announce();
  return { state: turn.state, effects: turn.effects, ...(reply === undefined ? {} : { reply }) };
}

// helpers

function newAgent({ facts, key, now }: Env<Facts>): AgentState {
  return {
    status: facts.agents.byId(key)?.status ?? '',
    statusSince: now,
    readySince: now,
    generation: 0,
    slots: {},
    rounds: 0,
    tickets: 0,
    elsewhere: { CHAT: 0, VOICE: 0 },
  };
}

/** What an agent's desk answers to what he does. */
type DeskReply =
  | { readonly ok: true }
  | { readonly ok: false; readonly error: { readonly name: string; readonly message: string } };

const OK: DeskReply = { ok: true };

/** One message to one agent: the state as it becomes, and what follows from it. */
class Turn {
  state: AgentState;
  readonly effects: Effect[] = [];
  readonly #env: Env<Facts>;
  /** Whether his queues have to hear how he stands now. */
  #moved = false;
  /** Whether he looked and takes nothing. */
  #passes = false;

  constructor(state: AgentState, env: Env<Facts>) {
    this.state = state;
    this.#env = env;
  }

  take(message: AgentMessage): DeskReply | undefined {
    switch (message.type) {
      case 'agent.begin':
        this.#tellStatus();
        return this.#announce();
      case 'status.set':
        return this.#setStatus(message.status);
      case 'channel.busy':
        if (this.#countsForReadiness(message.outbound)) this.#change({ readySince: this.#env.now });
        this.#change({ elsewhere: { ...this.state.elsewhere, [message.channel]: message.contacts } });
        this.#tell('agent.busy', { data: { channel: message.channel, contacts: message.contacts } });
        this.#announce();
        return OK;
      case 'work.waits':
        return this.#hearOfWork(message.queue);
      case 'standing.asked':
        return this.#sayToFlow(message);
      case 'bid.made':
        return this.#hearBid(message);
      case 'contact.taken':
        return this.#ring(message);
      case 'contact.assigned':
        return this.#takeAssigned(message);
      case 'contact.gone':
        return this.#loseChoice(message.round, message.contactId);
      case 'contact.accept':
        return this.#accept(message.contactId);
      case 'contact.decline':
        return this.#refuse(message.contactId, 'declined');
      case 'contact.complete':
        return this.#complete(message.contactId);
      case 'contact.close':
        return this.#close(message.contactId);
      case 'offer.expired':
        if (this.#holds(message, 'ringing')) this.#refuse(message.contactId, 'missed');
        return undefined;
      case 'work.expired':
        if (this.#holds(message, 'afterContactWork')) this.#close(message.contactId);
        return undefined;
      case 'offer.withdrawn':
        return this.#withdraw(message);
      case 'contact.connected':
        if (this.#holds(message, 'accepted')) this.#move(message.contactId, 'connected');
        return undefined;
      case 'contact.paused':
      case 'contact.resumed':
        return this.#hearPause(message);
      case 'contact.ended':
        if (this.#holds(message)) this.#wrapUp(message.contactId);
        return undefined;
    }
  }

  /** How long an agent has been ready counts from any contact, or from one that came in (task-contacts §4.3). */
  #countsForReadiness(outbound: boolean): boolean {
    const { agents, profiles } = this.#env.facts;
    return !outbound || profiles.byId(agents.byId(this.#env.key)?.profile ?? '')?.inboundTimer !== true;
  }

  // What chains say

  /** The contact is paused, or goes on; an older word than the last one counts for nothing. */
  #hearPause(message: Extract<AgentMessage, { type: 'contact.paused' | 'contact.resumed' }>): undefined {
    const slot = this.#slot(message.contactId);
    if (!slot || !this.#holds(message) || message.order <= (slot.order ?? 0)) return undefined;
    const { contactId, order } = message;
    this.#change({ slots: { ...this.state.slots, [contactId]: { ...slot, order } } });
    const paused = message.type === 'contact.paused';
    if (paused && (slot.phase === 'accepted' || slot.phase === 'connected')) this.#move(contactId, 'paused');
    if (!paused && slot.phase === 'paused') this.#move(contactId, 'connected');
    return undefined;
  }

  // What queues say

  #hearOfWork(queue: string): undefined {
    if (queue === ownQueueOf(this.#env).queue) this.#change({ ownWork: true });
    else this.#change({ owesWord: true });
    // A round that goes on hears of everything that is there; what comes later is brought again.
    if (this.state.asking) return undefined;
    return freeSlots(this.state, this.#env) === 0 ? this.#announce() : this.#askQueues();
  }

  /** What waits in his own queue is asked for as soon as he has room. */
  lookAtOwnQueue(): void {
    if (this.state.ownWork && !this.state.asking && freeSlots(this.state, this.#env) > 0) this.#askQueues();
  }

  #askQueues(): undefined {
    const round = this.state.rounds + 1;
    const queues = [...(this.state.ownWork ? [ownQueueOf(this.#env)] : []), ...queuesOf(this.#env)];
    this.#change({ rounds: round, asking: { round, queues, bids: {} } });
    const { key } = this.#env;
    for (const { queue, delaySeconds } of queues) {
      const standing = standingOf(this.state, this.#env, delaySeconds);
      this.#toQueue(queue, { type: 'bid.asked', agent: key, round, standing });
    }
    return undefined;
  }

  #hearBid({ queue, round, bid, notYetDue }: Extract<AgentMessage, { type: 'bid.made' }>): undefined {
    const { asking } = this.state;
    if (asking?.round !== round || asking.chosen !== undefined) return undefined;
    const bids = { ...asking.bids, [queue]: { ...(bid ? { bid } : {}), ...(notYetDue ? { notYetDue } : {}) } };
    this.#change({ asking: { ...asking, bids } });
    if (queue === ownQueueOf(this.#env).queue && !bid) this.#forgetOwnWork();
    if (asking.queues.some((served) => !Object.hasOwn(bids, served.queue))) return undefined;
    const choice = chooseBid(asking.queues, bids, this.#env.facts.limits.notYetDueBlocks);
    if (!choice) {
      this.#passes = true;
      return this.#endRound();
    }
    this.#change({ asking: { ...asking, bids, chosen: choice.contactId } });
    this.#toQueue(choice.queue, {
      type: 'contact.take',
      agent: this.#env.key,
      round,
      contactId: choice.contactId,
    });
    return undefined;
  }

  #forgetOwnWork(): void {
    const { ownWork: _ownWork, ...rest } = this.state;
    this.state = rest;
  }

  /** A flow asks how his own queue is doing, and only he knows how he stands. */
  #sayToFlow({
    chain,
    contactId,
    epoch,
    metric,
    waiting,
  }: Extract<AgentMessage, { type: 'standing.asked' }>): undefined {
    const own = ownQueueOf(this.#env);
    const queue = this.#env.facts.queues.byId(own.queue);
    const standing = { ...standingOf(this.state, this.#env, 0), asked: false };
    const state = { waiting, agents: { [this.#env.key]: standing } };
    if (!queue) return undefined;
    const { now } = this.#env;
    const answer = metric === undefined ? metricsOf(state, queue, now) : metricOf(state, metric, now);
    this.#toChain(chain, { type: 'question.answered', contactId, epoch, answer });
    return undefined;
  }

  #loseChoice(round: number, contactId: string): undefined {
    const { asking } = this.state;
    return asking?.round === round && asking.chosen === contactId ? this.#endRound() : undefined;
  }

  /** The contact he chose is offered to him. */
  #ring({ queue, chain, contactId, round }: Extract<AgentMessage, { type: 'contact.taken' }>): undefined {
    const { asking } = this.state;
    if (asking?.round !== round || asking.chosen !== contactId) {
      // He asked for it in a round that is over: whoever is next shall have it.
      return this.#giveBack(queue, contactId, round);
    }
    this.#endRound();
    // He may have gone, or taken up a paused task again, since he chose it.
    if (freeSlots(this.state, this.#env) === 0) return this.#giveBack(queue, contactId, round);
    this.#offer(queue, chain, contactId, round);
    return undefined;
  }

  /** A contact somebody assigned to him: over his limit and in a custom status too, yet not while he is away. */
  #takeAssigned({ queue, chain, contactId }: Extract<AgentMessage, { type: 'contact.assigned' }>): undefined {
    if (this.#slot(contactId) || typeOf(this.state, this.#env.facts) === 'OFFLINE') {
      return this.#giveBack(queue, contactId, NO_ROUND);
    }
    this.#offer(queue, chain, contactId, NO_ROUND);
    return this.#announce();
  }

  #giveBack(queue: string, contactId: string, round: number): undefined {
    this.#toQueue(queue, { type: 'contact.returned', contactId, agent: this.#env.key, round });
    return undefined;
  }

  #nextTicket(): string {
    return `${this.#env.key}#${this.state.tickets + 1}`;
  }

  #offer(queue: string, chain: string, contactId: string, round: number): void {
    const ticket = this.#nextTicket();
    const slot: Slot = { chain, queue, ticket, round, phase: 'ringing', since: this.#env.now };
    this.#change({
      slots: { ...this.state.slots, [contactId]: slot },
      tickets: this.state.tickets + 1,
      readySince: this.#env.now,
    });
    this.#tellSlot(contactId, slot);
    // One word is enough of an offer that is accepted at once, so that none of it comes late.
    if (this.#env.facts.agents.byId(this.#env.key)?.autoAccept === true) this.#accept(contactId);
    else {
      this.#toChain(chain, { type: 'agent.offered', contactId, agent: this.#env.key, ticket });
      const expires: AgentMessage = { type: 'offer.expired', contactId, ticket };
      this.effects.push(send('agent', this.#env.key, expires, this.#env.now + OFFER_MS));
    }
  }

  #endRound(): undefined {
    const { asking: _asking, ...rest } = this.state;
    this.state = rest;
    return this.#announce();
  }

  // What the agent does

  #accept(contactId: string): DeskReply {
    const slot = this.#slot(contactId);
    if (slot?.phase !== 'ringing') return notHis(contactId, 'is not offered to this agent');
    this.#toChain(slot.chain, { type: 'agent.accepted', contactId, agent: this.#env.key, ticket: slot.ticket });
    this.#move(contactId, 'accepted');
    return OK;
  }

  /** Not answered or declined: the contact goes to the next agent, and the slot stays taken until it is cleared. */
  #refuse(contactId: string, how: 'missed' | 'declined'): DeskReply {
    const slot = this.#slot(contactId);
    if (slot?.phase !== 'ringing') return notHis(contactId, 'is not offered to this agent');
    const { chain, queue, ticket, round } = slot;
    this.#toChain(chain, { type: 'offer.ended', contactId, agent: this.#env.key, ticket, how });
    this.#toQueue(queue, { type: 'contact.returned', contactId, agent: this.#env.key, round });
    this.#change({ readySince: this.#env.now });
    this.#move(contactId, how);
    return OK;
  }

  /** The contact is not to be had any more; where its queue still keeps it, it is for the next agent. */
  #withdraw(message: Extract<AgentMessage, { type: 'offer.withdrawn' }>): undefined {
    const slot = this.#slot(message.contactId);
    if (!slot || !this.#holds(message) || !isOffer(slot)) return;
    const { contactId } = message;
    const { queue, round } = slot;
    this.#toQueue(queue, { type: 'contact.returned', contactId, agent: this.#env.key, round });
    this.#free(contactId);
  }

  #complete(contactId: string): DeskReply {
    const slot = this.#slot(contactId);
    if (slot?.phase === 'accepted') return this.#leave(contactId, slot);
    if (slot?.phase !== 'connected' && slot?.phase !== 'paused') {
      return notHis(contactId, 'is not with this agent');
    }
    this.#toChain(slot.chain, { type: 'agent.completed', contactId, ticket: slot.ticket });
    this.#wrapUp(contactId);
    return OK;
  }

  /** He goes while the whisper flow runs: the contact is not his yet, and stays in its queue (task-contacts §3.7). */
  #leave(contactId: string, { chain, queue, ticket, round }: Slot): DeskReply {
    this.#toChain(chain, { type: 'offer.ended', contactId, agent: this.#env.key, ticket, how: 'left' });
    this.#toQueue(queue, { type: 'contact.returned', contactId, agent: this.#env.key, round });
    this.#free(contactId);
    return OK;
  }

  /** Ends after-contact work, or clears what was missed or declined. */
  #close(contactId: string): DeskReply {
    const slot = this.#slot(contactId);
    const { phase } = slot ?? {};
    if (!slot || (phase !== 'afterContactWork' && phase !== 'missed' && phase !== 'declined')) {
      return notHis(contactId, 'has nothing for this agent to close');
    }
    if (phase === 'afterContactWork') {
      this.#toChain(slot.chain, { type: 'agent.closed', contactId, ticket: slot.ticket });
    }
    this.#free(contactId);
    return OK;
  }

  /** Routing stops at once; on contacts, the new status applies when the last of them is closed (task-contacts §4.1). */
  #setStatus(status: string): DeskReply {
    if (!this.#env.facts.statuses.byId(status)) {
      return {
        ok: false,
        error: { name: 'ResourceNotFoundException', message: `There is no agent status "${status}".` },
      };
    }
    this.#change({ nextStatus: undefined });
    for (const [contactId, { phase }] of Object.entries(this.state.slots)) {
      if (phase === 'afterContactWork') this.#close(contactId);
    }
    if (Object.keys(this.state.slots).length > 0) {
      this.#change({ nextStatus: status });
      this.#tell('agent.nextStatus', { data: { status: this.#env.facts.statuses.byId(status)?.name } });
      this.#announce();
    } else this.#applyStatus(status);
    return OK;
  }

  #applyStatus(status: string): void {
    const { nextStatus: _next, ...rest } = this.state;
    this.state = { ...rest, status, statusSince: this.#env.now, readySince: this.#env.now };
    this.#tellStatus();
    this.#announce();
  }

  /** After-contact work begins; it lasts as long as the agent's setting says, or until he closes the contact. */
  #wrapUp(contactId: string): void {
    const slot = this.#slot(contactId);
    if (!slot || slot.phase === 'afterContactWork') return;
    const seconds = this.#env.facts.agents.byId(this.#env.key)?.afterContactWorkSeconds ?? 0;
    if (seconds > 0) {
      const expires: AgentMessage = { type: 'work.expired', contactId, ticket: slot.ticket };
      this.effects.push(send('agent', this.#env.key, expires, this.#env.now + seconds * 1000));
    }
    this.#move(contactId, 'afterContactWork');
  }

  // Slots

  #slot(contactId: string): Slot | undefined {
    return Object.hasOwn(this.state.slots, contactId) ? this.state.slots[contactId] : undefined;
  }

  #holds({ contactId, ticket }: { contactId: string; ticket: string }, phase?: Slot['phase']): boolean {
    const slot = this.#slot(contactId);
    return slot?.ticket === ticket && (phase === undefined || slot.phase === phase);
  }

  #move(contactId: string, phase: Slot['phase']): void {
    const slot = this.#slot(contactId);
    if (!slot) return;
    const moved: Slot = { ...slot, phase, since: this.#env.now };
    this.#change({ slots: { ...this.state.slots, [contactId]: moved } });
    this.#tellSlot(contactId, moved);
    this.#announce();
  }

  #free(contactId: string): void {
    const { [contactId]: freed, ...slots } = this.state.slots;
    this.#change({ slots, readySince: this.#env.now });
    // A contact of his own queue that he missed and has cleared is for nobody but him.
    if (freed?.queue === ownQueueOf(this.#env).queue) this.#change({ ownWork: true });
    this.#tell('slot.changed', { contact: contactId, queue: freed?.queue });
    const { nextStatus } = this.state;
    if (nextStatus !== undefined && Object.keys(slots).length === 0) this.#applyStatus(nextStatus);
    else this.#announce();
  }

  // Telling others

  #announce(): undefined {
    this.#moved = true;
  }

  /**
   * Says to the queues of his profile how he stands, where that is other than he last said or one of them waits for
   * his word. An older word than the last counts for nothing, so order does not matter.
   */
  announce(): void {
    if (!this.#moved) return;
    const { told, owesWord } = this.state;
    const next = { ...this.state, generation: this.state.generation + 1 };
    const standing = standingOf(next, this.#env, 0, this.#passes);
    const says = JSON.stringify({ ...standing, generation: 0 });
    if (says === told && !owesWord) return;
    const { owesWord: _said, ...rest } = next;
    this.state = { ...rest, told: says };
    for (const { queue, delaySeconds } of queuesOf(this.#env)) {
      this.#toQueue(queue, {
        type: 'agent.announced',
        agent: this.#env.key,
        standing: { ...standing, delaySeconds },
      });
    }
  }

  #tellStatus(): void {
    const status = this.#env.facts.statuses.byId(this.state.status);
    this.#tell('agent.status', { data: { status: status?.name, type: status?.type } });
  }

  #tellSlot(contact: string, { queue, phase }: Slot): void {
    this.#tell('slot.changed', { contact, queue, data: { phase } });
  }

  #tell(type: Told['type'], told: Partial<Told>): void {
    const event: Told = { at: this.#env.now, type, agent: this.#env.key, ...told };
    this.effects.push({ does: 'emit', event });
  }

  #change(changes: Partial<AgentState>): void {
    this.state = { ...this.state, ...changes };
  }

  #toQueue(queue: string, message: QueueMessage): void {
    this.effects.push(send('queue', queue, message));
  }

  #toChain(chain: string, message: ChainMessage): void {
    this.effects.push(send('chain', chain, message));
  }
}

/** Not his yet: it rings, or the whisper flow runs. */
function isOffer({ phase }: Slot): boolean {
  return phase === 'ringing' || phase === 'accepted';
}

function notHis(contactId: string, what: string): DeskReply {
  return { ok: false, error: { name: 'InvalidRequestException', message: `Contact "${contactId}" ${what}.` } };
}
