/** What is counted: contacts, offers and agents, each with what it may be grouped and filtered by. */
import type { Facts } from '../instance/facts.ts';
import type { Ledger } from '../records/ledger.ts';
import type { AgentStory, ContactStory, Offer, Span } from '../records/story.ts';

/** By what things are grouped and filtered; undefined where it has none. */
export interface Dimensions {
  readonly QUEUE: string | undefined;
  readonly ROUTING_PROFILE: string | undefined;
  readonly AGENT: string | undefined;
  readonly CHANNEL: 'TASK';
}

/** A contact as metrics count it: once, in the queue it stood in last and with the agent it was connected to. */
export interface ContactFigures {
  readonly story: ContactStory;
  readonly dimensions: Dimensions;
  /** Its last time in a queue; agents' own queues are not counted (task-contacts §4.1). */
  readonly enqueued: number | undefined;
  readonly dequeued: number | undefined;
  readonly connected: number | undefined;
  /** When its agent had done with it. */
  readonly workEnded: number | undefined;
  /**
   * It was in a queue and ended without an agent: stopped, expired or disconnected. One that went on as another contact
   * by a transfer was not (task-contacts §8.2).
   */
  readonly abandoned: boolean;
}

export interface OfferFigures {
  readonly offer: Offer;
  readonly story: ContactStory;
  readonly dimensions: Dimensions;
}

export interface AgentFigures {
  readonly story: AgentStory;
  readonly dimensions: Omit<Dimensions, 'QUEUE'>;
  /** Queues his routing profile serves. */
  readonly queues: readonly string[];
  /** From connected to the end of after-contact work, contact by contact. */
  readonly handling: readonly Span[];
}

export interface Figures {
  readonly contacts: readonly ContactFigures[];
  readonly offers: readonly OfferFigures[];
  readonly agents: readonly AgentFigures[];
}

/** What was worked out of a ledger last: one report asks for it several times. */
const known = new WeakMap<Ledger, { readonly read: number; readonly facts: Facts; readonly figures: Figures }>();

export function figuresOf(ledger: Ledger, facts: Facts): Figures {
  const last = known.get(ledger);
  if (last?.read === ledger.read && last.facts === facts) return last.figures;
  const figures = workOut(ledger, facts);
  known.set(ledger, { read: ledger.read, facts, figures });
  return figures;
}

export function queuesServedBy(agent: string, { agents, profiles }: Facts): readonly string[] {
  return profiles.byId(agents.byId(agent)?.profile ?? '')?.queues.map(({ queue }) => queue) ?? [];
}

// helpers

function workOut(ledger: Ledger, facts: Facts): Figures {
  const contacts = [...ledger.contacts].map((story) => contactFigures(story, facts));
  const handling = new Map<string, Span[]>();
  for (const { story } of contacts) {
    const { agent } = story;
    if (!agent) continue;
    const spans = handling.get(agent.id) ?? [];
    spans.push({ from: agent.connected, to: agent.afterContactWorkEnded });
    handling.set(agent.id, spans);
  }
  return {
    contacts,
    offers: contacts.flatMap(({ story }) => offerFigures(story, facts)),
    agents: [...ledger.agents].map((story) => ({
      story,
      dimensions: { AGENT: story.id, ROUTING_PROFILE: facts.agents.byId(story.id)?.profile, CHANNEL: 'TASK' },
      queues: queuesServedBy(story.id, facts),
      handling: handling.get(story.id) ?? [],
    })),
  };
}

function contactFigures(story: ContactStory, facts: Facts): ContactFigures {
  const { agent, disconnected, handedOnFrom, stays } = story;
  const last = stays.at(-1);
  const stay = last && isCounted(last.queue, facts) ? last : undefined;
  return {
    story,
    dimensions: dimensionsOf(stay?.queue, agent?.id, facts),
    enqueued: stay?.enqueued,
    dequeued: stay?.left,
    connected: agent?.connected,
    workEnded: agent?.afterContactWorkEnded,
    abandoned: stay !== undefined && !agent && disconnected !== undefined && handedOnFrom === undefined,
  };
}

function offerFigures(story: ContactStory, facts: Facts): readonly OfferFigures[] {
  return story.offers.map((offer) => {
    const stay = story.stays.findLast(({ enqueued }) => enqueued <= offer.at);
    const queue = stay && isCounted(stay.queue, facts) ? stay.queue : undefined;
    return { offer, story, dimensions: dimensionsOf(queue, offer.agent, facts) };
  });
}

function dimensionsOf(queue: string | undefined, agent: string | undefined, facts: Facts): Dimensions {
  return {
    QUEUE: queue,
    ROUTING_PROFILE: agent === undefined ? undefined : facts.agents.byId(agent)?.profile,
    AGENT: agent,
    CHANNEL: 'TASK',
  };
}

function isCounted(queue: string, { queues }: Facts): boolean {
  return queues.byId(queue)?.agent === undefined;
}
