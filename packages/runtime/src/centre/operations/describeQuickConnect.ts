import type { Facts } from '../instance/facts.ts';
import type { QuickConnectResource } from '../instance/instanceData.ts';
import { findThing, THING_ID } from './findThing.ts';
import { given } from './given.ts';
import { atOnce, defineOperation, USUAL_ERRORS, type OperationContext } from './operation.ts';
import { ID } from './shape.ts';

export interface DescribeQuickConnectInput {
  readonly InstanceId: string;
  readonly QuickConnectId: string;
}

export interface DescribeQuickConnectOutput {
  readonly QuickConnect: QuickConnectOutput;
}

export interface QuickConnectOutput {
  readonly QuickConnectId: string;
  readonly QuickConnectARN: string;
  readonly Name: string;
  readonly Description?: string;
  readonly QuickConnectConfig: QuickConnectResource['QuickConnectConfig'];
}

/** A quick connect (task-contacts §5.2). */
export const describeQuickConnect = defineOperation<DescribeQuickConnectInput, DescribeQuickConnectOutput>({
  name: 'DescribeQuickConnect',
  wire: { method: 'GET', path: '/quick-connects/{InstanceId}/{QuickConnectId}' },
  errors: USUAL_ERRORS,
  members: { InstanceId: ID, QuickConnectId: THING_ID },
  run: atOnce(describe),
});

// helpers

function describe(input: DescribeQuickConnectInput, { facts }: OperationContext): DescribeQuickConnectOutput {
  const quickConnect = findThing(facts.quickConnects, 'quick connect', input.QuickConnectId, 'QuickConnectId');
  return {
    QuickConnect: {
      QuickConnectId: quickConnect.id,
      QuickConnectARN: quickConnect.arn,
      Name: quickConnect.name,
      ...given({ Description: quickConnect.resource.Description }),
      QuickConnectConfig: withIds(quickConnect.config, facts),
    },
  };
}

/** The file may say names where the service says ids. */
function withIds(config: QuickConnectResource['QuickConnectConfig'], { agents, queues, flows }: Facts) {
  const { QuickConnectType, UserConfig, QueueConfig, PhoneConfig, FlowConfig } = config;
  const flow = (called: string): string => flows.find(called)?.id ?? called;
  return {
    QuickConnectType,
    ...given({
      UserConfig: UserConfig && {
        UserId: agents.find(UserConfig.UserId)?.id ?? UserConfig.UserId,
        ContactFlowId: flow(UserConfig.ContactFlowId),
      },
      QueueConfig: QueueConfig && {
        QueueId: queues.find(QueueConfig.QueueId)?.id ?? QueueConfig.QueueId,
        ContactFlowId: flow(QueueConfig.ContactFlowId),
      },
      PhoneConfig,
      FlowConfig: FlowConfig && { ContactFlowId: flow(FlowConfig.ContactFlowId) },
    }),
  };
}
