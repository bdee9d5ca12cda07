/** Contact events as the service puts them on EventBridge (task-contacts §3.1, logs-and-tests §2). */
import { v5 as uuidFrom } from 'uuid';
import type { Facts } from '../instance/facts.ts';
import { contactArn, segmentAttributesOf, tagsOf } from '../operations/contactOutput.ts';
import { durationOf, given } from '../operations/given.ts';
import type { SegmentAttribute } from '../operations/segmentAttributes.ts';
import type { CentreEvent } from '../trace.ts';
import { Ledger } from './ledger.ts';
import { attributesIn } from './lifeEvents.ts';
import type { ContactStory } from './story.ts';
import { isoMilliseconds } from './times.ts';

export interface ContactEvent {
  readonly version: '0';
  /** The same each time the same trace is told. */
  readonly id: string;
  readonly 'detail-type': 'Amazon Connect Contact Event';
  readonly source: 'aws.connect';
  readonly account: string;
  readonly time: string;
  readonly region: string;
  readonly resources: readonly string[];
  readonly detail: ContactEventDetail;
}

export type ContactEventType =
  | 'INITIATED'
  | 'CONNECTED_TO_SYSTEM'
  | 'CONTACT_DATA_UPDATED'
  | 'QUEUED'
  | 'CONNECTED_TO_AGENT'
  | 'PAUSED'
  | 'RESUMED'
  | 'DISCONNECTED'
  | 'COMPLETED';

/** What a change may be of, in the service's own words. */
export type UpdatedProperty = 'ScheduledTimestamp' | 'UserDefinedAttributes' | 'Segment Attributes' | 'Tags';

/**
 * The contact as it was then; what has not happened is left out, as the service promises no order of events. The order
 * of keys and the case of the later ones are assumed.
 */
export interface ContactEventDetail {
  readonly eventType: ContactEventType;
  readonly contactId: string;
  readonly initialContactId?: string;
  readonly previousContactId?: string;
  readonly relatedContactId?: string;
  readonly channel: 'TASK';
  readonly instanceArn: string;
  readonly initiationMethod: ContactStory['method'];
  readonly initiationTimestamp: string;
  readonly connectedToSystemTimestamp?: string;
  readonly disconnectTimestamp?: string;
  readonly disconnectReason?: string;
  readonly scheduledTimestamp?: string;
  readonly queueInfo?: {
    readonly queueArn: string;
    readonly queueType: 'STANDARD' | 'AGENT';
    readonly enqueueTimestamp: string;
  };
  readonly agentInfo?: {
    readonly agentArn: string;
    readonly connectedToAgentTimestamp: string;
    readonly afterContactWorkStartTimestamp?: string;
    readonly afterContactWorkEndTimestamp?: string;
    readonly afterContactWorkDuration?: number;
  };
  readonly segmentAttributes: Readonly<Record<string, SegmentAttribute>>;
  readonly tags: Readonly<Record<string, string>>;
  readonly updatedProperties?: readonly UpdatedProperty[];
}

/** The contact events of a centre, in the order they happened. */
export function* contactEvents(trace: readonly CentreEvent[], facts: Facts): Generator<ContactEvent> {
  const ledger = new Ledger();
  for (const event of trace) {
    const story = ledger.take(event);
    if (!story) continue;
    for (const type of typesOf(event, story)) yield contactEvent(type, event, story, facts);
  }
}

// helpers

function typesOf(event: CentreEvent, { connectedToSystem }: ContactStory): readonly ContactEventType[] {
  switch (event.type) {
    case 'contact.created':
      // A contact that goes on from another one is connected to the system at once.
      return connectedToSystem === undefined ? ['INITIATED'] : ['INITIATED', 'CONNECTED_TO_SYSTEM'];
    case 'contact.started':
      return ['CONNECTED_TO_SYSTEM'];
    case 'contact.queued':
      return ['QUEUED'];
    case 'contact.connected':
      return ['CONNECTED_TO_AGENT'];
    case 'contact.paused':
      return ['PAUSED'];
    case 'contact.resumed':
      return ['RESUMED'];
    case 'contact.disconnected':
      return ['DISCONNECTED'];
    case 'contact.completed':
      return ['COMPLETED'];
    default:
      return updatedIn(event) ? ['CONTACT_DATA_UPDATED'] : [];
  }
}

