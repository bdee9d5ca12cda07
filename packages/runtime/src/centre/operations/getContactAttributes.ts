import { defineOperation, findContact, type Operation } from './operation.ts';
import { CONTACT_ID, ID } from './shape.ts';

export interface GetContactAttributesInput {
  readonly InstanceId: string;
  /** Any contact's id, whatever its name says (task-contacts §2.1). */
  readonly InitialContactId: string;
}

export interface GetContactAttributesOutput {
  readonly Attributes: Readonly<Record<string, string>>;
}

/** The attributes a contact shares with its chain (task-contacts §6.3). */
export const getContactAttributes = defineOperation<GetContactAttributesInput, GetContactAttributesOutput>({
  name: 'GetContactAttributes',
  wire: { method: 'GET', path: '/contact/attributes/{InstanceId}/{InitialContactId}' },
  errors: ['InvalidRequest', 'ResourceNotFound', 'InternalService'],
  members: { InstanceId: ID, InitialContactId: CONTACT_ID },
  run: get,
});

// helpers

function* get({ InitialContactId }: GetContactAttributesInput): Operation<GetContactAttributesOutput> {
  const { chain } = yield* findContact(InitialContactId, 'InitialContactId');
  return { Attributes: chain.attributes };
}
