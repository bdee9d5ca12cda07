import { given } from './given.ts';
import { defineOperation, findContact, USUAL_ERRORS, type Operation } from './operation.ts';
import { ALL_REFERENCE_TYPES } from './references.ts';
import { CONTACT_ID, ID } from './shape.ts';

export interface ListContactReferencesInput {
  readonly InstanceId: string;
  readonly ContactId: string;
  /** One to six types. */
  readonly ReferenceTypes: readonly string[];
  readonly NextToken?: string;
}

export interface ListContactReferencesOutput {
  /** All of them: there is never a next page (task-contacts §6.3). */
  readonly ReferenceSummaryList: readonly ReferenceSummaryOutput[];
}

/** One member, by the type of the reference. */
export interface ReferenceSummaryOutput {
  readonly Url?: NamedValue;
  readonly String?: NamedValue;
  readonly Number?: NamedValue;
  readonly Date?: NamedValue;
  readonly Email?: NamedValue;
  readonly Attachment?: NamedValue & { readonly Status: string };
}

interface NamedValue {
  readonly Name: string;
  readonly Value: string;
}

/** The references of a contact, its attachments among them. */
export const listContactReferences = defineOperation<ListContactReferencesInput, ListContactReferencesOutput>({
  name: 'ListContactReferences',
  wire: {
    method: 'GET',
    path: '/contact/references/{InstanceId}/{ContactId}',
    query: { referenceTypes: 'ReferenceTypes', nextToken: 'NextToken' },
  },
  errors: USUAL_ERRORS,
  members: {
    InstanceId: ID,
    ContactId: CONTACT_ID,
    ReferenceTypes: {
      is: 'list',
      most: 6,
      of: { is: 'text', oneOf: ALL_REFERENCE_TYPES },
      required: true,
    },
    NextToken: { is: 'text' },
  },
  run: list,
});

// helpers

const MEMBER_OF_TYPE: Readonly<Record<string, Exclude<keyof ReferenceSummaryOutput, 'Attachment'>>> = {
  URL: 'Url',
  STRING: 'String',
  NUMBER: 'Number',
  DATE: 'Date',
  EMAIL: 'Email',
};

function* list(input: ListContactReferencesInput): Operation<ListContactReferencesOutput> {
  const { state } = yield* findContact(input.ContactId);
  const types = new Set(input.ReferenceTypes);
  const references = Object.entries(state.contact.references)
    .filter(([, { Type }]) => types.has(Type))
    .map(([Name, { Type, Value }]) => {
      const member = MEMBER_OF_TYPE[Type];
      return given({ [member ?? Type]: { Name, Value } });
    });
  const attachments = types.has('ATTACHMENT') ? (state.attachments ?? []) : [];
  return {
    ReferenceSummaryList: [
      ...references,
      // What was attached is there at once (assumed); the service scans files first.
      ...attachments.map(({ name, url }) => ({ Attachment: { Name: name, Value: url, Status: 'APPROVED' } })),
    ],
  };
}
