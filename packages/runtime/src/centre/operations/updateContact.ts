import {
  defineOperation,
  findContact,
  tellChain,
  USUAL_ERRORS,
  type EmptyOutput,
  type Operation,
  type OperationContext,
} from './operation.ts';
import { checkReferences, keptReferences, REFERENCES, type ReferencesInput } from './references.ts';
import { readSegmentAttributes, SEGMENT_ATTRIBUTES, type SegmentAttributesInput } from './segmentAttributes.ts';
import { invalidRequest } from './serviceError.ts';
import { CONTACT_ID, ID } from './shape.ts';

export interface UpdateContactInput {
  readonly InstanceId: string;
  readonly ContactId: string;
  readonly Name?: string;
  readonly Description?: string;
  readonly References?: ReferencesInput;
  readonly SegmentAttributes?: SegmentAttributesInput;
  /** For voice contacts of other systems only, as the following. */
  readonly QueueInfo?: unknown;
  readonly UserInfo?: unknown;
  readonly CustomerEndpoint?: unknown;
  readonly SystemEndpoint?: unknown;
}

const VOICE_ONLY = ['QueueInfo', 'UserInfo', 'CustomerEndpoint', 'SystemEndpoint'] as const;

/** Changes what is a contact's own, of ended contacts too; references are added by their names (task-contacts §6.3). */
export const updateContact = defineOperation<UpdateContactInput, EmptyOutput>({
  name: 'UpdateContact',
  wire: { method: 'POST', path: '/contacts/{InstanceId}/{ContactId}' },
  errors: [...USUAL_ERRORS, 'AccessDenied', 'Conflict', 'InvalidActiveRegion'],
  members: {
    InstanceId: ID,
    ContactId: CONTACT_ID,
    Name: { is: 'text', most: 1024 },
    Description: { is: 'text', most: 4096 },
    References: REFERENCES,
    SegmentAttributes: SEGMENT_ATTRIBUTES,
    QueueInfo: { is: 'anything' },
    UserInfo: { is: 'anything' },
    CustomerEndpoint: { is: 'anything' },
    SystemEndpoint: { is: 'anything' },
  },
  run: update,
});

// helpers

function* update(input: UpdateContactInput, { facts }: OperationContext): Operation<EmptyOutput> {
  const { ContactId, Name, Description, References, SegmentAttributes } = input;
  const voice = VOICE_ONLY.find((member) => input[member] !== undefined);
  if (voice !== undefined) throw invalidRequest(`A task has no ${voice}; only external voice contacts have.`, voice);
  if ([Name, Description, References, SegmentAttributes].every((member) => member === undefined)) {
    throw invalidRequest('Give at least one of Name, Description, References and SegmentAttributes.');
  }
  checkReferences(References);
  const { expiryMinutes } = readSegmentAttributes(SegmentAttributes, facts);
  const { chainKey } = yield* findContact(ContactId);
  yield* tellChain(chainKey, {
    type: 'contact.update',
    contactId: ContactId,
    name: Name,
    description: Description,
    references: References && keptReferences(References),
    segmentAttributes: SegmentAttributes,
    expiryMinutes,
  });
  return {};
}
