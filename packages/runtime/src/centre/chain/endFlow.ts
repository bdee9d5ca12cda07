/** What the end of a flow means, by why it ran (flow-language §2.9, task-contacts §3.7). */
import { connect } from './offers.ts';
import { disconnect } from './disconnect.ts';
import type { ChainTurn } from './chainTurn.ts';
import { leaveFlow } from './leaveFlow.ts';
import { takeUp } from './suspending.ts';

/**
 * A flow has come to its end.
 *
 * @param how whether a block ended the contact, or only the flow
 */
export function endFlow(turn: ChainTurn, id: string, how: 'disconnect' | 'endFlow', because?: string): void {
  const { flow } = turn.get(id);
  const purpose = flow?.purpose ?? 'main';
  turn.tell('flow.ended', id, { flow: flow?.flow, ...(because === undefined ? {} : { because }) });
  leaveFlow(turn, id);
  if (how === 'disconnect') {
    disconnect(turn, id, 'CONTACT_FLOW_DISCONNECT');
    return;
  }
  switch (purpose) {
    case 'customerQueue':
      return;
    case 'agentWhisper':
      connect(turn, id);
      return;
    case 'pause':
      return;
    case 'resume':
      // The task is where it was, and so is its flow (flow-language §2.9).
      if (turn.get(id).life.place === 'unqueued') takeUp(turn, id);
      return;
    case 'main':
    case 'disconnect':
      // An inbound flow that ends with the contact in no queue ends the contact (task-contacts §3.3).
      if (turn.get(id).life.place === 'unqueued') disconnect(turn, id, 'CONTACT_FLOW_DISCONNECT', because);
  }
}
