/** What each event says about the contact it happened to. */
import type { DisconnectReason } from '../contact/contactState.ts';
import type { CentreEvent, CentreEventType } from '../trace.ts';
import type { AgentWork, ContactStory, Offer, QueueStay } from './story.ts';

type Writable<Story> = { -readonly [Member in keyof Story]: Story[Member] };

export interface WritableContact extends Writable<Omit<ContactStory, 'stays' | 'offers' | 'agent'>> {
  readonly stays: Writable<QueueStay>[];
  readonly offers: Writable<Offer>[];
  agent: Writable<AgentWork> | undefined;
  /** When the flow that runs began. */
  flowSince: number | undefined;
}

type Takes = (story: WritableContact, event: CentreEvent) => void;

/** @returns undefined for an event without a contact, which nobody tells */
export function beginContact({ contact, at, data = {} }: CentreEvent): WritableContact | undefined {
  if (contact === undefined) return undefined;
  const told = data as Partial<ContactStory> & { readonly connected?: number; readonly expires?: number };
  return {
    id: contact,
    name: told.name ?? '',
    description: told.description ?? '',
    method: told.method ?? 'API',
    flow: told.flow ?? '',
    initial: told.initial ?? contact,
    previous: told.previous,
    related: told.related,
    association: told.association ?? contact,
    next: undefined,
    references: told.references ?? {},
    attachments: told.attachments ?? [],
    segmentAttributes: told.segmentAttributes ?? {},
    tags: told.tags ?? {},
    expiresAt: told.expires ?? Number.POSITIVE_INFINITY,
    created: at,
    scheduled: told.scheduled,
    connectedToSystem: told.connected,
    updated: at,
    stays: [],
    offers: [],
    agent: undefined,
    pauses: 0,
    pausedSince: undefined,
    lastPaused: undefined,
    lastResumed: undefined,
    pausedMs: 0,
    agentPausedMs: 0,
    transferCompleted: undefined,
    handedOnFrom: undefined,
    disconnected: undefined,
    disconnectReason: undefined,
    completed: undefined,
    flowMs: 0,
    flowSince: undefined,
  };
}

/** Attributes an event set on the chain of its contact; undefined where it set none. */
export function attributesIn({ type, data }: CentreEvent): Readonly<Record<string, string>> | undefined {
  if (!data) return undefined;
  if (type === 'attributes.updated') return data as Readonly<Record<string, string>>;
  if (type !== 'attributes.set') return undefined;
  const own = Object.entries(data).filter(([reference]) => reference.startsWith(ATTRIBUTE));
  if (own.length === 0) return undefined;
  return Object.fromEntries(own.map(([reference, value]) => [reference.slice(ATTRIBUTE.length), String(value)]));
}

/** Events that change a contact's record note when; those a flow makes on its way do not. */
function noted(takes: Takes = () => undefined): Takes {
  return (story, event) => {
    story.updated = event.at;
    takes(story, event);
  };
}

