/** Which contact an agent takes, of what his queues have for him (task-contacts §4.3). */
import type { QueueBid } from './agentState.ts';
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
  const ranked = queues.map((served) => ({ ...served, ...bids[served.queue] }));
  const blocking = ranked.filter(({ notYetDue }) => notYetDueBlocks && notYetDue === true).map(({ rank }) => rank);
  const lowest = Math.min(...blocking, Number.POSITIVE_INFINITY);
  const [best] = ranked
    .flatMap(({ queue, rank, bid }) => (bid && rank <= lowest ? [{ queue, rank, ...bid }] : []))
    .toSorted((one, other) => one.rank - other.rank || one.priority - other.priority || one.since - other.since);
  return best && { queue: best.queue, contactId: best.contactId };
}
