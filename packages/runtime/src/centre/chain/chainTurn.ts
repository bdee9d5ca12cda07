/** One message to one chain: its contacts as they become, and what follows. The only thing changed in place, and only here. */
import type { Answer } from '@switchyard/blocks';
import { copyContact, type WorkingContact } from '../../contact/contact.ts';
import { NOTHING, type Every } from '../../copies.ts';
import type { AgentMessage } from '../agent/messages.ts';
import { copyMoments, copyState, type ContactState, type FlowPurpose, type Moments } from '../contact/contactState.ts';
import { live, type LifeEvent } from '../contact/life.ts';
import type { Facts } from '../instance/facts.ts';
import { send, type Effect, type Env } from '../port/port.ts';
import type { QueueMessage } from '../queue/messages.ts';
import type { CentreEventType, Told } from '../trace.ts';
import { contactIn, type ChainState } from './chainState.ts';
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

/**
 * Contacts are copied when the turn first looks at them and changed in the copy, so what is read of a contact is always
 * what it has become; what the home keeps stays as it was until the turn is over.
 */
export class ChainTurn {
  readonly env: Env<Facts>;
  readonly effects: Effect[] = [];
  readonly next: Next[] = [];
  attributes: Readonly<Record<string, string>>;
  links: Readonly<Record<string, number>>;
  association: string;
  readonly #before: ChainState | undefined;
  readonly #drafts: Draft[] = [];

  constructor(state: ChainState | undefined, env: Env<Facts>) {
    this.env = env;
    this.#before = state;
    this.attributes = state?.attributes ?? NOTHING;
    this.links = state?.links ?? NOTHING;
    this.association = state?.association ?? env.key;
  }

  get state(): ChainState {
    const contacts = this.#before ? [...this.#before.contacts] : [];
    for (const { id, state } of this.#drafts) {
      const place = contacts.findIndex(({ contact }) => contact.id === id);
      if (place < 0) contacts.push(state);
      else contacts[place] = state;
    }
    return { attributes: this.attributes, contacts, links: this.links, association: this.association };
  }

  find(id: string): ContactState | undefined {
    return this.#draft(id)?.state;
  }

  /** @throws Error when the chain has no such contact, which is a fault of ours */
  get(id: string): ContactState {
    return this.#existing(id).state;
  }

  add(id: string, state: ContactState): void {
    this.#drafts.push({ id, state: copyState(state), ownsContact: false, ownsMoments: false });
    if (id !== this.env.key) this.effects.push(send('contact', id, { type: 'contact.placed', chain: this.env.key }));
  }

  set(id: string, changes: Partial<ContactState>): void {
    const draft = this.#existing(id);
    Object.assign(draft.state, changes);
    if (changes.contact) draft.ownsContact = false;
    if (changes.moments) draft.ownsMoments = false;
  }

  /** The same as `get`, to be changed; `contactOf` and `note` are for what flows see of it, and for its moments. */
  edit(id: string): Omit<Every<ContactState>, 'contact' | 'moments'> {
    return this.#existing(id).state;
  }

  /** What flows see of the contact, to be changed. */
  contactOf(id: string): WorkingContact {
    const draft = this.#existing(id);
    if (!draft.ownsContact) {
      draft.state.contact = copyContact(draft.state.contact);
      draft.ownsContact = true;
    }
    return draft.state.contact;
  }

  /** Notes when something happened to a contact. */
  note(id: string, moments: Partial<ContactState['moments']>): void {
    const draft = this.#existing(id);
    if (!draft.ownsMoments) draft.state.moments = copyMoments(draft.state.moments);
    draft.ownsMoments = true;
    Object.assign(draft.state.moments, moments);
    (draft.state.moments as Every<Moments>).updated = this.env.now;
  }

  /** @throws Error when such an event cannot happen to such a life, which is a fault of ours */
  live(id: string, event: LifeEvent): void {
    const { state } = this.#existing(id);
    const next = live(state.life, event);
    if (!next) throw new Error(`Contact "${id}" cannot go through ${event}: it is ${JSON.stringify(state.life)}.`);
    state.life = next;
  }

  /** Whatever was awaited counts for nothing from now on. */
  nextEpoch(id: string): number {
    return ++this.#existing(id).state.epoch;
  }

  tell(type: CentreEventType, contact: string, told: Partial<Told> = {}): void {
    this.effects.push({ does: 'emit', event: { at: this.env.now, type, contact, ...told } });
  }

  /** What happens to every contact is told whole. */
  emit(event: Told): void {
    this.effects.push({ does: 'emit', event });
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

  // helpers

  #existing(id: string): Draft {
    const draft = this.#draft(id);
    if (!draft) throw new Error(`Chain "${this.env.key}" has no contact "${id}".`);
    return draft;
  }

  #draft(id: string): Draft | undefined {
    for (const draft of this.#drafts) if (draft.id === id) return draft;
    const kept = this.#before && contactIn(this.#before, id);
    if (!kept) return undefined;
    const draft = { id, state: copyState(kept), ownsContact: false, ownsMoments: false };
    this.#drafts.push(draft);
    return draft;
  }
}

/** A contact as it becomes, and whether what it holds is a copy of its own too. */
interface Draft {
  readonly id: string;
  readonly state: Every<ContactState>;
  ownsContact: boolean;
  ownsMoments: boolean;
}

export const DONE = { ok: true } as const;

export function fault(
  name: string,
  message: string,
  field?: string,
): { readonly ok: false; readonly error: ServiceFault } {
  return { ok: false, error: { name, message, ...(field === undefined ? {} : { field }) } };
}
