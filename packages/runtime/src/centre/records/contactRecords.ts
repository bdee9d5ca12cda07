/** Contact records as the service streams and exports them (task-contacts §7.2). */
import type { Facts } from '../instance/facts.ts';
import { segmentAttributesOf, tagsOf } from '../operations/contactOutput.ts';
import { durationOf } from '../operations/given.ts';
import type { SegmentAttribute } from '../operations/segmentAttributes.ts';
import type { CentreEvent } from '../trace.ts';
import { readTrace, type Ledger } from './ledger.ts';
import type { ContactStory } from './story.ts';
import { isoSeconds } from './times.ts';

/**
 * One contact. Every key is there, in the order of the service's own records, and null where nothing happened. What
 * only other channels have is empty (assumed: no public record of a task is known).
 */
export interface ContactRecord {
  readonly AWSAccountId: string;
  readonly AWSContactTraceRecordFormatVersion: '2017-03-10';
  readonly Agent: AgentRecord | null;
  /** How often it was offered to an agent. */
  readonly AgentConnectionAttempts: number;
  readonly Attributes: Readonly<Record<string, string>>;
  readonly Channel: 'TASK';
  readonly ConnectedToSystemTimestamp: string | null;
  readonly ContactDetails: { readonly Name: string; readonly Description: string };
  readonly ContactId: string;
  readonly CustomerEndpoint: null;
  readonly DisconnectReason: string | null;
  readonly DisconnectTimestamp: string | null;
  /** Null on the first contact of a chain (task-contacts §2.3). */
  readonly InitialContactId: string | null;
  readonly InitiationMethod: ContactStory['method'];
  /** When it was created, even if it was scheduled. */
  readonly InitiationTimestamp: string;
  readonly InstanceARN: string;
  readonly LastUpdateTimestamp: string;
  readonly LastPausedTimestamp: string | null;
  readonly LastResumedTimestamp: string | null;
  readonly MediaStreams: readonly never[];
  readonly NextContactId: string | null;
  readonly PreviousContactId: string | null;
  readonly RelatedContactId: string | null;
  readonly Queue: QueueRecord | null;
  readonly References: readonly ReferenceRecord[];
  readonly ScheduledTimestamp: string | null;
  readonly SegmentAttributes: Readonly<Record<string, SegmentAttribute>>;
  readonly SystemEndpoint: null;
  readonly Tags: Readonly<Record<string, string>>;
  readonly TotalPauseCount: number;
  /** Null while the contact goes on (task-contacts §3.5). */
  readonly TotalPauseDurationInSeconds: number | null;
  readonly TransferCompletedTimestamp: string | null;
  readonly TransferredToEndpoint: null;
  readonly Recording: null;
  readonly Recordings: null;
  /** The flow it began with: put at the end on export, and not kept with the record. */
  readonly FlowId: string;
}

/** The agent it was connected to. Durations are whole seconds. */
export interface AgentRecord {
  readonly ARN: string;
  /** Without pauses; null while it goes on. */
  readonly AgentInteractionDuration: number | null;
  readonly AgentPauseDuration: number;
  readonly AfterContactWorkDuration: number | null;
  readonly AfterContactWorkStartTimestamp: string | null;
  readonly AfterContactWorkEndTimestamp: string | null;
  readonly ConnectedToAgentTimestamp: string;
  readonly CustomerHoldDuration: 0;
  readonly HierarchyGroups: null;
  readonly LongestHoldDuration: 0;
  readonly NumberOfHolds: 0;
  readonly RoutingProfile: { readonly ARN: string; readonly Name: string } | null;
  readonly Username: string;
}

/** The queue it stood in last. */
export interface QueueRecord {
  readonly ARN: string;
  readonly DequeueTimestamp: string | null;
  /** Null while it waits. */
  readonly Duration: number | null;
  readonly EnqueueTimestamp: string;
  readonly Name: string;
}

export interface ReferenceRecord {
  readonly Name: string;
  readonly Type: string;
  readonly Value: string;
}

/**
 * The records of a centre: one for each contact, in the order their contacts were created. A record closes when
 * after-contact work is over, and only then is it exported.
 *
 * @param open also those of contacts that have not ended, as far as they have come
 */
