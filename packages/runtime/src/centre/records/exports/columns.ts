/** The columns of exports, the same for every run: what stands in something else is named with a dot. */
import type { ContactEvent } from '../contactEvents.ts';
import type { ContactRecord } from '../contactRecords.ts';
import type { FlowLogEntry } from '../flowLog.ts';
import type { Column } from './csv.ts';

/** Attributes, references, segment attributes, tags and parameters are JSON in one column each. */
export const RECORD_COLUMNS: readonly Column<ContactRecord>[] = columnsAt([
  'ContactId',
  'InitialContactId',
  'PreviousContactId',
  'NextContactId',
  'RelatedContactId',
  'Channel',
  'InitiationMethod',
  'ContactDetails.Name',
  'ContactDetails.Description',
  'InitiationTimestamp',
  'ScheduledTimestamp',
  'ConnectedToSystemTimestamp',
  'Queue.Name',
  'Queue.ARN',
  'Queue.EnqueueTimestamp',
  'Queue.DequeueTimestamp',
  'Queue.Duration',
  'AgentConnectionAttempts',
  'Agent.Username',
  'Agent.ARN',
  'Agent.RoutingProfile.Name',
  'Agent.ConnectedToAgentTimestamp',
  'Agent.AgentInteractionDuration',
  'Agent.AgentPauseDuration',
  'Agent.AfterContactWorkStartTimestamp',
  'Agent.AfterContactWorkEndTimestamp',
  'Agent.AfterContactWorkDuration',
  'TotalPauseCount',
  'TotalPauseDurationInSeconds',
  'LastPausedTimestamp',
  'LastResumedTimestamp',
  'TransferCompletedTimestamp',
  'DisconnectTimestamp',
  'DisconnectReason',
  'LastUpdateTimestamp',
  'Attributes',
  'References',
  'SegmentAttributes',
  'Tags',
  'FlowId',
  'InstanceARN',
  'AWSAccountId',
]);

export const CONTACT_EVENT_COLUMNS: readonly Column<ContactEvent>[] = columnsAt([
  'time',
  'detail.eventType',
  'detail.contactId',
  'detail.initialContactId',
  'detail.previousContactId',
  'detail.relatedContactId',
  'detail.channel',
  'detail.initiationMethod',
  'detail.initiationTimestamp',
  'detail.scheduledTimestamp',
  'detail.connectedToSystemTimestamp',
  'detail.queueInfo.queueArn',
  'detail.queueInfo.queueType',
  'detail.queueInfo.enqueueTimestamp',
  'detail.agentInfo.agentArn',
  'detail.agentInfo.connectedToAgentTimestamp',
  'detail.agentInfo.afterContactWorkStartTimestamp',
  'detail.agentInfo.afterContactWorkEndTimestamp',
  'detail.agentInfo.afterContactWorkDuration',
  'detail.disconnectTimestamp',
  'detail.disconnectReason',
  'detail.updatedProperties',
  'detail.segmentAttributes',
  'detail.tags',
  'id',
]);

export const FLOW_LOG_COLUMNS: readonly Column<FlowLogEntry>[] = columnsAt([
  'Timestamp',
  'ContactId',
  'ContactFlowName',
  'ContactFlowId',
  'ContactFlowModuleType',
  'Identifier',
  'Parameters',
  'Results',
  'ExternalResults',
]);

// helpers

/** Names are paths: `Queue.Name` is the member `Name` of the member `Queue`. */
function columnsAt<Thing>(paths: readonly string[]): readonly Column<Thing>[] {
  return paths.map((name) => {
    const path = name.split('.');
    return { name, value: (thing) => path.reduce(memberOf, thing) };
  });
}

function memberOf(holder: unknown, name: string): unknown {
  return typeof holder === 'object' && holder !== null
    ? (holder as Readonly<Record<string, unknown>>)[name]
    : undefined;
}
