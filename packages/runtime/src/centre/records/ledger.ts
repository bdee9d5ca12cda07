/**
 * The trace, read once from front to back: the story of every contact and of every agent. Records, contact events and
 * metrics all ask a ledger, so nothing is counted in two ways. It is changed in place, and only by the next event.
 */
import type { CentreEvent } from '../trace.ts';
import { AGENT_EVENTS, newAgentStory, type WritableAgent } from './agentEvents.ts';
import { attributesIn, beginContact, CONTACT_EVENTS, type WritableContact } from './lifeEvents.ts';
import type { AgentStory, ContactStory } from './story.ts';

export class Ledger {
  readonly #contacts = new Map<string, WritableContact>();
  readonly #agents = new Map<string, WritableAgent>();
  /** By the first contact of each chain: the attributes all its contacts share (task-contacts §2.1). */
  readonly #attributes = new Map<string, Readonly<Record<string, string>>>();
  #read = 0;
  #at = Number.NEGATIVE_INFINITY;

  /** How many events it has read. */
  get read(): number {
    return this.#read;
  }

  /** When the last of them happened. */
  get at(): number {
    return this.#at;
  }

  /** In the order they were created. */
  get contacts(): Iterable<ContactStory> {
    return this.#contacts.values();
  }

  get agents(): Iterable<AgentStory> {
    return this.#agents.values();
  }

  contact(id: string | undefined): ContactStory | undefined {
    return id === undefined ? undefined : this.#contacts.get(id);
  }

  attributesOf({ initial }: ContactStory): Readonly<Record<string, string>> {
    return this.#attributes.get(initial) ?? {};
  }

  /** Takes in the next event. @returns the contact it is about */
  take(event: CentreEvent): ContactStory | undefined {
    this.#read++;
    this.#at = event.at;
    if (event.type === 'contact.created') return this.#begin(event);
    const story = event.contact === undefined ? undefined : this.#contacts.get(event.contact);
    if (event.agent !== undefined) this.#takeOfAgent(event.agent, event);
    if (!story) return undefined;
    CONTACT_EVENTS[event.type]?.(story, event);
    const set = attributesIn(event);
    if (set) this.#attributes.set(story.initial, { ...this.attributesOf(story), ...set });
    return story;
  }

  #begin(event: CentreEvent): ContactStory | undefined {
    const story = beginContact(event);
    if (!story) return undefined;
    this.#contacts.set(story.id, story);
    const attributes = event.data?.['attributes'] as Readonly<Record<string, string>> | undefined;
    if (attributes) this.#attributes.set(story.initial, attributes);
    const previous = this.#contacts.get(story.previous ?? '');
    // A task that somebody only linked to another one does not go on from it (task-contacts §2.3).
    if (previous && story.method !== 'API') {
      previous.next = story.id;
      if (story.method === 'QUEUE_TRANSFER') previous.handedOnFrom = 'queue';
    }
    return story;
  }

  #takeOfAgent(id: string, event: CentreEvent): void {
    const takes = AGENT_EVENTS[event.type];
    if (!takes) return;
    const story = this.#agents.get(id) ?? newAgentStory(id);
    this.#agents.set(id, story);
    takes(story, event);
  }
}

/**
 * The ledger of a trace, as far as the trace has come. A trace that grows is read on from where it was left.
 *
 * @param until only what happened by then
 */
export function readTrace(trace: readonly CentreEvent[], until?: number): Ledger {
  if (until !== undefined && (trace.at(-1)?.at ?? until) > until) {
    const ledger = new Ledger();
    for (const event of trace) if (event.at <= until) ledger.take(event);
    return ledger;
  }
  let ledger = ledgers.get(trace);
  if (!ledger || ledger.read > trace.length) {
    ledger = new Ledger();
    ledgers.set(trace, ledger);
  }
  for (let place = ledger.read; place < trace.length; place++) ledger.take(trace[place] as CentreEvent);
  return ledger;
}

const ledgers = new WeakMap<readonly CentreEvent[], Ledger>();
