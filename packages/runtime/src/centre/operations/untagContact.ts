import {
  defineOperation,
  findContact,
  tellChain,
  USUAL_ERRORS,
  type EmptyOutput,
  type Operation,
} from './operation.ts';
import { CONTACT_ID, ID } from './shape.ts';

export interface UntagContactInput {
  readonly InstanceId: string;
  readonly ContactId: string;
  readonly TagKeys: readonly string[];
}

/** Takes tags away; one that is not there is no error (assumed). */
export const untagContact = defineOperation<UntagContactInput, EmptyOutput>({
  name: 'UntagContact',
  wire: { method: 'DELETE', path: '/contact/tags/{InstanceId}/{ContactId}', query: { TagKeys: 'TagKeys' } },
  errors: [...USUAL_ERRORS, 'InvalidActiveRegion'],
  members: {
    InstanceId: ID,
    ContactId: CONTACT_ID,
    TagKeys: { is: 'list', least: 1, most: 6, of: { is: 'text', least: 1, most: 128 }, required: true },
  },
  run: untag,
});

// helpers

function* untag({ ContactId, TagKeys }: UntagContactInput): Operation<EmptyOutput> {
  const { chainKey } = yield* findContact(ContactId);
  yield* tellChain(chainKey, { type: 'contact.untag', contactId: ContactId, keys: TagKeys });
  return {};
}
