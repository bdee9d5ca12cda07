import {
  defineOperation,
  findContact,
  tellChain,
  type EmptyOutput,
  type Operation,
  type OperationContext,
} from './operation.ts';
import { invalidRequest } from './serviceError.ts';
import { CONTACT_ID, ID } from './shape.ts';

export interface StopContactInput {
  readonly InstanceId: string;
  readonly ContactId: string;
  /** Read for outbound campaigns only (task-contacts §3.3). */
  readonly DisconnectReason?: { readonly Code?: string };
}

/** Ends a task in whatever state it is; one that has ended stays as it is, unless the instance says otherwise (task-contacts §6.3). */
export const stopContact = defineOperation<StopContactInput, EmptyOutput>({
  name: 'StopContact',
  wire: { method: 'POST', path: '/contact/stop' },
  errors: [
    'InvalidRequest',
    'ContactNotFound',
    'InvalidParameter',
    'ResourceNotFound',
    'InternalService',
    'InvalidActiveRegion',
  ],
  members: {
    InstanceId: ID,
    ContactId: CONTACT_ID,
    DisconnectReason: { is: 'object', members: { Code: { is: 'text' } } },
  },
  run: stop,
});

// helpers

function* stop({ ContactId }: StopContactInput, { facts }: OperationContext): Operation<EmptyOutput> {
  const { chainKey, state } = yield* findContact(ContactId);
  if (facts.limits.refuseStopOfEnded && (state.life.phase === 'ended' || state.life.phase === 'afterContactWork')) {
    throw invalidRequest('The contact has ended already.', 'ContactId');
  }
  yield* tellChain(chainKey, { type: 'contact.stop', contactId: ContactId, reason: 'API' });
  return {};
}
