/** What the trace tells of one contact and of one agent, put together: all that is exported or counted is read here. */
import type { Slot } from '../agent/agentState.ts';
import type { Attachment, DisconnectReason } from '../contact/contactState.ts';
import type { Contact } from '../../contact/contact.ts';
import type { AgentStatusResource } from '../instance/instanceData.ts';

/** A contact from its creation to where it has come. Times are milliseconds since 1970-01-01T00:00Z. */
export interface ContactStory {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly method: Contact['initiationMethod'];
  /** The id of the flow it began with. */
  readonly flow: string;
  /** The first contact of its chain; itself, for that one. */
  readonly initial: string;
  readonly previous: string | undefined;
  readonly related: string | undefined;
  readonly association: string;
  /** The contact that goes on where this one ended. */
  readonly next: string | undefined;
  readonly references: Contact['references'];
  readonly attachments: readonly Attachment[];
  readonly segmentAttributes: Readonly<Record<string, unknown>>;
  readonly tags: Readonly<Record<string, string>>;
  readonly expiresAt: number;
  readonly created: number;
  readonly scheduled: number | undefined;
  readonly connectedToSystem: number | undefined;
  readonly updated: number;
  readonly stays: readonly QueueStay[];
  readonly offers: readonly Offer[];
  /** The agent it was connected to. */
  readonly agent: AgentWork | undefined;
  readonly pauses: number;
  /** Since when it is paused; undefined while it is not. */
  readonly pausedSince: number | undefined;
  readonly lastPaused: number | undefined;
  readonly lastResumed: number | undefined;
  /** Milliseconds it was paused in all, and with its agent, as far as pauses are over. */
  readonly pausedMs: number;
  readonly agentPausedMs: number;
  readonly transferCompleted: number | undefined;
  /** Where it was when it went on as another contact by a transfer, or by a move from queue to queue. */
  readonly handedOnFrom: 'agent' | 'queue' | 'flow' | undefined;
  readonly disconnected: number | undefined;
  readonly disconnectReason: DisconnectReason | undefined;
  /** When its record closed. */
  readonly completed: number | undefined;
  /** Milliseconds flows ran for it, as far as they are over. */
  readonly flowMs: number;
}

/** One time in a queue. */
export interface QueueStay {
  readonly queue: string;
  /** The event it began with: of two that rank the same, who came first is first. */
  readonly seq: number;
  /** What its age counts from: earlier than it came, where a transfer keeps the age (task-contacts §3.6). */
  readonly enqueued: number;
  readonly left: number | undefined;
  /** By what it is ranked: priority first, then the age with its adjustment (task-contacts §4.3). */
  readonly priority: number;
  readonly ageAdjustmentSeconds: number;
}

export interface Offer {
  readonly agent: string;
  readonly at: number;
  readonly ended: number | undefined;
  /** How it ended. `withdrawn`: the contact was not to be had any more. */
  readonly how: 'accepted' | 'missed' | 'declined' | 'withdrawn' | undefined;
}

export interface AgentWork {
  readonly id: string;
  readonly connected: number;
  readonly afterContactWorkStarted: number | undefined;
  readonly afterContactWorkEnded: number | undefined;
}

export interface AgentStory {
  readonly id: string;
  /** One after the other, the last one open. */
  readonly statuses: readonly StatusSpan[];
  /** The status that is to come when the last contact is closed, by name. */
  readonly nextStatus: string | undefined;
  /** What his slots were taken by. */
  readonly slots: readonly SlotSpan[];
  /** What they are taken by now, by contact. */
  readonly open: ReadonlyMap<string, SlotSpan>;
  /** Contacts of other channels, and when there were any. */
  readonly elsewhere: Readonly<Record<'CHAT' | 'VOICE', number>>;
  readonly busyElsewhere: readonly Span[];
}

/** A stretch of time; one without an end goes on. */
export interface Span {
  readonly from: number;
  readonly to: number | undefined;
}

export interface StatusSpan extends Span {
  readonly status: string;
  readonly type: AgentStatusResource['Type'];
}

export interface SlotSpan extends Span {
  readonly contact: string;
  readonly queue: string | undefined;
  readonly phase: Slot['phase'];
}
