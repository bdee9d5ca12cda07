import type { QueueFacts } from '../instance/facts.ts';
import { given } from './given.ts';
import { LIST_QUERY, listMembers, listOf, type ListInput } from './listing.ts';
import { atOnce, defineOperation, USUAL_ERRORS, type OperationContext } from './operation.ts';

export interface ListQueuesInput extends ListInput {
  readonly QueueTypes?: readonly QueueType[];
}

export interface ListQueuesOutput {
  readonly QueueSummaryList: readonly QueueSummaryOutput[];
  readonly NextToken?: string;
}

export interface QueueSummaryOutput {
  readonly Id: string;
  readonly Arn: string;
  /** An agent's own queue has none. */
  readonly Name?: string;
  readonly QueueType: QueueType;
}

type QueueType = 'STANDARD' | 'AGENT';

/** The queues of the instance, and the own queue of each agent (task-contacts §4.1). */
export const listQueues = defineOperation<ListQueuesInput, ListQueuesOutput>({
  name: 'ListQueues',
  wire: { method: 'GET', path: '/queues-summary/{InstanceId}', query: { ...LIST_QUERY, queueTypes: 'QueueTypes' } },
  errors: USUAL_ERRORS,
  members: {
    ...listMembers(1000),
    QueueTypes: { is: 'list', most: 2, of: { is: 'text', oneOf: ['STANDARD', 'AGENT'] } },
  },
  run: atOnce(list),
});

// helpers

function list(input: ListQueuesInput, { facts }: OperationContext): ListQueuesOutput {
  const types = input.QueueTypes ?? [];
  const { items, ...next } = listOf(
    facts.queues.all.filter((queue) => types.length === 0 || types.includes(typeOf(queue))),
    input,
    100,
    types,
  );
  return { QueueSummaryList: items.map(queueSummaryOf), ...next };
}

function typeOf({ agent }: QueueFacts): QueueType {
  return agent === undefined ? 'STANDARD' : 'AGENT';
}

function queueSummaryOf(queue: QueueFacts): QueueSummaryOutput {
  const { id, arn, name, agent } = queue;
  return {
    Id: agent ?? id,
    Arn: arn,
    ...given({ Name: agent === undefined ? name : undefined }),
    QueueType: typeOf(queue),
  };
}
