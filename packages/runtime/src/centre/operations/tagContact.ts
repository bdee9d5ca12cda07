import {
  defineOperation,
  findContact,
  tellChain,
  USUAL_ERRORS,
  type EmptyOutput,
  type Operation,
} from './operation.ts';
import { invalidParameter } from './serviceError.ts';
import { CONTACT_ID, ID } from './shape.ts';

export interface TagContactInput {
  readonly InstanceId: string;
  readonly ContactId: string;
  readonly Tags: Readonly<Record<string, string>>;
}

/** Adds one to six tags (task-contacts §6.3). */
export const tagContact = defineOperation<TagContactInput, EmptyOutput>({
  name: 'TagContact',
  wire: { method: 'POST', path: '/contact/tags' },
  errors: [...USUAL_ERRORS, 'InvalidActiveRegion'],
  members: {
    InstanceId: ID,
    ContactId: CONTACT_ID,
    Tags: { is: 'map', longestKey: 128, of: { is: 'text', most: 256 }, required: true },
  },
  run: tag,
});

// helpers

function* tag({ ContactId, Tags }: TagContactInput): Operation<EmptyOutput> {
  const keys = Object.keys(Tags);
  if (keys.length < 1 || keys.length > 6) throw invalidParameter('Expected 1 to 6 tags.', 'Tags');
  const reserved = keys.find((key) => key.startsWith('aws:'));
  if (reserved !== undefined)
    throw invalidParameter('Tags that begin with aws: are the service’s own.', `Tags.${reserved}`);
  const { chainKey } = yield* findContact(ContactId);
  yield* tellChain(chainKey, { type: 'contact.tag', contactId: ContactId, tags: Tags });
  return {};
}
