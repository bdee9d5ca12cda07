/** An agent may hold as many paused tasks as his routing profile lets him work on (task-contacts §3.5). */
import type { AgentState } from '../agent/agentState.ts';
import type { Facts } from '../instance/facts.ts';
import { peek, type Found, type Operation } from './operation.ts';
import { serviceError } from './serviceError.ts';

/** @throws ServiceError when the agent a contact is with has paused so many already (the error is assumed) */
export function* checkPaused(facts: Facts, { state }: Found): Operation<void> {
  if (state.life.place !== 'connected' || state.life.paused || state.agent === undefined) return;
  const agent = facts.agents.byId(state.agent.id);
  const most = facts.profiles.byId(agent?.profile ?? '')?.concurrency.TASK.most;
  const { slots = {} } = (yield* peek<AgentState>('agent', state.agent.id)) ?? {};
  const paused = Object.values(slots).filter(({ phase }) => phase === 'paused').length;
  if (most === undefined || paused < most) return;
  throw serviceError('LimitExceeded', `${agent?.name ?? 'The agent'} may hold ${most} paused tasks.`);
}
