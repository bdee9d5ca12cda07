import {
  defineOperation,
  findContact,
  tellChain,
  USUAL_ERRORS,
  type EmptyOutput,
  type Operation,
  type OperationContext,
} from './operation.ts';
import { scheduledAt } from './schedule.ts';
import { CONTACT_ID, ID } from './shape.ts';

export interface UpdateContactScheduleInput {
  readonly InstanceId: string;
  readonly ContactId: string;
  /** Seconds since 1970-01-01T00:00Z. */
  readonly ScheduledTime: number;
}

/** Another time for a task that has not started, twenty times at most (task-contacts §1.5, §6.3). */
export const updateContactSchedule = defineOperation<UpdateContactScheduleInput, EmptyOutput>({
  name: 'UpdateContactSchedule',
  wire: { method: 'POST', path: '/contact/schedule' },
  errors: [...USUAL_ERRORS, 'LimitExceeded'],
  members: { InstanceId: ID, ContactId: CONTACT_ID, ScheduledTime: { is: 'number', required: true } },
  run: update,
});

// helpers

function* update(input: UpdateContactScheduleInput, { facts, now }: OperationContext): Operation<EmptyOutput> {
  const { ContactId, ScheduledTime } = input;
  const at = scheduledAt(ScheduledTime, facts, now);
  const { chainKey } = yield* findContact(ContactId);
  yield* tellChain(chainKey, { type: 'contact.reschedule', contactId: ContactId, at });
  return {};
}
