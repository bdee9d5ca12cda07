/** What happened, in order: the one truth that the terminal prints, the designer replays and tests compare. */
export interface TraceEvent {
  /** Place in the trace, from 1. */
  readonly seq: number;
  /** Milliseconds since 1970-01-01T00:00Z, in virtual time. */
  readonly at: number;
  readonly type: TraceType;
  readonly contact: string;
  readonly flow?: string | undefined;
  readonly block?: string | undefined;
  /** The block's title, for people. */
  readonly title?: string | undefined;
  readonly branch?: string | undefined;
  /** The block the branch leads to. */
  readonly to?: string | undefined;
  /** Why, in a person's words. */
  readonly because?: string | undefined;
  /** What was set, asked, answered or created. */
  readonly data?: Readonly<Record<string, unknown>> | undefined;
}

export type TraceType =
  | 'contact.created'
  | 'contact.scheduled'
  | 'flow.started'
  | 'block.entered'
  | 'block.foreign'
  | 'block.remarked'
  | 'question.answered'
  | 'attributes.set'
  | 'contact.changed'
  | 'branch.taken'
  | 'branch.dangling'
  | 'wait.started'
  | 'wait.expired'
  | 'answer.awaited'
  | 'task.created'
  | 'contact.queued'
  | 'flow.ended'
  | 'contact.connected'
  | 'contact.expired'
  | 'contact.ended'
  | 'run.stopped';
