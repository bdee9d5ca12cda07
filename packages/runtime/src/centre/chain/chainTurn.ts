/** One message to one chain: its contacts as they become, and what follows. The only thing changed in place, and only here. */
import type { Answer } from '@switchyard/blocks';
import type { TraceEvent } from '../../trace/trace.ts';
import type { AgentMessage } from '../agent/messages.ts';
import type { ContactState, FlowPurpose } from '../contact/contactState.ts';
import { live, type LifeEvent } from '../contact/life.ts';
import type { Facts } from '../instance/facts.ts';
import { send, type Effect, type Env } from '../port/port.ts';
import type { QueueMessage } from '../queue/messages.ts';
import type { CentreEventType, Told } from '../trace.ts';
import type { ChainState } from './chainState.ts';
import type { ChainMessage, ServiceFault } from './messages.ts';

/** What a moment leads to within the same message: done in turn, when the moment itself is over. */
export type Next =
  | { readonly does: 'beginFlow'; readonly id: string; readonly flow: string; readonly purpose: FlowPurpose }
  | { readonly does: 'runBlock'; readonly id: string }
  | { readonly does: 'resumeFlow'; readonly id: string; readonly answer: Answer }
  | {
      readonly does: 'endFlow';
      readonly id: string;
      readonly how: 'disconnect' | 'endFlow';
      readonly because?: string;
    };

export class ChainTurn {
  readonly env: Env<Facts>;
  readonly effects: Effect[] = [];
  readonly next: Next[] = [];
  attributes: Readonly<Record<string, string>>;
  links: Readonly<Record<string, number>>;
  association: string;
  #contacts: Readonly<Record<string, ContactState>>;

  constructor(state: ChainState | undefined, env: Env<Facts>) {
    this.env = env;
    this.#contacts = state?.contacts ?? {};
    this.attributes = state?.attributes ?? {};
    this.links = state?.links ?? {};
    this.association = state?.association ?? env.key;
  }

  get state(): ChainState {
    return {
      attributes: this.attributes,
      contacts: this.#contacts,
      links: this.links,
      association: this.association,
    };
  }

  find(id: string): ContactState | undefined {
    return Object.hasOwn(this.#contacts, id) ? this.#contacts[id] : undefined;
  }

  /** @throws Error when the chain has no such contact, which is a fault of ours */
  get(id: string): ContactState {
    const state = this.find(id);
    if (!state) throw new Error(`Chain "${this.env.key}" has no contact "${id}".`);
    return state;
  }

  add(id: string, state: ContactState): void {
    this.#contacts = { ...this.#contacts, [id]: state };
    if (id !== this.env.key) this.effects.push(send('contact', id, { type: 'contact.placed', chain: this.env.key }));
  }

  set(id: string, changes: Partial<ContactState>): ContactState {
    const next = { ...this.get(id), ...changes };
    this.#contacts = { ...this.#contacts, [id]: next };
    return next;
  }

  /** Notes when something happened to a contact. */
  note(id: string, moments: Partial<ContactState['moments']>): void {
    const state = this.get(id);
    this.set(id, { moments: { ...state.moments, ...moments, updated: this.env.now } });
  }

  /** @throws Error when such an event cannot happen to such a life, which is a fault of ours */
  live(id: string, event: LifeEvent): void {
    const { life } = this.get(id);
    const next = live(life, event);
    if (!next) throw new Error(`Contact "${id}" cannot go through ${event}: it is ${JSON.stringify(life)}.`);
    this.set(id, { life: next });
  }

  /** Whatever was awaited counts for nothing from now on. */
  nextEpoch(id: string): number {
    const epoch = this.get(id).epoch + 1;
    this.set(id, { epoch });
    return epoch;
  }

  tell(type: CentreEventType, contact: string, told: Partial<Told> = {}): void {
    this.effects.push({ does: 'emit', event: { at: this.env.now, type, contact, ...told } });
  }

  /** What the block loop told, as events of the centre. */
  retell(trace: readonly TraceEvent[], flow: string): void {
    for (const { type, at, contact, block, title, branch, to, because, data } of trace) {
      const event: Told = { at, type: type as CentreEventType, contact, flow, block, title, branch, to, because, data };
      this.effects.push({ does: 'emit', event });
    }
  }

  toQueue(queue: string, message: QueueMessage): void {
    this.effects.push(send('queue', queue, message));
  }

  toAgent(agent: string, message: AgentMessage): void {
    this.effects.push(send('agent', agent, message));
  }

  /** To another chain, or to this one at a later time. */
  toChain(chain: string, message: ChainMessage, at?: number): void {
    this.effects.push(send('chain', chain, message, at));
  }

  /** The outside world is called, and answers to this contact. */
  call(
    name: string,
    input: unknown,
    timeoutMs: number,
    back: { readonly contactId: string; readonly epoch: number },
  ): void {
    this.effects.push({
      does: 'call',
      function: name,
      input,
      timeoutMs,
      replyTo: { kind: 'chain', key: this.env.key },
      back,
    });
  }
}

export const DONE = { ok: true } as const;

export function fault(
  name: string,
  message: string,
  field?: string,
): { readonly ok: false; readonly error: ServiceFault } {
  return { ok: false, error: { name, message, ...(field === undefined ? {} : { field }) } };
}
