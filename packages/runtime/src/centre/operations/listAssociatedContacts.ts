import type { Facts } from '../instance/facts.ts';
import { allContacts } from './allContacts.ts';
import { contactArn, linksOf } from './contactOutput.ts';
import { given, secondsOf } from './given.ts';
import {
  defineOperation,
  findContact,
  USUAL_ERRORS,
  type Found,
  type Operation,
  type OperationContext,
} from './operation.ts';
import { maxResults, NEXT_TOKEN, pageOf, type PageInput } from './paging.ts';
import { CONTACT_ID, ID } from './shape.ts';

export interface ListAssociatedContactsInput extends PageInput {
  readonly InstanceId: string;
  readonly ContactId: string;
}

export interface ListAssociatedContactsOutput {
  readonly ContactSummaryList: readonly AssociatedContactOutput[];
  readonly NextToken?: string;
}

export interface AssociatedContactOutput {
  readonly ContactId: string;
  readonly ContactArn: string;
  readonly InitiationTimestamp: number;
  readonly DisconnectTimestamp?: number;
  readonly InitialContactId?: string;
  readonly PreviousContactId?: string;
  readonly RelatedContactId?: string;
  readonly ContactAssociationId: string;
  readonly InitiationMethod: string;
  readonly Channel: 'TASK';
}

/** All contacts of the tree a contact belongs to, over both kinds of links (task-contacts §2.3). */
export const listAssociatedContacts = defineOperation<ListAssociatedContactsInput, ListAssociatedContactsOutput>({
  name: 'ListAssociatedContacts',
  wire: {
    method: 'GET',
    path: '/contact/associated/{InstanceId}',
    query: { contactId: 'ContactId', maxResults: 'MaxResults', nextToken: 'NextToken' },
  },
  errors: USUAL_ERRORS,
  members: { InstanceId: ID, ContactId: CONTACT_ID, MaxResults: maxResults(100), NextToken: NEXT_TOKEN },
  run: list,
});

// helpers

function* list(
  input: ListAssociatedContactsInput,
  { facts }: OperationContext,
): Operation<ListAssociatedContactsOutput> {
  const { chain } = yield* findContact(input.ContactId);
  const contacts = (yield* allContacts()).filter((found) => found.chain.association === chain.association);
  const { items, ...next } = pageOf(contacts, placeOf, input, [input.ContactId], 100);
  return { ContactSummaryList: items.map((found) => summaryOf(found, facts)), ...next };
}

function placeOf({ state }: Found) {
  return [state.moments.initiated, state.contact.id];
}

function summaryOf(found: Found, facts: Facts): AssociatedContactOutput {
  const { contact, moments } = found.state;
  return {
    ContactId: contact.id,
    ContactArn: contactArn(facts, contact.id),
    ...linksOf(found),
    InitiationMethod: contact.initiationMethod,
    InitiationTimestamp: secondsOf(moments.initiated),
    ...given({ DisconnectTimestamp: secondsOf(moments.disconnected) }),
    Channel: 'TASK',
  };
}