export function* contactRecords(
  trace: readonly CentreEvent[],
  facts: Facts,
  { open = false }: { readonly open?: boolean } = {},
): Generator<ContactRecord> {
  const ledger = readTrace(trace);
  for (const story of ledger.contacts) {
    if (open || story.completed !== undefined) yield contactRecord(story, ledger, facts);
  }
}

// helpers

function contactRecord(story: ContactStory, ledger: Ledger, facts: Facts): ContactRecord {
  const { instance } = facts;
  return {
    AWSAccountId: instance.account,
    AWSContactTraceRecordFormatVersion: '2017-03-10',
    Agent: agentRecord(story, facts),
    AgentConnectionAttempts: story.offers.length,
    Attributes: ledger.attributesOf(story),
    Channel: 'TASK',
    ConnectedToSystemTimestamp: isoSeconds(story.connectedToSystem),
    ContactDetails: { Name: story.name, Description: story.description },
    ContactId: story.id,
    CustomerEndpoint: null,
    DisconnectReason: story.disconnectReason ?? null,
    DisconnectTimestamp: isoSeconds(story.disconnected),
    InitialContactId: story.initial === story.id ? null : story.initial,
    InitiationMethod: story.method,
    InitiationTimestamp: isoSeconds(story.created),
    InstanceARN: instance.arn,
    LastUpdateTimestamp: isoSeconds(story.updated),
    LastPausedTimestamp: isoSeconds(story.lastPaused),
    LastResumedTimestamp: isoSeconds(story.lastResumed),
    MediaStreams: [],
    NextContactId: story.next ?? null,
    PreviousContactId: story.previous ?? null,
    RelatedContactId: story.related ?? null,
    Queue: queueRecord(story, facts),
    References: [
      ...Object.entries(story.references).map(([Name, { Type, Value }]) => ({ Name, Type, Value })),
      ...story.attachments.map(({ name, url }) => ({ Name: name, Type: 'ATTACHMENT', Value: url })),
    ],
    ScheduledTimestamp: isoSeconds(story.scheduled),
    SegmentAttributes: segmentAttributesOf(story),
    SystemEndpoint: null,
    Tags: tagsOf(story, facts),
    TotalPauseCount: story.pauses,
    TotalPauseDurationInSeconds: story.completed === undefined ? null : durationOf(story.pausedMs),
    TransferCompletedTimestamp: isoSeconds(story.transferCompleted),
    TransferredToEndpoint: null,
    Recording: null,
    Recordings: null,
    FlowId: story.flow,
  };
}

function agentRecord({ agent, disconnected, agentPausedMs }: ContactStory, facts: Facts): AgentRecord | null {
  if (!agent) return null;
  const { id, connected, afterContactWorkStarted: started, afterContactWorkEnded: ended } = agent;
  const known = facts.agents.byId(id);
  const profile = facts.profiles.byId(known?.profile ?? '');
  return {
    ARN: known?.arn ?? id,
    AgentInteractionDuration: disconnected === undefined ? null : durationOf(disconnected - connected - agentPausedMs),
    AgentPauseDuration: durationOf(agentPausedMs),
    AfterContactWorkDuration: started === undefined || ended === undefined ? null : durationOf(ended - started),
    AfterContactWorkStartTimestamp: isoSeconds(started),
    AfterContactWorkEndTimestamp: isoSeconds(ended),
    ConnectedToAgentTimestamp: isoSeconds(connected),
    CustomerHoldDuration: 0,
    HierarchyGroups: null,
    LongestHoldDuration: 0,
    NumberOfHolds: 0,
    RoutingProfile: profile ? { ARN: profile.arn, Name: profile.name } : null,
    Username: known?.name ?? id,
  };
}

function queueRecord({ stays }: ContactStory, facts: Facts): QueueRecord | null {
  const stay = stays.at(-1);
  if (!stay) return null;
  const known = facts.queues.byId(stay.queue);
  return {
    ARN: known?.arn ?? stay.queue,
    DequeueTimestamp: isoSeconds(stay.left),
    Duration: stay.left === undefined ? null : durationOf(stay.left - stay.enqueued),
    EnqueueTimestamp: isoSeconds(stay.enqueued),
    Name: known?.name ?? stay.queue,
  };
}
