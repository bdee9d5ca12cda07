import { findQueue, THING_ID } from './findThing.ts';
import { given } from './given.ts';
import { atOnce, defineOperation, USUAL_ERRORS, type OperationContext } from './operation.ts';
import { ID } from './shape.ts';

export interface DescribeQueueInput {
  readonly InstanceId: string;
  readonly QueueId: string;
}

export interface DescribeQueueOutput {
  readonly Queue: QueueOutput;
}

export interface QueueOutput {
  readonly QueueId: string;
  readonly QueueArn: string;
  /** An agent's own queue has none. */
  readonly Name?: string;
  readonly Description?: string;
  readonly HoursOfOperationId?: string;
  readonly MaxContacts?: number;
  readonly Status: 'ENABLED' | 'DISABLED';
}

/** A queue, or the own queue of an agent (task-contacts §5.3). */
export const describeQueue = defineOperation<DescribeQueueInput, DescribeQueueOutput>({
  name: 'DescribeQueue',
  wire: { method: 'GET', path: '/queues/{InstanceId}/{QueueId}' },
  errors: USUAL_ERRORS,
  members: { InstanceId: ID, QueueId: THING_ID },
  run: atOnce(describe),
});

// helpers

function describe(input: DescribeQueueInput, { facts }: OperationContext): DescribeQueueOutput {
  const { id, arn, name, resource, hours, maxContacts, enabled, agent } = findQueue(facts, input.QueueId);
  return {
    Queue: {
      QueueId: agent ?? id,
      QueueArn: arn,
      ...given({
        Name: agent === undefined ? name : undefined,
        Description: resource?.Description,
        HoursOfOperationId: hours,
        MaxContacts: maxContacts,
      }),
      Status: enabled ? 'ENABLED' : 'DISABLED',
    },
  };
}
