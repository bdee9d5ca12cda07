import type { ChainTurn } from './chainTurn.ts';

/** A task lives at most so long; a timer carries the time it was set for, so a later one makes it count for nothing. */
export function startExpiry(turn: ChainTurn, id: string): void {
  const { expiresAt } = turn.get(id);
  turn.toChain(turn.env.key, { type: 'contact.expired', contactId: id, at: expiresAt }, expiresAt);
}
