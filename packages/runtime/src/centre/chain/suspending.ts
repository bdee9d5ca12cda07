/** A flow that a pause breaks off, and that goes on later where it stood (task-contacts §3.5, assumed). */
import type { ChainTurn } from './chainTurn.ts';
import { leaveFlow } from './leaveFlow.ts';

/** The flow rests. The flow of a moment is not kept where another one rests already. */
export function suspend(turn: ChainTurn, id: string): void {
  const { flow, contact, suspended } = turn.get(id);
  if (!flow) {
    turn.set(id, { suspended: undefined });
    return;
  }
  turn.tell('flow.suspended', id, { flow: flow.flow });
  leaveFlow(turn, id);
  const { flowAttributes, external, lambdaInvocationId, loopCounts } = contact;
  const resting = { ...flow, data: { flowAttributes, external, lambdaInvocationId, loopCounts } };
  turn.set(id, { suspended: flow.purpose === 'resume' && suspended ? suspended : resting });
}

/** It goes on, with what it knew. */
export function takeUp(turn: ChainTurn, id: string): void {
  const { suspended, contact } = turn.get(id);
  if (!suspended) return;
  const { data, ...flow } = suspended;
  turn.set(id, {
    suspended: undefined,
    flow: { ...flow, question: undefined, entering: undefined },
    contact: { ...contact, ...data },
  });
  turn.live(id, 'flow.started');
  turn.tell('flow.resumed', id, { flow: flow.flow });
  const epoch = turn.nextEpoch(id);
  if (flow.held === true) {
    turn.toChain(turn.env.key, { type: 'flow.held', contactId: id, epoch });
    return;
  }
  if (flow.until === undefined) {
    // What it had asked is asked no more; the block hears that and takes its error branch.
    const answer = { heard: 'failed', why: 'the task was paused before the answer came' } as const;
    turn.next.push({ does: 'resumeFlow', id, answer });
    return;
  }
  turn.live(id, 'wait.started');
  const until = Math.max(turn.env.now, flow.until);
  turn.toChain(turn.env.key, { type: 'wait.expired', contactId: id, epoch }, until);
}
