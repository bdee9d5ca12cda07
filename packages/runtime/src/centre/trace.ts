/** What happened in a contact centre, in one order: records, contact events, logs and metrics are all made from it. */

export interface CentreEvent {
  /** Place in the trace, from 1; given by the home. */
  readonly seq: number;
  /** Milliseconds since 1970-01-01T00:00Z, in virtual time. */
  readonly at: number;
  readonly type: CentreEventType;
  readonly contact?: string | undefined;
  /** The agent or queue it happened to, by key. */
  readonly agent?: string | undefined;
  readonly queue?: string | undefined;
  /** The flow's id, and the block in it. */
  readonly flow?: string | undefined;
  readonly block?: string | undefined;
  readonly title?: string | undefined;
  readonly branch?: string | undefined;
  readonly to?: string | undefined;
  /** Why, in a person's words. */
  readonly because?: string | undefined;
  readonly data?: Readonly<Record<string, unknown>> | undefined;
}

export type CentreEventType =
  // The life of contacts
  | 'contact.created'
  | 'contact.scheduled'
  | 'contact.rescheduled'
  | 'contact.started'
  | 'contact.queued'
  | 'contact.dequeued'
  | 'contact.offered'
  | 'contact.missed'
  | 'contact.declined'
  | 'contact.accepted'
  /** An agent who had accepted went while the whisper flow ran: it stays in its queue. */
  | 'contact.left'
  | 'contact.connected'
  | 'contact.paused'
  | 'contact.resumed'
  | 'contact.transferred'
  | 'contact.updated'
  | 'contact.routed'
  /** A new priority or age counts in its queue from now on. */
  | 'contact.ranked'
  | 'contact.tagged'
  | 'contact.expired'
  | 'contact.disconnected'
  | 'contact.completed'
  | 'attributes.updated'
  // What flows do, as in the trace of one contact
  | 'flow.started'
  | 'flow.ended'
  | 'flow.interrupted'
  /** A pause breaks a flow off, and it goes on later where it stood. */
  | 'flow.suspended'
  | 'flow.resumed'
  | 'block.entered'
  | 'block.foreign'
  | 'block.remarked'
  | 'question.asked'
  | 'question.answered'
  | 'attributes.set'
  | 'contact.changed'
  | 'branch.taken'
  | 'branch.dangling'
  | 'wait.started'
  | 'wait.expired'
  | 'task.created'
  | 'run.stopped'
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
  | 'slot.changed'
  // Operations that were refused
  | 'operation.failed';

/** An event before the home gave it its place. */
export type Told = Omit<CentreEvent, 'seq'>;
