/** An agent takes a task that is routed to nobody (task-contacts §4.1). */
import { associateContactWithUser } from '../operations/associateContactWithUser.ts';
import { findContact, perform, type Operation, type OperationContext } from '../operations/operation.ts';
import { invalidRequest, notFound } from '../operations/serviceError.ts';

/**
 * The task waits in one of the queues of his routing profile that are for manual assignment. It is offered to him, over
 * his limit and in a custom status too, and to take it is to accept it.
 *
 * @returns the agent's id
 */
export function* takeAtDesk(agentCalled: string, contactId: string, context: OperationContext): Operation<string> {
  const { facts } = context;
  const agent = facts.agents.find(agentCalled);
  if (!agent) throw notFound('user', agentCalled);
  const { state } = yield* findContact(contactId);
  const { manualQueues = [] } = facts.profiles.byId(agent.profile) ?? {};
  if (state.queue !== undefined && !manualQueues.includes(state.queue)) {
    const queue = facts.queues.byId(state.queue)?.name ?? state.queue;
    throw invalidRequest(`${agent.name} takes nothing from "${queue}" by himself.`, 'ContactId');
  }
  const request = { InstanceId: facts.instance.id, ContactId: contactId, UserId: agent.id };
  yield* perform(associateContactWithUser, request, context);
  return agent.id;
}
