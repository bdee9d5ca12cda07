import type { Facts } from '../instance/facts.ts';
import { allContacts } from './allContacts.ts';
import {
  agentOf,
  contactArn,
  linksOf,
  queueInfoOf,
  segmentAttributesOf,
  tagsOf,
  type QueueInfoOutput,
} from './contactOutput.ts';
import { given, secondsOf } from './given.ts';
import { defineOperation, USUAL_ERRORS, type Found, type Operation, type OperationContext } from './operation.ts';
import { comparePlaces, maxResults, NEXT_TOKEN, pageOf, type PageInput, type Place } from './paging.ts';
import { checkCriteria, matches, SEARCH_CRITERIA, type SearchCriteria } from './searchCriteria.ts';
import type { SegmentAttribute } from './segmentAttributes.ts';
import { invalidParameter } from './serviceError.ts';
import { ID } from './shape.ts';

export interface SearchContactsInput extends PageInput {
  readonly InstanceId: string;
  /** Both ends belong to it. Seconds since 1970-01-01T00:00Z. */
  readonly TimeRange: { readonly Type: TimeType; readonly StartTime: number; readonly EndTime: number };
  readonly SearchCriteria?: SearchCriteria;
  /** The youngest first, unless said (assumed). */
  readonly Sort?: { readonly FieldName: SortField; readonly Order: 'ASCENDING' | 'DESCENDING' };
}

export interface SearchContactsOutput {
  readonly Contacts: readonly ContactSearchSummaryOutput[];
  /** Of all pages. */
  readonly TotalCount: number;
  readonly NextToken?: string;
}

export interface ContactSearchSummaryOutput {
  readonly Arn: string;
  readonly Id: string;
  readonly InitialContactId?: string;
  readonly PreviousContactId?: string;
  readonly InitiationMethod: string;
  readonly Channel: 'TASK';
  readonly QueueInfo?: QueueInfoOutput;
  readonly AgentInfo?: { readonly Id: string; readonly ConnectedToAgentTimestamp: number };
  readonly InitiationTimestamp: number;
  readonly DisconnectTimestamp?: number;
  readonly ScheduledTimestamp?: number;
  readonly SegmentAttributes: Readonly<Record<string, SegmentAttribute>>;
  readonly Name: string;
  readonly Tags: Readonly<Record<string, string>>;
}

const TIME_TYPES = [
  'INITIATION_TIMESTAMP',
  'SCHEDULED_TIMESTAMP',
  'CONNECTED_TO_AGENT_TIMESTAMP',
  'DISCONNECT_TIMESTAMP',
  'ENQUEUE_TIMESTAMP',
] as const;
const SORT_FIELDS = [
  'INITIATION_TIMESTAMP',
  'SCHEDULED_TIMESTAMP',
  'CONNECTED_TO_AGENT_TIMESTAMP',
  'DISCONNECT_TIMESTAMP',
  'INITIATION_METHOD',
  'CHANNEL',
  'EXPIRY_TIMESTAMP',
] as const;

type TimeType = (typeof TIME_TYPES)[number];
type SortField = (typeof SORT_FIELDS)[number];

/** Contacts of a span of time, by what is known of them (task-contacts §6.3). */
export const searchContacts = defineOperation<SearchContactsInput, SearchContactsOutput>({
  name: 'SearchContacts',
  wire: { method: 'POST', path: '/search-contacts' },
  errors: USUAL_ERRORS,
  members: {
    InstanceId: ID,
    TimeRange: {
      is: 'object',
      required: true,
      members: {
        Type: { is: 'text', oneOf: TIME_TYPES, required: true },
        StartTime: { is: 'number', required: true },
        EndTime: { is: 'number', required: true },
      },
    },
    SearchCriteria: SEARCH_CRITERIA,
    MaxResults: maxResults(100),
    NextToken: NEXT_TOKEN,
    Sort: {
      is: 'object',
      members: {
        FieldName: { is: 'text', oneOf: SORT_FIELDS, required: true },
        Order: { is: 'text', oneOf: ['ASCENDING', 'DESCENDING'], required: true },
      },
    },
  },
  run: search,
});

// helpers

function* search(input: SearchContactsInput, { facts }: OperationContext): Operation<SearchContactsOutput> {
  const { TimeRange, SearchCriteria = {}, Sort } = input;
  const { Type, StartTime, EndTime } = TimeRange;
  if (StartTime > EndTime) throw invalidParameter('Expected an EndTime after the StartTime.', 'TimeRange.EndTime');
  checkCriteria(SearchCriteria);
  const found = (yield* allContacts()).filter((one) => {
    const at = secondsOf(timeOf(one, Type));
    return at !== undefined && at >= StartTime && at <= EndTime && matches(one, SearchCriteria, facts);
  });
  const { FieldName, Order } = Sort ?? { FieldName: 'INITIATION_TIMESTAMP', Order: 'DESCENDING' };
  const placeOf = (one: Found): Place => [...placeBy(one, FieldName, Order === 'DESCENDING'), one.state.contact.id];
  const sorted = found.toSorted((one, other) => comparePlaces(placeOf(one), placeOf(other)));
  const { items, ...next } = pageOf(sorted, placeOf, input, [TimeRange, SearchCriteria, FieldName, Order], 100);
  return { Contacts: items.map((one) => summaryOf(one, facts)), TotalCount: found.length, ...next };
}

function timeOf({ state }: Found, type: TimeType): number | undefined {
  const { initiated, scheduled, connectedToAgent, disconnected, enqueued } = state.moments;
  switch (type) {
    case 'INITIATION_TIMESTAMP':
      return initiated;
    case 'SCHEDULED_TIMESTAMP':
      return scheduled;
    case 'CONNECTED_TO_AGENT_TIMESTAMP':
      return connectedToAgent;
    case 'DISCONNECT_TIMESTAMP':
      return disconnected;
    case 'ENQUEUE_TIMESTAMP':
      return enqueued;
  }
}

/** Where a contact stands by a field; one that has no such time comes last. */
function placeBy(found: Found, field: SortField, descending: boolean): Place {
  switch (field) {
    case 'CHANNEL':
      return [];
    case 'INITIATION_METHOD': {
      const method = METHODS.indexOf(found.state.contact.initiationMethod);
      return [descending ? -method : method];
    }
    case 'EXPIRY_TIMESTAMP':
      return [descending ? -found.state.expiresAt : found.state.expiresAt];
    default: {
      const at = timeOf(found, field);
      return at === undefined ? [1, 0] : [0, descending ? -at : at];
    }
  }
}

/** In the order of the alphabet. */
const METHODS = ['API', 'DISCONNECT', 'QUEUE_TRANSFER', 'TRANSFER'];

function summaryOf(found: Found, facts: Facts): ContactSearchSummaryOutput {
  const { state } = found;
  const { contact, moments } = state;
  const agent = agentOf(state);
  const { InitialContactId, PreviousContactId } = linksOf(found);
  return {
    Arn: contactArn(facts, contact.id),
    Id: contact.id,
    InitiationMethod: contact.initiationMethod,
    Channel: 'TASK',
    InitiationTimestamp: secondsOf(moments.initiated),
    ...given({
      InitialContactId,
      PreviousContactId,
      QueueInfo: queueInfoOf(state, facts),
      AgentInfo: agent && { Id: agent.id, ConnectedToAgentTimestamp: agent.connected },
      DisconnectTimestamp: secondsOf(moments.disconnected),
      ScheduledTimestamp: secondsOf(moments.scheduled),
    }),
    SegmentAttributes: segmentAttributesOf(state),
    Name: contact.name,
    Tags: tagsOf(state, facts),
  };
}
