/** What may be said to an agent: what he does himself, what queues and chains tell him, and his timers. */
import type { MetricType } from '@switchyard/blocks';
import type { Channel } from '../instance/instanceData.ts';
import type { WaitingContact } from '../queue/queueState.ts';

export type AgentMessage =
  /** The agent begins with the status the instance file gives him. */
  | { readonly type: 'agent.begin' }
  | { readonly type: 'status.set'; readonly status: string }
  /** A queue has something for him. */
  | { readonly type: 'work.waits'; readonly queue: string }
  /** A flow asks of his own queue, which does not know how he stands. */
  | {
      readonly type: 'standing.asked';
      readonly chain: string;
      readonly contactId: string;
      readonly epoch: number;
      readonly metric?: MetricType | undefined;
      readonly waiting: readonly WaitingContact[];
    }
  | {
      readonly type: 'bid.made';
      readonly queue: string;
      readonly round: number;
      readonly bid?: Bid | undefined;
      readonly notYetDue?: boolean | undefined;
    }
  /** The contact he chose is his to be offered. */
  | {
      readonly type: 'contact.taken';
      readonly queue: string;
      readonly chain: string;
      readonly contactId: string;
      readonly round: number;
    }
  /** A contact he did not ask for: he is offered it all the same. */
  | {
      readonly type: 'contact.assigned';
      readonly queue: string;
      readonly chain: string;
      readonly contactId: string;
    }
  | { readonly type: 'contact.gone'; readonly queue: string; readonly contactId: string; readonly round: number }
  /** What agents do. */
  | { readonly type: 'contact.accept'; readonly contactId: string }
  | { readonly type: 'contact.decline'; readonly contactId: string }
  | { readonly type: 'contact.complete'; readonly contactId: string }
  /** Closes after-contact work, or clears a contact that was missed or declined. */
  | { readonly type: 'contact.close'; readonly contactId: string }
  /** What chains tell. */
  | { readonly type: 'offer.withdrawn'; readonly contactId: string; readonly ticket: string }
  | { readonly type: 'contact.connected'; readonly contactId: string; readonly ticket: string }
  /** `order` rises with every pause and resumption, so the last of them counts whichever comes first. */
  | { readonly type: 'contact.paused'; readonly contactId: string; readonly ticket: string; readonly order: number }
  | { readonly type: 'contact.resumed'; readonly contactId: string; readonly ticket: string; readonly order: number }
  /** The contact ended by other hands: what remains is after-contact work. */
  | { readonly type: 'contact.ended'; readonly contactId: string; readonly ticket: string }
  /** Twenty seconds without an answer (task-contacts §4.4). */
  | { readonly type: 'offer.expired'; readonly contactId: string; readonly ticket: string }
  | { readonly type: 'work.expired'; readonly contactId: string; readonly ticket: string }
  /** Contacts of other channels keep him busy, which the simulation is told and does not model. */
  | {
      readonly type: 'channel.busy';
      readonly channel: Exclude<Channel, 'TASK'>;
      readonly contacts: number;
      /** Whether the agent began them, such as a call he made. */
      readonly outbound: boolean;
    };

/** The best contact a queue has for an agent. */
export interface Bid {
  readonly contactId: string;
  readonly priority: number;
  /** The time its age counts from, its adjustment taken off. */
  readonly since: number;
}
