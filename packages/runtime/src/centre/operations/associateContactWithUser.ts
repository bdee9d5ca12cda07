import type { AgentState } from '../agent/agentState.ts';
import type { Reply } from '../chain/messages.ts';
import { typeOf } from '../agent/standing.ts';
import {
  defineOperation,
  dispatch,
  findContact,
  peek,
  USUAL_ERRORS,
  type EmptyOutput,
  type Operation,
  type OperationContext,
} from './operation.ts';
import { invalidRequest, notFound, ServiceError } from './serviceError.ts';
import { CONTACT_ID, ID } from './shape.ts';

export interface AssociateContactWithUserInput {
  readonly InstanceId: string;
  readonly ContactId: string;
  readonly UserId: string;
}

/**
 * Offers a contact that waits in a queue to an agent, over his limit and in a custom status too (task-contacts §4.1).
 * Any queue will do, and an agent who is away is refused (assumed).
 */
export const associateContactWithUser = defineOperation<AssociateContactWithUserInput, EmptyOutput>({
  name: 'AssociateContactWithUser',
  wire: { method: 'POST', path: '/contacts/{InstanceId}/{ContactId}/associate-user' },
  errors: [...USUAL_ERRORS, 'AccessDenied'],
  members: { InstanceId: ID, ContactId: CONTACT_ID, UserId: { is: 'text', least: 1, most: 256, required: true } },
  run: associate,
});

// helpers

function* associate(
  { ContactId, UserId }: AssociateContactWithUserInput,
  { facts }: OperationContext,
): Operation<EmptyOutput> {
  const { state } = yield* findContact(ContactId);
  const user = facts.agents.find(UserId);
  if (!user) throw notFound('user', UserId, 'UserId');
  if (state.life.place !== 'queued' || state.queue === undefined) {
    throw invalidRequest('The contact waits in no queue, or is offered to somebody.', 'ContactId');
  }
  const agent = yield* peek<AgentState>('agent', user.id);
  if (!agent || typeOf(agent, facts) === 'OFFLINE') throw invalidRequest(`${user.name} is away.`, 'UserId');
  if (Object.hasOwn(agent.slots, ContactId)) {
    throw invalidRequest(`${user.name} has not cleared the contact since it was offered.`, 'UserId');
  }
  const message = { type: 'contact.assign', agent: user.id, contactId: ContactId };
  const reply = (yield* dispatch('queue', state.queue, message)) as Reply | undefined;
  if (reply?.ok === false) throw new ServiceError(reply.error);
  return {};
}
