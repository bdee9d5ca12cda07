import { ATTRIBUTES, checkAttributes, type AttributesInput } from './contactAttributes.ts';
import { defineOperation, findContact, tellChain, type EmptyOutput, type Operation } from './operation.ts';
import { CONTACT_ID, ID } from './shape.ts';

export interface UpdateContactAttributesInput {
  readonly InstanceId: string;
  /** Any contact's id, whatever its name says (task-contacts §2.1). */
  readonly InitialContactId: string;
  readonly Attributes: AttributesInput;
}

/** Adds to the attributes of a contact and its chain, of completed contacts too (task-contacts §2, §6.3). */
export const updateContactAttributes = defineOperation<UpdateContactAttributesInput, EmptyOutput>({
  name: 'UpdateContactAttributes',
  wire: { method: 'POST', path: '/contact/attributes' },
  errors: ['InvalidRequest', 'InvalidParameter', 'ResourceNotFound', 'InternalService', 'InvalidActiveRegion'],
  members: { InstanceId: ID, InitialContactId: CONTACT_ID, Attributes: { ...ATTRIBUTES, required: true } },
  run: update,
});

// helpers

function* update({ InitialContactId, Attributes }: UpdateContactAttributesInput): Operation<EmptyOutput> {
  checkAttributes(Attributes);
  const { chainKey } = yield* findContact(InitialContactId, 'InitialContactId');
  yield* tellChain(chainKey, { type: 'attributes.update', contactId: InitialContactId, attributes: Attributes });
  return {};
}
