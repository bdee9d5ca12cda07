/** One message to one agent: his state as it becomes, and what follows from it. Changed in place, and only here. */
import { copyRecord, type Every } from '../../copies.ts';
import type { ChainMessage } from '../chain/messages.ts';
import type { Facts, AgentFacts } from '../instance/facts.ts';
import { send, type Effect, type Env } from '../port/port.ts';
import type { QueueMessage } from '../queue/messages.ts';
import { UNPLACED, type Told } from '../trace.ts';
import { copyAgent, copySlot, type AgentState, type Slot } from './agentState.ts';
import type { AgentMessage } from './messages.ts';
import { isSameStanding, queuesOf, standingOf } from './standing.ts';

/** Events that say the same may share it. */
const TAKEN_BY: Readonly<Record<Slot['phase'], Told['data']>> = {
  ringing: { phase: 'ringing' },
  accepted: { phase: 'accepted' },
  connected: { phase: 'connected' },
  paused: { phase: 'paused' },
  afterContactWork: { phase: 'afterContactWork' },
  missed: { phase: 'missed' },
  declined: { phase: 'declined' },
};

export class AgentTurn {
  /** A copy, to be changed. */
  readonly state: Every<AgentState>;
  readonly effects: Effect[] = [];
  readonly env: Env<Facts>;
  /** He looked at what his queues have, and takes nothing. */
  passes = false;
  /** Whether his queues have to hear how he stands now. */
  #moved = false;

  constructor(state: AgentState, env: Env<Facts>) {
    this.state = copyAgent(state);
    this.env = env;
  }

  get agent(): AgentFacts | undefined {
    return this.env.facts.agents.byId(this.env.key);
  }

  // Slots

  slot(contactId: string): Slot | undefined {
    return Object.hasOwn(this.state.slots, contactId) ? this.state.slots[contactId] : undefined;
  }

  /** His slot for a contact, where it is of the same offer and in this phase. */
  held({ contactId, ticket }: { contactId: string; ticket: string }, phase?: Slot['phase']): Slot | undefined {
    const slot = this.slot(contactId);
    return slot?.ticket === ticket && (phase === undefined || slot.phase === phase) ? slot : undefined;
  }

  put(contactId: string, slot: Slot): void {
    const slots = copyRecord(this.state.slots);
    slots[contactId] = slot;
    this.state.slots = slots;
  }

  /** A slot is taken by something else from now on. */
  move(contactId: string, slot: Slot, phase: Slot['phase']): void {
    const moved = copySlot(slot);
    moved.phase = phase;
    moved.since = this.env.now;
    this.put(contactId, moved);
    this.tellSlot(contactId, slot.queue, phase);
    this.announce();
  }

  /** @returns the slot that is free now */
  remove(contactId: string): Slot | undefined {
    const freed = this.slot(contactId);
    this.state.slots = copyRecord(this.state.slots, contactId);
    return freed;
  }

  // Telling others

  /** His queues hear how he stands, when the message is dealt with. */
  announce(): void {
    this.#moved = true;
  }

  /**
   * Says to the queues of his profile how he stands, where that is other than he last said or one of them waits for
   * his word. An older word than the last counts for nothing, so order does not matter.
   */
  sayHowHeStands(): void {
    if (!this.#moved) return;
    const { state, env } = this;
    const standing = standingOf(state, env, 0, this.passes, state.generation + 1);
    if (!state.owesWord && state.told && isSameStanding(state.told, standing)) return;
    state.generation++;
    state.told = standing;
    if (state.owesWord) state.owesWord = undefined;
    for (const { queue, delaySeconds } of queuesOf(env)) {
      const said = delaySeconds === 0 ? standing : { ...standing, delaySeconds };
      this.toQueue(queue, { type: 'agent.announced', agent: env.key, standing: said });
    }
  }

  tell(type: Told['type'], told: Partial<Told>): void {
    const event: Told = { at: this.env.now, type, agent: this.env.key, ...told };
    this.effects.push({ does: 'emit', event });
  }

  tellStatus(): void {
    const status = this.env.facts.statuses.byId(this.state.status);
    this.tell('agent.status', { data: { status: status?.name, type: status?.type } });
  }

  tellSlot(contact: string, queue: string, phase: Slot['phase']): void {
    const { now, key } = this.env;
    const event: Told = {
      at: now,
      type: 'slot.changed',
      agent: key,
      contact,
      queue,
      data: TAKEN_BY[phase],
      seq: UNPLACED,
    };
    this.effects.push({ does: 'emit', event });
  }

  toQueue(queue: string, message: QueueMessage): void {
    this.effects.push(send('queue', queue, message));
  }

  toChain(chain: string, message: ChainMessage): void {
    this.effects.push(send('chain', chain, message));
  }

  toHimself(message: AgentMessage, at: number): void {
    this.effects.push(send('agent', this.env.key, message, at));
  }
}
