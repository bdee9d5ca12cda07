/** The operations there are, by the names of the service's API. */
import { associateContactWithUser } from './associateContactWithUser.ts';
import { createContactFlow } from './createContactFlow.ts';
import { createTaskTemplate } from './createTaskTemplate.ts';
import { describeContact } from './describeContact.ts';
import { describeContactFlow } from './describeContactFlow.ts';
import { describeHoursOfOperation } from './describeHoursOfOperation.ts';
import { describeQueue } from './describeQueue.ts';
import { describeQuickConnect } from './describeQuickConnect.ts';
import { describeRoutingProfile } from './describeRoutingProfile.ts';
import { describeUser } from './describeUser.ts';
import { dismissUserContact } from './dismissUserContact.ts';
import { getContactAttributes } from './getContactAttributes.ts';
import { getContactMetrics } from './getContactMetrics.ts';
import { getCurrentMetricData } from './getCurrentMetricData.ts';
import { getCurrentUserData } from './getCurrentUserData.ts';
import { getEffectiveHoursOfOperations } from './getEffectiveHoursOfOperations.ts';
import { getMetricDataV2 } from './getMetricDataV2.ts';
import { getTaskTemplate } from './getTaskTemplate.ts';
import { listAgentStatuses } from './listAgentStatuses.ts';
import { listAssociatedContacts } from './listAssociatedContacts.ts';
import { listContactFlows } from './listContactFlows.ts';
import { listContactReferences } from './listContactReferences.ts';
import { listHoursOfOperations } from './listHoursOfOperations.ts';
import { listLambdaFunctions } from './listLambdaFunctions.ts';
import { listQueueQuickConnects } from './listQueueQuickConnects.ts';
import { listQueues } from './listQueues.ts';
import { listQuickConnects } from './listQuickConnects.ts';
import { listRoutingProfileQueues } from './listRoutingProfileQueues.ts';
import { listRoutingProfiles } from './listRoutingProfiles.ts';
import { listTaskTemplates } from './listTaskTemplates.ts';
import { listUsers } from './listUsers.ts';
import { pauseContact } from './pauseContact.ts';
import { putUserStatus } from './putUserStatus.ts';
import { resumeContact } from './resumeContact.ts';
import { searchContacts } from './searchContacts.ts';
import { startTaskContact } from './startTaskContact.ts';
import { stopContact } from './stopContact.ts';
import { tagContact } from './tagContact.ts';
import { transferContact } from './transferContact.ts';
import { untagContact } from './untagContact.ts';
import { updateContact } from './updateContact.ts';
import { updateContactAttributes } from './updateContactAttributes.ts';
import { updateContactFlowContent } from './updateContactFlowContent.ts';
import { updateContactRoutingData } from './updateContactRoutingData.ts';
import { updateContactSchedule } from './updateContactSchedule.ts';
import { updateContactTaskTemplate } from './updateContactTaskTemplate.ts';

export const operations = {
  // Contacts
  StartTaskContact: startTaskContact,
  StopContact: stopContact,
  DescribeContact: describeContact,
  GetContactAttributes: getContactAttributes,
  UpdateContactAttributes: updateContactAttributes,
  UpdateContact: updateContact,
  UpdateContactSchedule: updateContactSchedule,
  UpdateContactTaskTemplate: updateContactTaskTemplate,
  ListContactReferences: listContactReferences,
  ListAssociatedContacts: listAssociatedContacts,
  TransferContact: transferContact,
  PauseContact: pauseContact,
  ResumeContact: resumeContact,
  UpdateContactRoutingData: updateContactRoutingData,
  SearchContacts: searchContacts,
  TagContact: tagContact,
  UntagContact: untagContact,
  AssociateContactWithUser: associateContactWithUser,
  // Metrics
  GetContactMetrics: getContactMetrics,
  GetCurrentMetricData: getCurrentMetricData,
  GetMetricDataV2: getMetricDataV2,
  // Agents
  GetCurrentUserData: getCurrentUserData,
  PutUserStatus: putUserStatus,
  DismissUserContact: dismissUserContact,
  ListAgentStatuses: listAgentStatuses,
  ListUsers: listUsers,
  DescribeUser: describeUser,
  // Flows
  CreateContactFlow: createContactFlow,
  DescribeContactFlow: describeContactFlow,
  UpdateContactFlowContent: updateContactFlowContent,
  ListContactFlows: listContactFlows,
  // What else the instance has
  CreateTaskTemplate: createTaskTemplate,
  GetTaskTemplate: getTaskTemplate,
  ListTaskTemplates: listTaskTemplates,
  ListQuickConnects: listQuickConnects,
  DescribeQuickConnect: describeQuickConnect,
  ListQueues: listQueues,
  DescribeQueue: describeQueue,
  ListQueueQuickConnects: listQueueQuickConnects,
  ListHoursOfOperations: listHoursOfOperations,
  DescribeHoursOfOperation: describeHoursOfOperation,
  GetEffectiveHoursOfOperations: getEffectiveHoursOfOperations,
  ListRoutingProfiles: listRoutingProfiles,
  DescribeRoutingProfile: describeRoutingProfile,
  ListRoutingProfileQueues: listRoutingProfileQueues,
  ListLambdaFunctions: listLambdaFunctions,
} as const;

export type OperationName = keyof typeof operations;

/** What an operation takes and answers. */
export type InputOf<Name extends OperationName> = Parameters<(typeof operations)[Name]['run']>[0];
export type OutputOf<Name extends OperationName> =
  ReturnType<(typeof operations)[Name]['run']> extends Generator<unknown, infer Output> ? Output : never;
