/** Where each operation is reached, by the table of task-contacts §6.2. */
import { describe, expect, test } from 'vitest';
import type { OperationDefinition } from '../../src/centre/operations/operation.ts';
import { operations } from '../../src/centre/operations/operations.ts';

const IRQ_IPM_RNF_THR_ISE = 'IRq IPm RNF Thr ISE';

/** Operation, method and path, query parameters, members of the body, errors; `*` is a member that is required. */
const TABLE: readonly (readonly [name: string, wire: string, query: string, body: string, errors: string])[] = [
  [
    'StartTaskContact',
    'PUT /contact/task',
    '',
    'InstanceId* Name* ContactFlowId QuickConnectId TaskTemplateId Attributes References Description ClientToken ScheduledTime PreviousContactId RelatedContactId SegmentAttributes Attachments',
    'IRq IPm RNF Thr SQE ISE',
  ],
  ['StopContact', 'POST /contact/stop', '', 'ContactId* InstanceId* DisconnectReason', 'IRq CNF IPm RNF ISE IAR'],
  ['DescribeContact', 'GET /contacts/{InstanceId}/{ContactId}', '', '', IRQ_IPM_RNF_THR_ISE],
  ['GetContactAttributes', 'GET /contact/attributes/{InstanceId}/{InitialContactId}', '', '', 'IRq RNF ISE'],
  [
    'UpdateContactAttributes',
    'POST /contact/attributes',
    '',
    'InitialContactId* InstanceId* Attributes*',
    'IRq IPm RNF ISE IAR',
  ],
  [
    'UpdateContact',
    'POST /contacts/{InstanceId}/{ContactId}',
    '',
    'Name Description References SegmentAttributes QueueInfo UserInfo CustomerEndpoint SystemEndpoint',
    'IRq IPm RNF ISE Thr ADn Cfl IAR',
  ],
  [
    'UpdateContactSchedule',
    'POST /contact/schedule',
    '',
    'InstanceId* ContactId* ScheduledTime*',
    'IRq IPm RNF Thr LEE ISE',
  ],
  [
    'UpdateContactTaskTemplate',
    'POST /contact/task-template',
    '',
    'InstanceId* TaskTemplateId* ContactId*',
    'ADn IRq SQE PVE RNF ISE LEE',
  ],
  [
    'ListContactReferences',
    'GET /contact/references/{InstanceId}/{ContactId}',
    'referenceTypes* nextToken',
    '',
    IRQ_IPM_RNF_THR_ISE,
  ],
  [
    'ListAssociatedContacts',
    'GET /contact/associated/{InstanceId}',
    'contactId* maxResults nextToken',
    '',
    IRQ_IPM_RNF_THR_ISE,
  ],
  [
    'TransferContact',
    'POST /contact/transfer',
    '',
    'InstanceId* ContactId* QueueId UserId ContactFlowId* ClientToken',
    'IRq Idm ADn RNF SQE Thr ISE',
  ],
  [
    'PauseContact',
    'POST /contact/pause',
    '',
    'ContactId* InstanceId* ContactFlowId',
    'ADn ISE IRq IPm RNF Thr LEE Cfl',
  ],
  ['ResumeContact', 'POST /contact/resume', '', 'ContactId* InstanceId* ContactFlowId', 'ADn ISE IRq IPm RNF Thr Cfl'],
  [
    'UpdateContactRoutingData',
    'POST /contacts/{InstanceId}/{ContactId}/routing-data',
    '',
    'QueueTimeAdjustmentSeconds QueuePriority RoutingCriteria',
    'RCf IPm RNF ISE Thr ADn IAR',
  ],
  [
    'SearchContacts',
    'POST /search-contacts',
    '',
    'InstanceId* TimeRange* SearchCriteria MaxResults NextToken Sort',
    IRQ_IPM_RNF_THR_ISE,
  ],
  ['TagContact', 'POST /contact/tags', '', 'ContactId* InstanceId* Tags*', 'IRq RNF ISE IPm Thr IAR'],
  ['UntagContact', 'DELETE /contact/tags/{InstanceId}/{ContactId}', 'TagKeys*', '', 'IRq RNF ISE IPm Thr IAR'],
  [
    'AssociateContactWithUser',
    'POST /contacts/{InstanceId}/{ContactId}/associate-user',
    '',
    'UserId*',
    'IRq IPm ADn RNF Thr ISE',
  ],
  ['GetContactMetrics', 'POST /metrics/contact', '', 'InstanceId* ContactId* Metrics*', 'IRq IPm RNF Thr ADn ISE'],
  [
    'GetCurrentMetricData',
    'POST /metrics/current/{InstanceId}',
    '',
    'Filters* Groupings CurrentMetrics* NextToken MaxResults SortCriteria',
    'IRq IPm ISE Thr RNF',
  ],
  [
    'GetMetricDataV2',
    'POST /metrics/data',
    '',
    'ResourceArn* StartTime* EndTime* Interval Filters* Groupings Metrics* NextToken MaxResults',
    'IRq IPm ISE Thr RNF',
  ],
  [
    'GetCurrentUserData',
    'POST /metrics/userdata/{InstanceId}',
    '',
    'Filters* NextToken MaxResults',
    IRQ_IPM_RNF_THR_ISE,
  ],
  ['PutUserStatus', 'PUT /users/{InstanceId}/{UserId}/status', '', 'AgentStatusId*', 'IRq IPm RNF Thr ADn ISE'],
  ['DismissUserContact', 'POST /users/{InstanceId}/{UserId}/contact', '', 'ContactId*', 'IRq IPm RNF Thr ADn ISE'],
  [
    'CreateContactFlow',
    'PUT /contact-flows/{InstanceId}',
    '',
    'Name* Type* Description Content* Status Tags',
    'IRq ICF IPm Dup LEE RNF Thr ISE',
  ],
  ['DescribeContactFlow', 'GET /contact-flows/{InstanceId}/{ContactFlowId}', '', '', 'IRq IPm RNF CFNP Thr ISE'],
  [
    'UpdateContactFlowContent',
    'POST /contact-flows/{InstanceId}/{ContactFlowId}/content',
    '',
    'Content*',
    'IRq ICF IPm RNF Thr ISE',
  ],
  [
    'ListContactFlows',
    'GET /contact-flows-summary/{InstanceId}',
    'contactFlowTypes nextToken maxResults',
    '',
    IRQ_IPM_RNF_THR_ISE,
  ],
  [
    'CreateTaskTemplate',
    'PUT /instance/{InstanceId}/task/template',
    '',
    'Name* Description ContactFlowId SelfAssignFlowId Constraints Defaults Status Fields* ClientToken',
    'PVE IPm RNF Thr SQE ISE',
  ],
  [
    'GetTaskTemplate',
    'GET /instance/{InstanceId}/task/template/{TaskTemplateId}',
    'snapshotVersion',
    '',
    IRQ_IPM_RNF_THR_ISE,
  ],
  [
    'ListAgentStatuses',
    'GET /agent-status/{InstanceId}',
    'nextToken maxResults AgentStatusTypes',
    '',
    IRQ_IPM_RNF_THR_ISE,
  ],
  ['ListUsers', 'GET /users-summary/{InstanceId}', 'nextToken maxResults', '', IRQ_IPM_RNF_THR_ISE],
  ['DescribeUser', 'GET /users/{InstanceId}/{UserId}', '', '', IRQ_IPM_RNF_THR_ISE],
  [
    'ListTaskTemplates',
    'GET /instance/{InstanceId}/task/template',
    'nextToken maxResults status name',
    '',
    IRQ_IPM_RNF_THR_ISE,
  ],
  ['DescribeQuickConnect', 'GET /quick-connects/{InstanceId}/{QuickConnectId}', '', '', IRQ_IPM_RNF_THR_ISE],
  [
    'ListQuickConnects',
    'GET /quick-connects/{InstanceId}',
    'nextToken maxResults QuickConnectTypes',
    '',
    IRQ_IPM_RNF_THR_ISE,
  ],
  ['DescribeQueue', 'GET /queues/{InstanceId}/{QueueId}', '', '', IRQ_IPM_RNF_THR_ISE],
  ['ListQueues', 'GET /queues-summary/{InstanceId}', 'queueTypes nextToken maxResults', '', IRQ_IPM_RNF_THR_ISE],
  [
    'ListQueueQuickConnects',
    'GET /queues/{InstanceId}/{QueueId}/quick-connects',
    'nextToken maxResults',
    '',
    IRQ_IPM_RNF_THR_ISE,
  ],
  [
    'DescribeHoursOfOperation',
    'GET /hours-of-operations/{InstanceId}/{HoursOfOperationId}',
    '',
    '',
    IRQ_IPM_RNF_THR_ISE,
  ],
  [
    'ListHoursOfOperations',
    'GET /hours-of-operations-summary/{InstanceId}',
    'nextToken maxResults',
    '',
    IRQ_IPM_RNF_THR_ISE,
  ],
  [
    'GetEffectiveHoursOfOperations',
    'GET /effective-hours-of-operations/{InstanceId}/{HoursOfOperationId}',
    'fromDate* toDate*',
    '',
    IRQ_IPM_RNF_THR_ISE,
  ],
  ['DescribeRoutingProfile', 'GET /routing-profiles/{InstanceId}/{RoutingProfileId}', '', '', IRQ_IPM_RNF_THR_ISE],
  [
    'ListRoutingProfiles',
    'GET /routing-profiles-summary/{InstanceId}',
    'nextToken maxResults',
    '',
    IRQ_IPM_RNF_THR_ISE,
  ],
  [
    'ListRoutingProfileQueues',
    'GET /routing-profiles/{InstanceId}/{RoutingProfileId}/queues',
    'nextToken maxResults',
    '',
    IRQ_IPM_RNF_THR_ISE,
  ],
  [
    'ListLambdaFunctions',
    'GET /instance/{InstanceId}/lambda-functions',
    'nextToken maxResults',
    '',
    IRQ_IPM_RNF_THR_ISE,
  ],
];

