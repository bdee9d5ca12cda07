import { findQueue, THING_ID } from './findThing.ts';
import { secondsOf } from './given.ts';
import { LIST_QUERY, listMembers, listOf, type ListInput } from './listing.ts';
import { quickConnectSummaryOf, type QuickConnectSummaryOutput } from './listQuickConnects.ts';
import { atOnce, defineOperation, USUAL_ERRORS, type OperationContext } from './operation.ts';

export interface ListQueueQuickConnectsInput extends ListInput {
  readonly QueueId: string;
}

export interface ListQueueQuickConnectsOutput {
  readonly QuickConnectSummaryList: readonly QuickConnectSummaryOutput[];
  readonly NextToken?: string;
  readonly LastModifiedTime: number;
  readonly LastModifiedRegion: string;
}

/** The quick connects agents who serve a queue see (task-contacts §5.2). */
export const listQueueQuickConnects = defineOperation<ListQueueQuickConnectsInput, ListQueueQuickConnectsOutput>({
  name: 'ListQueueQuickConnects',
  wire: { method: 'GET', path: '/queues/{InstanceId}/{QueueId}/quick-connects', query: LIST_QUERY },
  errors: USUAL_ERRORS,
  members: { ...listMembers(100), QueueId: THING_ID },
  run: atOnce(list),
});

// helpers

function list(input: ListQueueQuickConnectsInput, { facts }: OperationContext): ListQueueQuickConnectsOutput {
  const queue = findQueue(facts, input.QueueId);
  const seen = queue.quickConnects.flatMap((called) => {
    const quickConnect = facts.quickConnects.find(called);
    return quickConnect ? [quickConnect] : [];
  });
  const { items, ...next } = listOf(seen, input, 100, queue.id);
  return {
    QuickConnectSummaryList: items.map(quickConnectSummaryOf),
    ...next,
    LastModifiedTime: secondsOf(facts.startsAt),
    LastModifiedRegion: facts.instance.region,
  };
}
