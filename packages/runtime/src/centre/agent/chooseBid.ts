/** Which contact an agent takes, of what his queues have for him (task-contacts §4.3). */
import type { QueueBid } from './agentState.ts';
import type { Bid } from './messages.ts';
import type { ServedQueue } from './standing.ts';

/**
 * The best bid: by the queue's rank in the routing profile, then by the contact's priority, then by its age.
 *
 * @param notYetDueBlocks whether a contact whose delay is not over keeps the agent from lower-ranked queues, which is
 *   the letter of the guide and not what its examples do
 */
export function chooseBid(
  queues: readonly ServedQueue[],
  bids: Readonly<Record<string, QueueBid>>,
  notYetDueBlocks: boolean,
): { readonly queue: string; readonly contactId: string } | undefined {
  let lowest = Number.POSITIVE_INFINITY;
  if (notYetDueBlocks) {
    for (const { queue, rank } of queues) if (bids[queue]?.notYetDue === true) lowest = Math.min(lowest, rank);
  }
  let best: Ranked | undefined;
  for (const { queue, rank } of queues) {
    const bid = bids[queue]?.bid;
    if (!bid || rank > lowest) continue;
    const next = { queue, rank, bid };
    if (!best || isBefore(next, best)) best = next;
  }
  return best && { queue: best.queue, contactId: best.bid.contactId };
}

// helpers

interface Ranked {
  readonly queue: string;
  readonly rank: number;
  readonly bid: Bid;
}

function isBefore(one: Ranked, other: Ranked): boolean {
  return (one.rank - other.rank || one.bid.priority - other.bid.priority || one.bid.since - other.bid.since) < 0;
}
