import {
  defineOperation,
  findContact,
  tellChain,
  USUAL_ERRORS,
  type EmptyOutput,
  type Operation,
  type OperationContext,
} from './operation.ts';
import { checkPaused } from './checkPaused.ts';
import { lookUpFlow, startable } from './chooseFlow.ts';
import { CONTACT_ID, ID } from './shape.ts';

export interface PauseContactInput {
  readonly InstanceId: string;
  readonly ContactId: string;
  /** Runs in place of the flow a block set for this moment. */
  readonly ContactFlowId?: string;
}

/** Pauses a task, ten times at most (task-contacts §3.5). */
export const pauseContact = defineOperation<PauseContactInput, EmptyOutput>({
  name: 'PauseContact',
  wire: { method: 'POST', path: '/contact/pause' },
  errors: [...USUAL_ERRORS, 'AccessDenied', 'LimitExceeded', 'Conflict'],
  members: { InstanceId: ID, ContactId: CONTACT_ID, ContactFlowId: { is: 'text', most: 500 } },
  run: pause,
});

// helpers

function* pause({ ContactId, ContactFlowId }: PauseContactInput, { facts }: OperationContext): Operation<EmptyOutput> {
  const found = yield* findContact(ContactId);
  const flow = ContactFlowId === undefined ? undefined : startable(lookUpFlow(facts, ContactFlowId)).id;
  yield* checkPaused(facts, found);
  yield* tellChain(found.chainKey, { type: 'contact.pause', contactId: ContactId, flow });
  return {};
}