const ERRORS: Readonly<Record<string, string>> = {
  IRq: 'InvalidRequest',
  IPm: 'InvalidParameter',
  RNF: 'ResourceNotFound',
  Thr: 'Throttling',
  ISE: 'InternalService',
  SQE: 'ServiceQuotaExceeded',
  LEE: 'LimitExceeded',
  ADn: 'AccessDenied',
  Cfl: 'Conflict',
  CNF: 'ContactNotFound',
  IAR: 'InvalidActiveRegion',
  Idm: 'Idempotency',
  Dup: 'DuplicateResource',
  PVE: 'PropertyValidation',
  ICF: 'InvalidContactFlow',
  CFNP: 'ContactFlowNotPublished',
  RCf: 'ResourceConflict',
};

const words = (text: string): string[] => text.split(' ').filter(Boolean).toSorted();

describe.each(TABLE)('%s', (name, wire, query, body, errors) => {
  const definition = operations[name as keyof typeof operations] as unknown as OperationDefinition<unknown, unknown>;
  const labels = [...definition.wire.path.matchAll(/\{(\w+)\}/g)].map(([, label = '']) => label);
  const carried = definition.wire.query ?? {};
  const star = (member: string): string => (definition.members[member]?.required === true ? '*' : '');

  test('is reached there', () => {
    expect(`${definition.wire.method} ${definition.wire.path}`).toBe(wire);
    expect(definition.name).toBe(name);
  });

  test('has these members, each in its place', () => {
    expect(labels.filter((label) => star(label) === '')).toEqual([]);
    const parameters = Object.entries(carried).map(([parameter, member]) => `${parameter}${star(member)}`);
    expect(parameters.toSorted()).toEqual(words(query));
    const inBody = Object.keys(definition.members)
      .filter((member) => !labels.includes(member) && !Object.values(carried).includes(member))
      .map((member) => `${member}${star(member)}`);
    expect(inBody.toSorted()).toEqual(words(body));
  });

  test('may answer these errors', () => {
    expect([...definition.errors].toSorted()).toEqual(
      words(errors)
        .map((error) => ERRORS[error])
        .toSorted(),
    );
  });
});

test('every operation stands in the table', () => {
  expect(Object.keys(operations).toSorted()).toEqual(TABLE.map(([name]) => name).toSorted());
});
