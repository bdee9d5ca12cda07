import { contactIn } from '../chain/chainState.ts';
import type { ContactState } from '../contact/contactState.ts';
import type { Facts } from '../instance/facts.ts';
import {
  agentOf,
  contactArn,
  linksOf,
  queueInfoOf,
  segmentAttributesOf,
  tagsOf,
  type QueueInfoOutput,
} from './contactOutput.ts';
import { durationOf, given, secondsOf } from './given.ts';
import {
  defineOperation,
  findContact,
  USUAL_ERRORS,
  type Found,
  type Operation,
  type OperationContext,
} from './operation.ts';
import type { SegmentAttribute } from './segmentAttributes.ts';
import { CONTACT_ID, ID } from './shape.ts';

export interface DescribeContactInput {
  readonly InstanceId: string;
  readonly ContactId: string;
}

export interface DescribeContactOutput {
  readonly Contact: ContactOutput;
}

/** Times are seconds since 1970-01-01T00:00Z; what has not happened is left out. */
export interface ContactOutput {
  readonly Arn: string;
  readonly Id: string;
  readonly InitialContactId?: string;
  readonly PreviousContactId?: string;
  readonly RelatedContactId?: string;
  readonly ContactAssociationId: string;
  readonly InitiationMethod: string;
  readonly Name: string;
  readonly Description: string;
  readonly Channel: 'TASK';
  readonly QueueInfo?: QueueInfoOutput;
  readonly AgentInfo?: AgentInfoOutput;
  readonly InitiationTimestamp: number;
  readonly ConnectedToSystemTimestamp?: number;
  readonly DisconnectTimestamp?: number;
  readonly DisconnectReason?: string;
  readonly LastUpdateTimestamp: number;
  readonly LastPausedTimestamp?: number;
  readonly LastResumedTimestamp?: number;
  readonly TotalPauseCount: number;
  /** Told of completed contacts only (task-contacts §3.5). */
  readonly TotalPauseDurationInSeconds?: number;
  readonly ScheduledTimestamp?: number;
  readonly QueueTimeAdjustmentSeconds: number;
  readonly QueuePriority: number;
  readonly Tags: Readonly<Record<string, string>>;
  readonly SegmentAttributes: Readonly<Record<string, SegmentAttribute>>;
  readonly TaskTemplateInfo?: { readonly Arn: string; readonly Name: string };
  readonly ContactDetails: { readonly Name: string; readonly Description: string };
  readonly Attributes: Readonly<Record<string, string>>;
  readonly CustomerId?: string;
  readonly NextContacts?: readonly NextContactOutput[];
}

export interface AgentInfoOutput {
  readonly Id: string;
  readonly ConnectedToAgentTimestamp: number;
  readonly AgentPauseDurationInSeconds: number;
  readonly AfterContactWorkDuration?: number;
  readonly AfterContactWorkStartTimestamp?: number;
  readonly AfterContactWorkEndTimestamp?: number;
}

export interface NextContactOutput {
  readonly Type: 'QUICK_CONNECT';
  readonly NextContactMetadata: {
    readonly QuickConnectContactData: {
      readonly ContactId: string;
      readonly InitiationTimestamp: number;
      readonly QuickConnectId: string;
      readonly QuickConnectName: string;
      readonly QuickConnectType: string;
    };
  };
}

/** The record of a contact, as far as it has come (task-contacts §7.1). */
export const describeContact = defineOperation<DescribeContactInput, DescribeContactOutput>({
  name: 'DescribeContact',
  wire: { method: 'GET', path: '/contacts/{InstanceId}/{ContactId}' },
  errors: USUAL_ERRORS,
  members: { InstanceId: ID, ContactId: CONTACT_ID },
  run: describe,
});

// helpers

function* describe({ ContactId }: DescribeContactInput, { facts }: OperationContext): Operation<DescribeContactOutput> {
  return { Contact: contactOf(yield* findContact(ContactId), facts) };
}

function contactOf(found: Found, facts: Facts): ContactOutput {
  const { state, chain } = found;
  const { contact, moments } = state;
  const template = state.template === undefined ? undefined : facts.templates.byId(state.template);
  return {
    Arn: contactArn(facts, contact.id),
    Id: contact.id,
    ...linksOf(found),
    ContactAssociationId: chain.association,
    InitiationMethod: contact.initiationMethod,
    Name: contact.name,
    Description: contact.description,
    Channel: 'TASK',
    ...given({
      QueueInfo: queueInfoOf(state, facts),
      AgentInfo: agentInfoOf(state),
      ConnectedToSystemTimestamp: secondsOf(moments.connectedToSystem),
      DisconnectTimestamp: secondsOf(moments.disconnected),
      DisconnectReason: state.disconnectReason,
      LastPausedTimestamp: secondsOf(moments.lastPaused),
      LastResumedTimestamp: secondsOf(moments.lastResumed),
      TotalPauseDurationInSeconds: state.life.phase === 'ended' ? durationOf(state.pausedMs) : undefined,
      ScheduledTimestamp: secondsOf(moments.scheduled),
      TaskTemplateInfo: template && { Arn: template.arn, Name: template.name },
      CustomerId: contact.system['CustomerId'],
      NextContacts: nextContactsOf(found, facts),
    }),
    InitiationTimestamp: secondsOf(moments.initiated),
    LastUpdateTimestamp: secondsOf(moments.updated),
    TotalPauseCount: state.pauses,
    QueuePriority: contact.priority,
    QueueTimeAdjustmentSeconds: contact.ageAdjustmentSeconds,
    Tags: tagsOf(state, facts),
    SegmentAttributes: segmentAttributesOf(state),
    ContactDetails: { Name: contact.name, Description: contact.description },
    Attributes: chain.attributes,
  };
}

function agentInfoOf(state: ContactState): AgentInfoOutput | undefined {
  const agent = agentOf(state);
  if (!agent) return undefined;
  const { afterContactWorkStarted: started, afterContactWorkEnded: ended } = state.moments;
  return {
    Id: agent.id,
    ConnectedToAgentTimestamp: agent.connected,
    AgentPauseDurationInSeconds: durationOf(state.agentPausedMs),
    ...given({
      AfterContactWorkDuration: started === undefined || ended === undefined ? undefined : durationOf(ended - started),
      AfterContactWorkStartTimestamp: secondsOf(started),
      AfterContactWorkEndTimestamp: secondsOf(ended),
    }),
  };
}

/** Where an agent's quick connect took the task. */
function nextContactsOf({ state, chain }: Found, facts: Facts): readonly NextContactOutput[] | undefined {
  const next = state.nextContactId === undefined ? undefined : contactIn(chain, state.nextContactId);
  const quickConnect = facts.quickConnects.byId(next?.quickConnect ?? '');
  if (!next || !quickConnect) return undefined;
  const data = {
    ContactId: next.contact.id,
    InitiationTimestamp: secondsOf(next.moments.initiated),
    QuickConnectId: quickConnect.id,
    QuickConnectName: quickConnect.name,
    QuickConnectType: quickConnect.config.QuickConnectType,
  };
  return [{ Type: 'QUICK_CONNECT', NextContactMetadata: { QuickConnectContactData: data } }];
}
