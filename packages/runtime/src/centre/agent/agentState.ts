import type { Every } from '../../copies.ts';
import type { Standing } from '../queue/messages.ts';
import type { Bid } from './messages.ts';
import type { ServedQueue } from './standing.ts';

export interface AgentState {
  /** The id of the status. */
  readonly status: string;
  /** Since when, in milliseconds. */
  readonly statusSince?: number | undefined;
  /** The status that applies when the last contact is closed (task-contacts §4.1). */
  readonly nextStatus?: string | undefined;
  /** Since when the agent has been ready for a contact, in milliseconds. */
  readonly readySince: number;
  /** Raised with every word to the queues. */
  readonly generation: number;
  /** By contact id. */
  readonly slots: Readonly<Record<string, Slot>>;
  /** Rounds of asking his queues, and offers, so far. */
  readonly rounds: number;
  readonly tickets: number;
  /** The round that goes on. */
  readonly asking?: Asking | undefined;
  /** His own queue said that something waits in it. */
  readonly ownWork?: true | undefined;
  /** How he stood when he last told his queues; an equal word is not said again. */
  readonly told?: Standing | undefined;
  /** A queue asked him since, and waits for his word. */
  readonly owesWord?: true | undefined;
  /** Contacts of other channels, told to the simulation. */
  readonly elsewhere: Readonly<Record<'CHAT' | 'VOICE', number>>;
}

/** A round of asking: what the queues said, and what was chosen. */
export interface Asking {
  readonly round: number;
  /** The queues that were asked. */
  readonly queues: readonly ServedQueue[];
  readonly bids: Readonly<Record<string, QueueBid>>;
  readonly chosen?: string | undefined;
}

export interface QueueBid {
  readonly bid?: Bid | undefined;
  readonly notYetDue?: boolean | undefined;
}

/** One task an agent has to do with. All phases but `paused` occupy a slot (task-contacts §4.2). */
export interface Slot {
  readonly chain: string;
  readonly queue: string;
  readonly ticket: string;
  /** The round in which he chose it; none of them for one that was assigned to him. */
  readonly round: number;
  readonly phase: 'ringing' | 'accepted' | 'connected' | 'paused' | 'afterContactWork' | 'missed' | 'declined';
  readonly since: number;
  /** Of the last pause or resumption he heard of. */
  readonly order?: number | undefined;
}

/** The state of an agent, to be changed. */
export function copyAgent(of: AgentState): Every<AgentState> {
  return {
    status: of.status,
    statusSince: of.statusSince,
    nextStatus: of.nextStatus,
    readySince: of.readySince,
    generation: of.generation,
    slots: of.slots,
    rounds: of.rounds,
    tickets: of.tickets,
    asking: of.asking,
    ownWork: of.ownWork,
    told: of.told,
    owesWord: of.owesWord,
    elsewhere: of.elsewhere,
  };
}

/** A slot, to be changed. */
export function copySlot(of: Slot): Every<Slot> {
  return {
    chain: of.chain,
    queue: of.queue,
    ticket: of.ticket,
    round: of.round,
    phase: of.phase,
    since: of.since,
    order: of.order,
  };
}
