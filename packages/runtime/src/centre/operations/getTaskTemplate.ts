import type { TaskTemplateResource } from '../instance/instanceData.ts';
import { given, secondsOf } from './given.ts';
import { atOnce, defineOperation, USUAL_ERRORS, type OperationContext } from './operation.ts';
import { notFound } from './serviceError.ts';
import { ID } from './shape.ts';

export interface GetTaskTemplateInput {
  readonly InstanceId: string;
  readonly TaskTemplateId: string;
  /** Templates have one version here, so it is not looked at. */
  readonly SnapshotVersion?: string;
}

export interface GetTaskTemplateOutput {
  readonly InstanceId: string;
  readonly Id: string;
  readonly Arn: string;
  readonly Name: string;
  readonly Description?: string;
  readonly ContactFlowId?: string;
  readonly SelfAssignFlowId?: string;
  readonly Constraints?: TaskTemplateResource['Constraints'];
  readonly Defaults?: TaskTemplateResource['Defaults'];
  readonly Fields: NonNullable<TaskTemplateResource['Fields']>;
  readonly Status: 'ACTIVE' | 'INACTIVE';
  readonly LastModifiedTime: number;
  readonly CreatedTime: number;
}

/** A task template (task-contacts §5.1). */
export const getTaskTemplate = defineOperation<GetTaskTemplateInput, GetTaskTemplateOutput>({
  name: 'GetTaskTemplate',
  wire: {
    method: 'GET',
    path: '/instance/{InstanceId}/task/template/{TaskTemplateId}',
    query: { snapshotVersion: 'SnapshotVersion' },
  },
  errors: USUAL_ERRORS,
  members: {
    InstanceId: ID,
    TaskTemplateId: { is: 'text', least: 1, most: 500, required: true },
    SnapshotVersion: { is: 'text' },
  },
  run: atOnce(get),
});

// helpers

function get({ TaskTemplateId }: GetTaskTemplateInput, { facts }: OperationContext): GetTaskTemplateOutput {
  const template = facts.templates.find(TaskTemplateId);
  if (!template) throw notFound('task template', TaskTemplateId, 'TaskTemplateId');
  const { Description, ContactFlowId, SelfAssignFlowId, Constraints, Defaults, Fields, Status } = template.resource;
  const flowId = (called: string | undefined) => called && (facts.flows.find(called)?.id ?? called);
  const began = secondsOf(facts.startsAt);
  return {
    InstanceId: facts.instance.id,
    Id: template.id,
    Arn: template.arn,
    Name: template.name,
    ...given({
      Description,
      ContactFlowId: flowId(ContactFlowId),
      SelfAssignFlowId: flowId(SelfAssignFlowId),
      Constraints,
      Defaults,
    }),
    Fields: Fields ?? [],
    Status: Status ?? 'ACTIVE',
    LastModifiedTime: began,
    CreatedTime: began,
  };
}
