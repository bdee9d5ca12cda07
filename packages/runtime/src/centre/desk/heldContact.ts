import type { AgentState } from '../agent/agentState.ts';
import type { AgentFacts, Facts } from '../instance/facts.ts';
import { findContact, peek, type Found, type Operation } from '../operations/operation.ts';
import { invalidRequest, notFound } from '../operations/serviceError.ts';

export interface HeldContact {
  readonly agent: AgentFacts;
  readonly found: Found;
}

/**
 * A contact an agent works on, paused or not.
 *
 * @throws ServiceError when there is no such agent or contact, or it is not with him
 */
export function* heldContact(facts: Facts, called: string, contactId: string): Operation<HeldContact> {
  const agent = facts.agents.find(called);
  if (!agent) throw notFound('user', called);
  const found = yield* findContact(contactId);
  const state = yield* peek<AgentState>('agent', agent.id);
  const phase = state && Object.hasOwn(state.slots, contactId) ? state.slots[contactId]?.phase : undefined;
  if (phase === 'connected' || phase === 'paused') return { agent, found };
  throw invalidRequest(`Contact "${contactId}" is not with ${agent.name}.`, 'ContactId');
}
