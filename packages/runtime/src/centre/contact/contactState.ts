/** A contact of a contact centre as its chain keeps it: plain data that may rest for days and travel between homes. */
import type { Question } from '@switchyard/blocks';
import type { Contact } from '../../contact/contact.ts';
import type { Every } from '../../copies.ts';
import type { Life } from './life.ts';

/** Why a flow runs (task-contacts §3.7). */
export type FlowPurpose = 'main' | 'customerQueue' | 'agentWhisper' | 'disconnect' | 'pause' | 'resume';

/** A flow in progress: what it needs to go on at the block it stands at. */
export interface FlowInProgress {
  /** The flow's id in the instance. */
  readonly flow: string;
  /** The content it began with: a contact finishes on the version it began. */
  readonly version: string;
  readonly purpose: FlowPurpose;
  /** Place of the block it stands at. */
  readonly place: number;
  /** What the block waits for, when it is a message. */
  readonly question?: Question | undefined;
  /** When a wait is over, in milliseconds. */
  readonly until?: number | undefined;
  /** The queue it asked to be let into. */
  readonly entering?: Entering | undefined;
  /** How many blocks ran at one moment, and when: to find a flow that goes round without waiting. */
  readonly blocksRun: number;
  readonly ranAt: number;
  /** Whether the block has still to run, where flows run block by block. */
  readonly held?: boolean | undefined;
  /** The blocks of what may be a circle, where flows run block by block. */
  readonly circle?: readonly string[] | undefined;
  /** When the first of the Lambda functions in a row was called, while no other block has run. */
  readonly lambdasSince?: number | undefined;
}

/** A flow that rests while its task is paused, with what it knows. */
export interface SuspendedFlow extends FlowInProgress {
  readonly data: Pick<Contact, 'flowAttributes' | 'external' | 'lambdaInvocationId' | 'loopCounts'>;
}

export interface Entering {
  readonly queue: string;
  /** The contact that will wait there: this one, or its next segment for a move from queue to queue. */
  readonly contactId: string;
}

/** Moments of a contact, in milliseconds since 1970-01-01T00:00Z; what has not happened is left out. */
export interface Moments {
  readonly initiated: number;
  readonly scheduled?: number | undefined;
  readonly connectedToSystem?: number | undefined;
  readonly enqueued?: number | undefined;
  readonly dequeued?: number | undefined;
  readonly connectedToAgent?: number | undefined;
  readonly lastPaused?: number | undefined;
  readonly lastResumed?: number | undefined;
  readonly disconnected?: number | undefined;
  readonly afterContactWorkStarted?: number | undefined;
  readonly afterContactWorkEnded?: number | undefined;
  readonly transferCompleted?: number | undefined;
  readonly updated: number;
}

export type DisconnectReason =
  | 'AGENT_DISCONNECT'
  | 'AGENT_COMPLETED'
  | 'CONTACT_FLOW_DISCONNECT'
  | 'EXPIRED'
  | 'API'
  | 'OTHER';

/** A file that was attached to a task (task-contacts §1.2). */
export interface Attachment {
  readonly name: string;
  readonly url: string;
}

