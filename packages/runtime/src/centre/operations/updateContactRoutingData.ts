import { defineOperation, findContact, tellChain, type EmptyOutput, type Operation } from './operation.ts';
import { invalidParameter } from './serviceError.ts';
import { CONTACT_ID, ID } from './shape.ts';

export interface UpdateContactRoutingDataInput {
  readonly InstanceId: string;
  readonly ContactId: string;
  /** Added to the age of the contact for its place in the queue, not for what is told of it. */
  readonly QueueTimeAdjustmentSeconds?: number;
  /** Lower goes first; a new contact has 5. */
  readonly QueuePriority?: number;
  readonly RoutingCriteria?: unknown;
}

/** Priority or age; of a contact that is queued already it takes a minute to act (task-contacts §4.3, §6.3). */
export const updateContactRoutingData = defineOperation<UpdateContactRoutingDataInput, EmptyOutput>({
  name: 'UpdateContactRoutingData',
  wire: { method: 'POST', path: '/contacts/{InstanceId}/{ContactId}/routing-data' },
  errors: [
    'ResourceConflict',
    'InvalidParameter',
    'ResourceNotFound',
    'InternalService',
    'Throttling',
    'AccessDenied',
    'InvalidActiveRegion',
  ],
  members: {
    InstanceId: ID,
    ContactId: CONTACT_ID,
    QueueTimeAdjustmentSeconds: { is: 'number', whole: true },
    QueuePriority: { is: 'number', whole: true, least: 1, most: 2 ** 63 },
    RoutingCriteria: { is: 'anything' },
  },
  run: update,
});

// helpers

function* update(input: UpdateContactRoutingDataInput): Operation<EmptyOutput> {
  const { ContactId, QueueTimeAdjustmentSeconds, QueuePriority, RoutingCriteria } = input;
  if (RoutingCriteria !== undefined) {
    throw invalidParameter('Routing criteria are not simulated.', 'RoutingCriteria');
  }
  if ((QueueTimeAdjustmentSeconds === undefined) === (QueuePriority === undefined)) {
    throw invalidParameter('Give exactly one of QueuePriority and QueueTimeAdjustmentSeconds.', 'QueuePriority');
  }
  const { chainKey } = yield* findContact(ContactId);
  yield* tellChain(chainKey, {
    type: 'contact.route',
    contactId: ContactId,
    priority: QueuePriority,
    ageAdjustmentSeconds: QueueTimeAdjustmentSeconds,
  });
  return {};
}
