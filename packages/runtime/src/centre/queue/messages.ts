/** What may be said to a queue. */
import type { MetricType } from '@switchyard/blocks';

export type QueueMessage =
  | EnterMessage
  /** The contact is gone: connected, moved, paused, stopped or expired. */
  | {
      readonly type: 'contact.leave';
      readonly contactId: string;
      readonly how: 'connected' | 'left';
      /** The entry that is over: a later one of the same contact stays. */
      readonly entry: number;
    }
  | {
      readonly type: 'contact.rank';
      readonly contactId: string;
      readonly priority: number;
      readonly ageAdjustmentSeconds: number;
    }
  /** How an agent stands, as he last said; an older word than the last one counts for nothing. */
  | { readonly type: 'agent.announced'; readonly agent: string; readonly standing: Standing }
  /** An agent with a free slot asks for the best contact there is for him. */
  | { readonly type: 'bid.asked'; readonly agent: string; readonly round: number; readonly standing: Standing }
  /** An agent chose a contact of this queue. */
  | { readonly type: 'contact.take'; readonly agent: string; readonly round: number; readonly contactId: string }
  /** Somebody decided that an agent is offered a contact, whatever his profile says (task-contacts §4.1). */
  | { readonly type: 'contact.assign'; readonly agent: string; readonly contactId: string }
  /** An offer came to nothing: the contact is free again. */
  | {
      readonly type: 'contact.returned';
      readonly contactId: string;
      readonly agent: string;
      readonly round: number;
    }
  /** A delay of a routing profile is over for somebody. */
  | { readonly type: 'delay.over' }
  | {
      readonly type: 'metrics.asked';
      readonly chain: string;
      readonly contactId: string;
      readonly epoch: number;
      /** One number, or all of them. */
      readonly metric?: MetricType | undefined;
    };

export interface EnterMessage {
  readonly type: 'contact.enter';
  readonly chain: string;
  /** The contact that waits. */
  readonly contactId: string;
  /** The contact whose flow asked: another one, for a move from queue to queue. */
  readonly asker: string;
  readonly epoch: number;
  /** Rises with every entry of the contact into a queue. */
  readonly entry: number;
  readonly priority: number;
  readonly ageAdjustmentSeconds: number;
  /** The time its age counts from. */
  readonly since: number;
  /** Moves and transfers may exceed a full queue by a fifth (task-contacts §4.5). */
  readonly buffer: boolean;
}

/** How an agent stands towards a queue, as he announces it. */
export interface Standing {
  /** Raised with every word of the agent. */
  readonly generation: number;
  readonly online: boolean;
  readonly staffed: boolean;
  /** In a custom status. */
  readonly nonProductive: boolean;
  /** Slots for one more task. */
  readonly freeSlots: number;
  /** Since when he has been ready, in milliseconds: the longest ready is asked first. */
  readonly readySince: number;
  readonly onContact: number;
  readonly afterContactWork: number;
  readonly missed: number;
  readonly ringing: number;
  /** He looked at all of his queues and takes nothing they have as things stand. */
  readonly passes: boolean;
  /** Contacts he missed or declined and has not cleared: they are offered to others. */
  readonly holds: readonly string[];
  /** Seconds a contact of this queue waits before he is offered it. */
  readonly delaySeconds: number;
}
