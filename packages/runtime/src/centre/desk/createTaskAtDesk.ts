/** An agent makes a task, in any status, Offline too (task-contacts §10). */
import { createTaskByAgent } from '../operations/createTask.ts';
import { perform, type Operation, type OperationContext } from '../operations/operation.ts';
import { invalidRequest, notFound } from '../operations/serviceError.ts';
import type { StartTaskContactInput } from '../operations/startTaskContact.ts';

export interface DeskTask extends Omit<StartTaskContactInput, 'InstanceId' | 'ContactFlowId' | 'PreviousContactId'> {
  /** Whether the agent keeps it for himself, as a template may allow. */
  readonly AssignToSelf?: boolean;
}

/**
 * The task says who made it. It is meant for a quick connect, or for the agent himself where its template has a flow
 * for that; once a template is published, one must be chosen.
 *
 * @returns the contact's id
 */
export function* createTaskAtDesk(agentCalled: string, task: DeskTask, context: OperationContext): Operation<string> {
  const { facts } = context;
  const agent = facts.agents.find(agentCalled);
  if (!agent) throw notFound('user', agentCalled);
  const { AssignToSelf = false, ...request } = task;
  const published = facts.templates.all.find(({ resource }) => resource.Status !== 'INACTIVE');
  if (published && request.TaskTemplateId === undefined) {
    throw invalidRequest(`Choose a task template, such as "${published.name}".`, 'TaskTemplateId');
  }
  const input: StartTaskContactInput = {
    ...request,
    InstanceId: facts.instance.id,
    SegmentAttributes: {
      ...request.SegmentAttributes,
      'connect:CreatedByUser': { ValueString: agent.arn },
      ...(AssignToSelf ? { 'connect:AssignmentType': { ValueString: 'SELF' } } : {}),
    },
  };
  const { ContactId } = yield* perform(createTaskByAgent, input, context);
  return ContactId;
}
