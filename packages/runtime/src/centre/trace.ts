/** What happened in a contact centre, in one order: records, contact events, logs and metrics are all made from it. */
import type { TraceEvent, TraceType } from '../trace/trace.ts';

/** As in the trace of one contact, with whom it happened to; here flows are told by their ids. */
export interface CentreEvent extends Omit<TraceEvent, 'type' | 'contact'> {
  readonly type: CentreEventType;
  /** Not everything happens to a contact. */
  readonly contact?: string | undefined;
  /** The agent or queue it happened to, by key. */
  readonly agent?: string | undefined;
  readonly queue?: string | undefined;
}

export type CentreEventType =
  // What the trace of one contact tells too; a centre says more of waiting for answers and of ends
  | Exclude<TraceType, 'answer.awaited' | 'contact.ended'>
  // The life of contacts
  | 'contact.rescheduled'
  | 'contact.started'
  | 'contact.dequeued'
  | 'contact.offered'
  | 'contact.missed'
  | 'contact.declined'
  | 'contact.accepted'
  /** An agent who had accepted went while the whisper flow ran: it stays in its queue. */
  | 'contact.left'
  | 'contact.paused'
  | 'contact.resumed'
  | 'contact.transferred'
  | 'contact.updated'
  | 'contact.routed'
  /** A new priority or age counts in its queue from now on. */
  | 'contact.ranked'
  | 'contact.tagged'
  | 'contact.disconnected'
  | 'contact.completed'
  | 'attributes.updated'
  // What else flows do
  | 'flow.interrupted'
  /** A pause breaks a flow off, and it goes on later where it stood. */
  | 'flow.suspended'
  | 'flow.resumed'
  | 'question.asked'
  /** Where blocks are only counted: those that ran one after the other. */
  | 'blocks.ran'
  // What operations changed of the instance
  | 'flow.saved'
  | 'flow.published'
  | 'template.created'
  // What rules made of events of other systems
  | 'rule.matched'
  | 'rule.ran'
  | 'rule.failed'
  // What agents do
  | 'agent.status'
  /** The status an agent takes when his last contact is closed. */
  | 'agent.nextStatus'
  /** Contacts of other channels that keep an agent busy. */
  | 'agent.busy'
  /** What one of an agent's slots is taken by; with no phase it is free again. */
  | 'slot.changed';

/** An event before the home gave it its place. */
export type Told = Omit<CentreEvent, 'seq'> & {
  /** Room for its place: what happens most often has it from the beginning, so that it need not grow. */
  readonly seq?: typeof UNPLACED;
};

export const UNPLACED = 0;
