import type { RoutingProfileResource } from '../instance/instanceData.ts';
import { findThing, THING_ID } from './findThing.ts';
import { secondsOf } from './given.ts';
import { LIST_QUERY, listMembers, listOf, type ListInput } from './listing.ts';
import { atOnce, defineOperation, USUAL_ERRORS, type OperationContext } from './operation.ts';

export interface ListRoutingProfileQueuesInput extends ListInput {
  readonly RoutingProfileId: string;
}

export interface ListRoutingProfileQueuesOutput {
  readonly RoutingProfileQueueConfigSummaryList: readonly RoutingProfileQueueOutput[];
  readonly NextToken?: string;
  readonly LastModifiedTime: number;
  readonly LastModifiedRegion: string;
}

export interface RoutingProfileQueueOutput {
  readonly QueueId: string;
  readonly QueueArn: string;
  readonly QueueName: string;
  readonly Priority: number;
  readonly Delay: number;
  readonly Channel: string;
}

/** The queues a routing profile serves, by channel (task-contacts §5.3). */
export const listRoutingProfileQueues = defineOperation<ListRoutingProfileQueuesInput, ListRoutingProfileQueuesOutput>({
  name: 'ListRoutingProfileQueues',
  wire: { method: 'GET', path: '/routing-profiles/{InstanceId}/{RoutingProfileId}/queues', query: LIST_QUERY },
  errors: USUAL_ERRORS,
  members: { ...listMembers(100), RoutingProfileId: THING_ID },
  run: atOnce(list),
});

// helpers

function list(input: ListRoutingProfileQueuesInput, { facts }: OperationContext): ListRoutingProfileQueuesOutput {
  const profile = findThing(facts.profiles, 'routing profile', input.RoutingProfileId, 'RoutingProfileId');
  const { items, ...next } = listOf(profile.resource.QueueConfigs ?? [], input, 100, profile.id);
  const outputOf = (config: NonNullable<RoutingProfileResource['QueueConfigs']>[number]): RoutingProfileQueueOutput => {
    const { QueueId, Channel = 'TASK' } = config.QueueReference;
    const queue = facts.queues.find(QueueId);
    return {
      QueueId: queue?.id ?? QueueId,
      QueueArn: queue?.arn ?? `${facts.instance.arn}/queue/${QueueId}`,
      QueueName: queue?.name ?? QueueId,
      Priority: config.Priority,
      Delay: config.Delay,
      Channel,
    };
  };
  return {
    RoutingProfileQueueConfigSummaryList: items.map(outputOf),
    ...next,
    LastModifiedTime: secondsOf(facts.startsAt),
    LastModifiedRegion: facts.instance.region,
  };
}
