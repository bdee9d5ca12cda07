import type { RoutingProfileResource } from '../instance/instanceData.ts';
import { findThing, THING_ID } from './findThing.ts';
import { atOnce, defineOperation, USUAL_ERRORS, type OperationContext } from './operation.ts';
import { ID } from './shape.ts';

export interface DescribeRoutingProfileInput {
  readonly InstanceId: string;
  readonly RoutingProfileId: string;
}

export interface DescribeRoutingProfileOutput {
  readonly RoutingProfile: RoutingProfileOutput;
}

export interface RoutingProfileOutput {
  readonly InstanceId: string;
  readonly RoutingProfileId: string;
  readonly RoutingProfileArn: string;
  readonly Name: string;
  readonly MediaConcurrencies: NonNullable<RoutingProfileResource['MediaConcurrencies']>;
  readonly NumberOfAssociatedQueues: number;
  readonly NumberOfAssociatedManualAssignmentQueues: number;
  readonly NumberOfAssociatedUsers: number;
  readonly AgentAvailabilityTimer: 'TIME_SINCE_LAST_ACTIVITY' | 'TIME_SINCE_LAST_INBOUND';
}

/** A routing profile; its queues are listed apart (task-contacts §5.3). */
export const describeRoutingProfile = defineOperation<DescribeRoutingProfileInput, DescribeRoutingProfileOutput>({
  name: 'DescribeRoutingProfile',
  wire: { method: 'GET', path: '/routing-profiles/{InstanceId}/{RoutingProfileId}' },
  errors: USUAL_ERRORS,
  members: { InstanceId: ID, RoutingProfileId: THING_ID },
  run: atOnce(describe),
});

// helpers

function describe(input: DescribeRoutingProfileInput, { facts }: OperationContext): DescribeRoutingProfileOutput {
  const { id, arn, name, resource } = findThing(
    facts.profiles,
    'routing profile',
    input.RoutingProfileId,
    'RoutingProfileId',
  );
  return {
    RoutingProfile: {
      InstanceId: facts.instance.id,
      RoutingProfileId: id,
      RoutingProfileArn: arn,
      Name: name,
      // A profile that names no channel serves one task at a time.
      MediaConcurrencies: resource.MediaConcurrencies ?? [{ Channel: 'TASK', Concurrency: 1 }],
      NumberOfAssociatedQueues: resource.QueueConfigs?.length ?? 0,
      NumberOfAssociatedManualAssignmentQueues: resource.ManualAssignmentQueueConfigs?.length ?? 0,
      NumberOfAssociatedUsers: facts.agents.all.filter(({ profile }) => profile === id).length,
      AgentAvailabilityTimer: resource.AgentAvailabilityTimer ?? 'TIME_SINCE_LAST_ACTIVITY',
    },
  };
}
