import { contactArn } from './contactOutput.ts';
import { lookUpFlow, startable } from './chooseFlow.ts';
import { findQueue } from './findThing.ts';
import { contactOfToken } from './contactToken.ts';
import { defineOperation, findContact, tellChain, type Operation, type OperationContext } from './operation.ts';
import { invalidRequest, notFound, serviceError } from './serviceError.ts';
import { CLIENT_TOKEN, CONTACT_ID, ID } from './shape.ts';

export interface TransferContactInput {
  readonly InstanceId: string;
  readonly ContactId: string;
  readonly QueueId?: string;
  readonly UserId?: string;
  readonly ContactFlowId: string;
  readonly ClientToken?: string;
}

export interface TransferContactOutput {
  /** The contact that goes on. */
  readonly ContactId: string;
  readonly ContactArn: string;
}

/** A task goes on as a new contact, in another flow and with a new place in its queue (task-contacts §3.6). */
export const transferContact = defineOperation<TransferContactInput, TransferContactOutput>({
  name: 'TransferContact',
  wire: { method: 'POST', path: '/contact/transfer' },
  errors: [
    'InvalidRequest',
    'Idempotency',
    'AccessDenied',
    'ResourceNotFound',
    'ServiceQuotaExceeded',
    'Throttling',
    'InternalService',
  ],
  members: {
    InstanceId: ID,
    ContactId: CONTACT_ID,
    QueueId: { is: 'text' },
    UserId: { is: 'text', least: 1, most: 256 },
    ContactFlowId: { is: 'text', most: 500, required: true },
    ClientToken: CLIENT_TOKEN,
  },
  run: transfer,
});

// helpers

function* transfer(input: TransferContactInput, context: OperationContext): Operation<TransferContactOutput> {
  const { facts } = context;
  const { ContactId, QueueId, UserId, ContactFlowId, ClientToken } = input;
  if (QueueId !== undefined && UserId !== undefined)
    throw invalidRequest('Give QueueId or UserId, not both.', 'UserId');
  const { chainKey } = yield* findContact(ContactId);
  const selected = lookUpFlow(facts, ContactFlowId);
  const queue = QueueId === undefined ? undefined : findQueue(facts, QueueId);
  const user = UserId === undefined ? undefined : facts.agents.find(UserId);
  if (UserId !== undefined && !user) throw notFound('user', UserId, 'UserId');
  const flow = startable(selected);

  // A token stands for what was asked with it: the same again gives the same, anything else is refused (assumed).
  const asked = JSON.stringify([ContactId, flow.id, queue?.id, user?.id]);
  const { contactId, found } = yield* contactOfToken('transfer', ClientToken, context);
  if (found && found.state.asked !== asked) {
    throw serviceError('Idempotency', 'The token was used with other parameters.', 'ClientToken');
  }
  if (!found) {
    yield* tellChain(chainKey, {
      type: 'contact.transfer',
      contactId: ContactId,
      newContactId: contactId,
      flow: flow.id,
      workingQueue: queue?.id,
      agent: user?.id,
      keepsAge: false,
      asked,
    });
  }
  return { ContactId: contactId, ContactArn: contactArn(facts, contactId) };
}