export const CONTACT_EVENTS: Readonly<Partial<Record<CentreEventType, Takes>>> = {
  'contact.started': noted((story, { at }) => {
    story.connectedToSystem = at;
  }),
  'contact.rescheduled': noted((story, { data }) => {
    story.scheduled = data?.['until'] as number;
    story.expiresAt = data?.['expires'] as number;
  }),
  'contact.queued': noted((story, { seq, at, queue = '', data }) => {
    const { since = at, priority = 5, ageAdjustmentSeconds = 0 } = (data ?? {}) as Rank & { readonly since?: number };
    story.stays.push({ queue, seq, enqueued: since, left: undefined, priority, ageAdjustmentSeconds });
  }),
  'contact.ranked': ({ stays }, { data }) => {
    Object.assign(stays.at(-1) ?? {}, data as Rank);
  },
  'contact.dequeued': noted((story, { at }) => {
    leaveQueue(story, at);
    endOffer(story, 'withdrawn', at);
  }),
  'contact.offered': (story, { at, agent = '' }) => {
    // Word of how the last offer ended may still be under way: it is found by its agent.
    story.offers.push({ agent, at, ended: undefined, how: undefined });
  },
  'contact.accepted': (story, { at, agent }) => endOffer(story, 'accepted', at, agent),
  'contact.missed': (story, { at, agent }) => endOffer(story, 'missed', at, agent),
  'contact.declined': (story, { at, agent }) => endOffer(story, 'declined', at, agent),
  'contact.connected': noted((story, { at, agent = '' }) => {
    leaveQueue(story, at);
    story.agent = {
      id: agent,
      connected: at,
      afterContactWorkStarted: undefined,
      afterContactWorkEnded: undefined,
    };
  }),
  'contact.paused': noted((story, { at }) => {
    story.pauses++;
    story.lastPaused = at;
    story.pausedSince = at;
  }),
  'contact.resumed': noted((story, { at }) => {
    story.lastResumed = at;
    endPause(story, at);
  }),
  'contact.transferred': noted((story, { at }) => {
    story.transferCompleted = at;
    const queued = story.stays.at(-1)?.left === undefined && story.stays.length > 0;
    story.handedOnFrom = story.agent ? 'agent' : queued ? 'queue' : 'flow';
  }),
  'contact.updated': noted((story, { data = {} }) => {
    const told = data as Partial<ContactStory> & { readonly expires?: number };
    story.name = told.name ?? story.name;
    story.description = told.description ?? story.description;
    story.references = { ...story.references, ...told.references };
    story.segmentAttributes = { ...story.segmentAttributes, ...told.segmentAttributes };
    story.expiresAt = told.expires ?? story.expiresAt;
  }),
  'contact.routed': noted(),
  'contact.tagged': noted((story, { data = {} }) => {
    const tags = Object.entries({ ...story.tags, ...data }).filter(([, value]) => value !== null);
    story.tags = Object.fromEntries(tags) as Readonly<Record<string, string>>;
  }),
  'attributes.updated': noted(),
  'attributes.set': setSystem,
  'contact.changed': setSystem,
  'flow.started': (story, { at }) => {
    endFlow(story, at);
    story.flowSince = at;
  },
  'flow.resumed': (story, { at }) => {
    story.flowSince = at;
  },
  'flow.suspended': (story, { at }) => endFlow(story, at),
  'flow.ended': (story, { at }) => endFlow(story, at),
  'flow.interrupted': (story, { at }) => endFlow(story, at),
  'contact.disconnected': noted((story, { at, data }) => {
    endPause(story, at);
    endFlow(story, at);
    story.disconnected = at;
    story.disconnectReason = data?.['reason'] as DisconnectReason;
    if (story.agent) story.agent.afterContactWorkStarted = at;
  }),
  'contact.completed': noted((story, { at }) => {
    story.completed = at;
    if (story.agent) story.agent.afterContactWorkEnded = at;
  }),
};

// helpers

type Rank = Partial<Pick<QueueStay, 'priority' | 'ageAdjustmentSeconds'>>;

const ATTRIBUTE = '$.Attributes.';

function setSystem(story: WritableContact, { data = {} }: CentreEvent): void {
  if (typeof data['$.Name'] === 'string') story.name = data['$.Name'];
  if (typeof data['$.Description'] === 'string') story.description = data['$.Description'];
}

function leaveQueue({ stays }: WritableContact, at: number): void {
  const stay = stays.at(-1);
  if (stay && stay.left === undefined) stay.left = at;
}

function endOffer({ offers }: WritableContact, how: Offer['how'], at: number, agent?: string): void {
  const offer = offers.find((one) => one.how === undefined && (agent === undefined || one.agent === agent));
  if (!offer) return;
  offer.how = how;
  offer.ended = at;
}

function endPause(story: WritableContact, at: number): void {
  if (story.pausedSince === undefined) return;
  const paused = at - story.pausedSince;
  story.pausedMs += paused;
  if (story.agent) story.agentPausedMs += paused;
  story.pausedSince = undefined;
}

function endFlow(story: WritableContact, at: number): void {
  if (story.flowSince !== undefined) story.flowMs += at - story.flowSince;
  story.flowSince = undefined;
}
