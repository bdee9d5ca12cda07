/** A contact's flow is over, or broken off. */
import type { ChainTurn } from './chainTurn.ts';

/** No flow runs any more; what it awaited counts for nothing. */
export function leaveFlow(turn: ChainTurn, id: string): void {
  const { life } = turn.get(id);
  turn.edit(id).flow = undefined;
  turn.nextEpoch(id);
  if (life.phase === 'active' && life.flow !== 'idle') turn.live(id, 'flow.ended');
}

/** A flow is broken off: an agent took the contact, or it ended. */
export function interruptFlow(turn: ChainTurn, id: string, because: string): void {
  const { flow } = turn.get(id);
  if (!flow) return;
  turn.tell('flow.interrupted', id, { flow: flow.flow, because });
  leaveFlow(turn, id);
}
