import { secondsPerContact } from '../metrics/currentMetrics.ts';
import { queueMoment } from '../metrics/currentReport.ts';
import { positionInQueue } from '../metrics/positionInQueue.ts';
import { readTrace } from '../records/ledger.ts';
import { contactArn } from './contactOutput.ts';
import { defineOperation, findContact, USUAL_ERRORS, type Operation, type OperationContext } from './operation.ts';
import { invalidRequest } from './serviceError.ts';
import { CONTACT_ID, ID } from './shape.ts';

type ContactMetricName = 'POSITION_IN_QUEUE' | 'ESTIMATED_WAIT_TIME';

export interface GetContactMetricsInput {
  readonly InstanceId: string;
  readonly ContactId: string;
  readonly Metrics: readonly { readonly Name: ContactMetricName }[];
}

export interface GetContactMetricsOutput {
  /** A metric that cannot be told, as nothing was handled yet, is left out (assumed). */
  readonly MetricResults: readonly {
    readonly Name: ContactMetricName;
    /** A place, 1 is next; or seconds. */
    readonly Value: { readonly Number: number };
  }[];
  readonly Id: string;
  readonly Arn: string;
}

/**
 * Where a contact stands in its queue, and how long it may wait; only while it waits
 * ([GetContactMetrics](https://docs.aws.amazon.com/connect/latest/APIReference/API_GetContactMetrics.html)).
 */
export const getContactMetrics = defineOperation<GetContactMetricsInput, GetContactMetricsOutput>({
  name: 'GetContactMetrics',
  wire: { method: 'POST', path: '/metrics/contact' },
  errors: [...USUAL_ERRORS, 'AccessDenied'],
  members: {
    InstanceId: ID,
    ContactId: CONTACT_ID,
    Metrics: {
      is: 'list',
      least: 1,
      required: true,
      of: {
        is: 'object',
        members: { Name: { is: 'text', required: true, oneOf: ['POSITION_IN_QUEUE', 'ESTIMATED_WAIT_TIME'] } },
      },
    },
  },
  run: get,
});

// helpers

function* get(
  { ContactId, Metrics }: GetContactMetricsInput,
  { facts, now, trace }: OperationContext,
): Operation<GetContactMetricsOutput> {
  yield* findContact(ContactId);
  const stands = positionInQueue(readTrace(trace(), now), ContactId);
  if (!stands) throw invalidRequest('The contact does not wait in a queue.', 'ContactId');
  const { queue, position } = stands;
  const each = secondsPerContact(queueMoment(trace(), facts, queue, now));
  const values: Readonly<Record<ContactMetricName, number | null>> = {
    POSITION_IN_QUEUE: position,
    ESTIMATED_WAIT_TIME: each === null ? null : (position - 1) * each,
  };
  return {
    MetricResults: Metrics.flatMap(({ Name }) => {
      const value = values[Name];
      return value === null ? [] : [{ Name, Value: { Number: value } }];
    }),
    Id: ContactId,
    Arn: contactArn(facts, ContactId),
  };
}
