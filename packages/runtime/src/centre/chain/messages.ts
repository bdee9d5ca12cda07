/** What may be said to a chain: by operations, by queues and agents, and by its own timers. */
import type { Answer } from '@switchyard/blocks';
import type { Attachment, DisconnectReason } from '../contact/contactState.ts';

export type ChainMessage =
  | StartMessage
  | { readonly type: 'contact.started'; readonly contactId: string; readonly epoch: number }
  | { readonly type: 'contact.expired'; readonly contactId: string; readonly at: number }
  /** A flow that runs block by block goes on with the next one. */
  | { readonly type: 'flow.held'; readonly contactId: string; readonly epoch: number }
  | { readonly type: 'wait.expired'; readonly contactId: string; readonly epoch: number }
  | { readonly type: 'whisper.expired'; readonly contactId: string; readonly ticket: string }
  | { readonly type: 'question.answered'; readonly contactId: string; readonly epoch: number; readonly answer: Answer }
  | { readonly type: 'call.returned'; readonly contactId: string; readonly epoch: number; readonly result: unknown }
  | { readonly type: 'call.failed'; readonly contactId: string; readonly epoch: number; readonly why: string }
  /** `entered` is the contact the queue knows: the next segment, for one that moves from queue to queue. */
  | {
      readonly type: 'queue.entered';
      readonly contactId: string;
      readonly epoch: number;
      readonly queue: string;
      readonly entered: string;
    }
  | {
      readonly type: 'queue.refused';
      readonly contactId: string;
      readonly epoch: number;
      readonly answer: Extract<Answer, { heard: 'atCapacity' | 'failed' }>;
    }
  | { readonly type: 'agent.offered'; readonly contactId: string; readonly agent: string; readonly ticket: string }
  | {
      readonly type: 'offer.ended';
      readonly contactId: string;
      readonly agent: string;
      readonly ticket: string;
      /** `left`: the agent had accepted, and went while the whisper flow ran. */
      readonly how: 'missed' | 'declined' | 'left';
    }
  | { readonly type: 'agent.accepted'; readonly contactId: string; readonly agent: string; readonly ticket: string }
  /** The agent ended the task; he may still have after-contact work to do. */
  | { readonly type: 'agent.completed'; readonly contactId: string; readonly ticket: string }
  /** The agent closed the contact: after-contact work is over. */
  | { readonly type: 'agent.closed'; readonly contactId: string; readonly ticket: string }
  | {
      readonly type: 'attributes.update';
      readonly contactId: string;
      readonly attributes: Readonly<Record<string, string>>;
    }
  | { readonly type: 'contact.stop'; readonly contactId: string; readonly reason: DisconnectReason }
  | { readonly type: 'contact.pause'; readonly contactId: string; readonly flow?: string | undefined }
  | { readonly type: 'contact.resume'; readonly contactId: string; readonly flow?: string | undefined }
  | TransferMessage
  | UpdateMessage
  | { readonly type: 'contact.reschedule'; readonly contactId: string; readonly at: number }
  | {
      readonly type: 'contact.route';
      readonly contactId: string;
      readonly priority?: number | undefined;
      readonly ageAdjustmentSeconds?: number | undefined;
    }
  /** A change of priority or age of a queued contact takes effect (task-contacts §4.3). */
  | {
      readonly type: 'routing.settled';
      readonly contactId: string;
      readonly queue: string;
      /** Which change it was, and when it was made. */
      readonly change: number;
      readonly at: number;
      readonly priority: number;
      readonly ageAdjustmentSeconds: number;
    }
  /** A task takes another template (task-contacts §6.3). */
  | { readonly type: 'contact.retemplate'; readonly contactId: string; readonly template: string }
  | { readonly type: 'contact.tag'; readonly contactId: string; readonly tags: Readonly<Record<string, string>> }
  | { readonly type: 'contact.untag'; readonly contactId: string; readonly keys: readonly string[] };

/** A task begins: as the first of a chain, or with `previousId` as a further contact of one. */
export interface StartMessage {
  readonly type: 'contact.start';
  readonly contactId: string;
  readonly name: string;
  readonly description: string;
  readonly references: Readonly<Record<string, { readonly Type: string; readonly Value: string }>>;
  readonly attributes: Readonly<Record<string, string>>;
  /** The flow's id. */
  readonly flow: string;
  readonly previousId?: string | undefined;
  readonly relatedId?: string | undefined;
  readonly relatedChain?: string | undefined;
  readonly association?: string | undefined;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly scheduledAt?: number | undefined;
  readonly expiryMinutes: number;
  readonly template?: string | undefined;
  readonly segmentAttributes?: Readonly<Record<string, unknown>> | undefined;
  readonly attachments?: readonly Attachment[] | undefined;
  /** The working queue a quick connect presets, by its key (task-contacts §3.6). */
  readonly workingQueue?: string | undefined;
  /** The agent a transfer-to-agent flow is meant for. */
  readonly agent?: string | undefined;
}

/** TransferContact, or an agent's quick connect: the contact goes on as a new one (task-contacts §3.6). */
export interface TransferMessage {
  readonly type: 'contact.transfer';
  readonly contactId: string;
  readonly newContactId: string;
  readonly flow: string;
  readonly workingQueue?: string | undefined;
  readonly agent?: string | undefined;
  /** An agent's quick connect keeps the contact's place by age; the operation does not. */
  readonly keepsAge: boolean;
  /** What was asked for, to know the same request with the same token again. */
  readonly asked?: string | undefined;
  /** The quick connect the agent chose, by its id. */
  readonly quickConnect?: string | undefined;
}

export interface UpdateMessage {
  readonly type: 'contact.update';
  readonly contactId: string;
  readonly name?: string | undefined;
  readonly description?: string | undefined;
  readonly references?: Readonly<Record<string, { readonly Type: string; readonly Value: string }>> | undefined;
  readonly segmentAttributes?: Readonly<Record<string, unknown>> | undefined;
  readonly expiryMinutes?: number | undefined;
  readonly template?: string | undefined;
}

/** What an operation hears from a reducer: nothing is wrong, or the error the service answers with. */
export type Reply<Value = Readonly<Record<string, unknown>>> =
  | ({ readonly ok: true } & Value)
  | { readonly ok: false; readonly error: ServiceFault };

export interface ServiceFault {
  readonly name: string;
  readonly message: string;
  /** The member it is about. */
  readonly field?: string;
}
