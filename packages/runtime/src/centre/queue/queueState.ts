import type { Every } from '../../copies.ts';
import type { Standing } from './messages.ts';

export interface QueueState {
  /** In the order they came. */
  readonly waiting: readonly WaitingContact[];
  /** Agents who serve the queue, as they last said. */
  readonly agents: Readonly<Record<string, KnownAgent>>;
  /** When the next delay of a routing profile is over, if somebody waits for that. */
  readonly wakesAt?: number | undefined;
}

export interface WaitingContact {
  readonly contactId: string;
  readonly chain: string;
  /** Which of the contact's entries into a queue this is. */
  readonly entry: number;
  readonly priority: number;
  readonly ageAdjustmentSeconds: number;
  /** The time its age counts from, in milliseconds. */
  readonly since: number;
  /** Meant for an agent, while it is offered to him. */
  readonly taken?: { readonly agent: string; readonly round: number } | undefined;
}

export interface KnownAgent extends Standing {
  /** He was asked to look for work and has not said how he stands since. */
  readonly asked: boolean;
}

/** What an agent said of himself, as a queue keeps it. */
export function knownAs(said: Standing, asked: boolean): Every<KnownAgent> {
  return {
    generation: said.generation,
    online: said.online,
    staffed: said.staffed,
    nonProductive: said.nonProductive,
    freeSlots: said.freeSlots,
    readySince: said.readySince,
    onContact: said.onContact,
    afterContactWork: said.afterContactWork,
    missed: said.missed,
    ringing: said.ringing,
    passes: said.passes,
    holds: said.holds,
    delaySeconds: said.delaySeconds,
    asked,
  };
}

/** A contact that waits, to be changed. */
export function copyWaiting(of: WaitingContact): Every<WaitingContact> {
  return {
    contactId: of.contactId,
    chain: of.chain,
    entry: of.entry,
    priority: of.priority,
    ageAdjustmentSeconds: of.ageAdjustmentSeconds,
    since: of.since,
    taken: of.taken,
  };
}