function updatedIn(event: CentreEvent): readonly UpdatedProperty[] | undefined {
  switch (event.type) {
    case 'contact.rescheduled':
      return ['ScheduledTimestamp'];
    case 'contact.tagged':
      return ['Tags'];
    case 'contact.updated':
      return event.data?.['segmentAttributes'] === undefined ? undefined : ['Segment Attributes'];
    default:
      return attributesIn(event) ? ['UserDefinedAttributes'] : undefined;
  }
}

function contactEvent(type: ContactEventType, event: CentreEvent, story: ContactStory, facts: Facts): ContactEvent {
  const { arn, region, account } = facts.instance;
  const contact = contactArn(facts, story.id);
  return {
    version: '0',
    id: uuidFrom(`${contact} ${event.seq} ${type}`, uuidFrom.URL),
    'detail-type': 'Amazon Connect Contact Event',
    source: 'aws.connect',
    account,
    time: `${new Date(event.at).toISOString().slice(0, 19)}Z`,
    region,
    resources: [arn, contact],
    detail: detailOf(type, event, story, facts),
  };
}

function detailOf(
  eventType: ContactEventType,
  event: CentreEvent,
  story: ContactStory,
  facts: Facts,
): ContactEventDetail {
  return {
    eventType,
    contactId: story.id,
    ...given({
      initialContactId: story.initial === story.id ? undefined : story.initial,
      previousContactId: story.previous,
      relatedContactId: story.related,
    }),
    channel: 'TASK',
    instanceArn: facts.instance.arn,
    initiationMethod: story.method,
    initiationTimestamp: isoMilliseconds(story.created),
    ...given({
      connectedToSystemTimestamp: eventType === 'INITIATED' ? undefined : isoMilliseconds(story.connectedToSystem),
      disconnectTimestamp: isoMilliseconds(story.disconnected),
      disconnectReason: story.disconnectReason,
      scheduledTimestamp: isoMilliseconds(story.scheduled),
      queueInfo: queueInfoOf(story, facts),
      agentInfo: agentInfoOf(story, facts),
    }),
    segmentAttributes: segmentAttributesOf(story),
    tags: tagsOf(story, facts),
    ...given({ updatedProperties: eventType === 'CONTACT_DATA_UPDATED' ? updatedIn(event) : undefined }),
  };
}

function queueInfoOf({ stays }: ContactStory, facts: Facts): ContactEventDetail['queueInfo'] {
  const stay = stays.at(-1);
  if (!stay) return undefined;
  const queue = facts.queues.byId(stay.queue);
  return {
    queueArn: queue?.arn ?? stay.queue,
    queueType: queue?.agent === undefined ? 'STANDARD' : 'AGENT',
    enqueueTimestamp: isoMilliseconds(stay.enqueued),
  };
}

function agentInfoOf({ agent }: ContactStory, facts: Facts): ContactEventDetail['agentInfo'] {
  if (!agent) return undefined;
  const { id, connected, afterContactWorkStarted: started, afterContactWorkEnded: ended } = agent;
  return {
    agentArn: facts.agents.byId(id)?.arn ?? id,
    connectedToAgentTimestamp: isoMilliseconds(connected),
    ...given({
      afterContactWorkStartTimestamp: isoMilliseconds(started),
      afterContactWorkEndTimestamp: isoMilliseconds(ended),
      afterContactWorkDuration: started === undefined || ended === undefined ? undefined : durationOf(ended - started),
    }),
  };
}
