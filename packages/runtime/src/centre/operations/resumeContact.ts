import {
  defineOperation,
  findContact,
  tellChain,
  USUAL_ERRORS,
  type EmptyOutput,
  type Operation,
  type OperationContext,
} from './operation.ts';
import { lookUpFlow, startable } from './chooseFlow.ts';
import { CONTACT_ID, ID } from './shape.ts';

export interface ResumeContactInput {
  readonly InstanceId: string;
  readonly ContactId: string;
  /** Runs in place of the flow a block set for this moment; only a flow can queue the task again. */
  readonly ContactFlowId?: string;
}

/** A paused task goes on (task-contacts §3.5). */
export const resumeContact = defineOperation<ResumeContactInput, EmptyOutput>({
  name: 'ResumeContact',
  wire: { method: 'POST', path: '/contact/resume' },
  errors: [...USUAL_ERRORS, 'AccessDenied', 'Conflict'],
  members: { InstanceId: ID, ContactId: CONTACT_ID, ContactFlowId: { is: 'text', most: 500 } },
  run: resume,
});

// helpers

function* resume(
  { ContactId, ContactFlowId }: ResumeContactInput,
  { facts }: OperationContext,
): Operation<EmptyOutput> {
  const { chainKey } = yield* findContact(ContactId);
  const flow = ContactFlowId === undefined ? undefined : startable(lookUpFlow(facts, ContactFlowId)).id;
  yield* tellChain(chainKey, { type: 'contact.resume', contactId: ContactId, flow });
  return {};
}
