import type { AgentState } from '../agent/agentState.ts';
import {
  defineOperation,
  findContact,
  peek,
  tellAgent,
  USUAL_ERRORS,
  type EmptyOutput,
  type Operation,
  type OperationContext,
} from './operation.ts';
import { invalidRequest, notFound } from './serviceError.ts';
import { CONTACT_ID, ID } from './shape.ts';

export interface DismissUserContactInput {
  readonly InstanceId: string;
  readonly UserId: string;
  readonly ContactId: string;
}

/** Clears a contact an agent missed, declined or has ended, which frees its slot (task-contacts §4.4, §6.3). */
export const dismissUserContact = defineOperation<DismissUserContactInput, EmptyOutput>({
  name: 'DismissUserContact',
  wire: { method: 'POST', path: '/users/{InstanceId}/{UserId}/contact' },
  errors: [...USUAL_ERRORS, 'AccessDenied'],
  members: {
    InstanceId: ID,
    UserId: { is: 'text', least: 1, most: 256, required: true },
    ContactId: CONTACT_ID,
  },
  run: dismiss,
});

// helpers

function* dismiss({ UserId, ContactId }: DismissUserContactInput, { facts }: OperationContext): Operation<EmptyOutput> {
  const user = facts.agents.find(UserId);
  if (!user) throw notFound('user', UserId, 'UserId');
  yield* findContact(ContactId);
  const agent = yield* peek<AgentState>('agent', user.id);
  if (!agent || !Object.hasOwn(agent.slots, ContactId)) {
    throw invalidRequest(`The agent has nothing to do with contact "${ContactId}".`, 'ContactId');
  }
  yield* tellAgent(user.id, { type: 'contact.close', contactId: ContactId });
  return {};
}
