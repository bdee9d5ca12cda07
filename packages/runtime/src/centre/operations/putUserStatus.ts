import {
  defineOperation,
  tellAgent,
  USUAL_ERRORS,
  type EmptyOutput,
  type Operation,
  type OperationContext,
} from './operation.ts';
import { notFound } from './serviceError.ts';
import { ID } from './shape.ts';

export interface PutUserStatusInput {
  readonly InstanceId: string;
  readonly UserId: string;
  readonly AgentStatusId: string;
}

/** Another status for an agent; for one who has contacts, when the last of them is closed (task-contacts §4.1, §6.3). */
export const putUserStatus = defineOperation<PutUserStatusInput, EmptyOutput>({
  name: 'PutUserStatus',
  wire: { method: 'PUT', path: '/users/{InstanceId}/{UserId}/status' },
  errors: [...USUAL_ERRORS, 'AccessDenied'],
  members: {
    InstanceId: ID,
    UserId: { is: 'text', least: 1, most: 256, required: true },
    AgentStatusId: { is: 'text', least: 1, required: true },
  },
  run: put,
});

// helpers

function* put({ UserId, AgentStatusId }: PutUserStatusInput, { facts }: OperationContext): Operation<EmptyOutput> {
  const user = facts.agents.find(UserId);
  if (!user) throw notFound('user', UserId, 'UserId');
  const status = facts.statuses.find(AgentStatusId);
  if (!status) throw notFound('agent status', AgentStatusId, 'AgentStatusId');
  yield* tellAgent(user.id, { type: 'status.set', status: status.id });
  return {};
}