export interface ContactState {
  /** What flows see. Its attributes stand in the chain, which all its contacts share. */
  readonly contact: Contact;
  readonly life: Life;
  /** Raised whenever what was awaited no longer counts; a timer or an answer that carries an older one is ignored. */
  readonly epoch: number;
  readonly flow?: FlowInProgress | undefined;
  /** The flow a pause interrupted. */
  readonly suspended?: SuspendedFlow | undefined;
  /** The flow this contact began with. */
  readonly firstFlow: string;
  /** The time its age in a queue counts from, where a transfer keeps it (task-contacts §3.6). */
  readonly agesSince?: number | undefined;
  /** The queue it stands in, by its key. */
  readonly queue?: string | undefined;
  /** Which of its entries into queues that was: the queue is told to leave it, and keeps a later one. */
  readonly entry?: number | undefined;
  /** The queue it stood in last. */
  readonly lastQueue?: string | undefined;
  /** The agent it is offered to or with, and which of his offers it was. */
  readonly agent?: { readonly id: string; readonly ticket: string } | undefined;
  /** The last offer that came to nothing: later word of it counts for nothing. */
  readonly offerOver?: string | undefined;
  readonly moments: Moments;
  readonly expiresAt: number;
  readonly disconnectReason?: DisconnectReason | undefined;
  readonly nextContactId?: string | undefined;
  /** The chain of the related contact, where there is one. */
  readonly relatedChain?: string | undefined;
  readonly template?: string | undefined;
  readonly attachments?: readonly Attachment[] | undefined;
  /** How it came from another contact: what TransferContact was asked for, or the quick connect an agent chose. */
  readonly asked?: string | undefined;
  readonly quickConnect?: string | undefined;
  /** How often its template was changed. */
  readonly templateChanges?: number | undefined;
  /** The last change of priority or age while it stood in a queue: its number, and when it was made. */
  readonly routing?: { readonly change: number; readonly at: number } | undefined;
  readonly tags: Readonly<Record<string, string>>;
  readonly segmentAttributes: Readonly<Record<string, unknown>>;
  /** How often it was offered, paused, rescheduled, transferred and moved from queue to queue. */
  readonly attempts: number;
  readonly pauses: number;
  readonly reschedules: number;
  readonly transfers: number;
  readonly moves: number;
  /** Milliseconds it was paused in all, and with an agent. */
  readonly pausedMs: number;
  readonly agentPausedMs: number;
  /** How many numbers of chance it drew. */
  readonly draws: number;
  /** Whether its disconnect flow runs or has run, which happens once. */
  readonly disconnecting: boolean;
  /** Why its flow could not go on. */
  readonly stuck?: { readonly message: string; readonly block?: string } | undefined;
}

/** The state of a contact, to be changed. */
export function copyState(of: ContactState): Every<ContactState> {
  return {
    contact: of.contact,
    life: of.life,
    epoch: of.epoch,
    flow: of.flow,
    suspended: of.suspended,
    firstFlow: of.firstFlow,
    agesSince: of.agesSince,
    queue: of.queue,
    entry: of.entry,
    lastQueue: of.lastQueue,
    agent: of.agent,
    offerOver: of.offerOver,
    moments: of.moments,
    expiresAt: of.expiresAt,
    disconnectReason: of.disconnectReason,
    nextContactId: of.nextContactId,
    relatedChain: of.relatedChain,
    template: of.template,
    attachments: of.attachments,
    asked: of.asked,
    quickConnect: of.quickConnect,
    templateChanges: of.templateChanges,
    routing: of.routing,
    tags: of.tags,
    segmentAttributes: of.segmentAttributes,
    attempts: of.attempts,
    pauses: of.pauses,
    reschedules: of.reschedules,
    transfers: of.transfers,
    moves: of.moves,
    pausedMs: of.pausedMs,
    agentPausedMs: of.agentPausedMs,
    draws: of.draws,
    disconnecting: of.disconnecting,
    stuck: of.stuck,
  };
}

/** Moments, to be changed. */
export function copyMoments(of: Moments): Every<Moments> {
  return {
    initiated: of.initiated,
    scheduled: of.scheduled,
    connectedToSystem: of.connectedToSystem,
    enqueued: of.enqueued,
    dequeued: of.dequeued,
    connectedToAgent: of.connectedToAgent,
    lastPaused: of.lastPaused,
    lastResumed: of.lastResumed,
    disconnected: of.disconnected,
    afterContactWorkStarted: of.afterContactWorkStarted,
    afterContactWorkEnded: of.afterContactWorkEnded,
    transferCompleted: of.transferCompleted,
    updated: of.updated,
  };
}

/** A flow in progress, to be changed. */
export function copyFlow(of: FlowInProgress): Every<FlowInProgress> {
  return {
    flow: of.flow,
    version: of.version,
    purpose: of.purpose,
    place: of.place,
    question: of.question,
    until: of.until,
    entering: of.entering,
    blocksRun: of.blocksRun,
    ranAt: of.ranAt,
    held: of.held,
    circle: of.circle,
    lambdasSince: of.lambdasSince,
  };
}

/** A flow at some block, that waits for nothing. */
export function newFlow(
  flow: string,
  version: string,
  purpose: FlowPurpose,
  place: number,
  now: number,
): Every<FlowInProgress> {
  return {
    flow,
    version,
    purpose,
    place,
    question: undefined,
    until: undefined,
    entering: undefined,
    blocksRun: 0,
    ranAt: now,
    held: undefined,
    circle: undefined,
    lambdasSince: undefined,
  };
}
