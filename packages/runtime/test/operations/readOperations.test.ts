/** What the instance has, listed and described in the service's shapes (task-contacts §5, §6.2). */
import { describe, expect, test } from 'vitest';
import type { InstanceData } from '../../src/centre/index.ts';
import type { OperationName } from '../../src/centre/operations/operations.ts';
import { CLAIMS, openClaims, refusedBy, seconds } from './office.ts';

const RICH: Partial<InstanceData> = {
  Queues: [
    {
      Name: 'Claims',
      Description: 'All claims',
      HoursOfOperationId: 'Office hours',
      MaxContacts: 20,
      QuickConnectIds: ['Ben', 'Appeals'],
    },
    { Name: 'Appeals', Status: 'DISABLED' },
  ],
  HoursOfOperations: [
    {
      Name: 'Office hours',
      TimeZone: 'Europe/Berlin',
      Config: [{ Day: 'MONDAY', StartTime: { Hours: 9, Minutes: 0 }, EndTime: { Hours: 17, Minutes: 30 } }],
      Overrides: [
        {
          Name: 'Holiday',
          OverrideType: 'CLOSED',
          EffectiveFrom: '2026-01-12',
          EffectiveTill: '2026-01-12',
          Config: [{ Day: 'MONDAY', StartTime: { Hours: 0, Minutes: 0 }, EndTime: { Hours: 0, Minutes: 0 } }],
        },
      ],
    },
  ],
  Users: [
    {
      Username: 'ada',
      RoutingProfileId: 'Back office',
      Status: 'Available',
      IdentityInfo: { FirstName: 'Ada', LastName: 'King' },
      PhoneConfig: { AfterContactWorkTimeLimit: 60 },
    },
    { Username: 'ben', RoutingProfileId: 'Back office' },
  ],
  AgentStatuses: [
    { Name: 'Available', Type: 'ROUTABLE' },
    { Name: 'Lunch', Type: 'CUSTOM' },
    { Name: 'Offline', Type: 'OFFLINE' },
  ],
  LambdaFunctions: [
    { Arn: 'crm', Answers: [{ Returns: {} }] },
    { Arn: 'arn:aws:lambda:eu-central-1:111122223333:function:mail', Answers: [{ Returns: {} }] },
  ],
};

const arnOf = (path: string, id: string | undefined): string => {
  return `arn:aws:connect:eu-central-1:111122223333:instance/00000000-0000-4000-8000-000000000000/${path}/${id}`;
};

describe('lists', () => {
  test.each<[OperationName, object, string, readonly string[]]>([
    ['ListUsers', {}, 'UserSummaryList', ['ada', 'ben']],
    ['ListAgentStatuses', {}, 'AgentStatusSummaryList', ['Available', 'Lunch', 'Offline']],
    ['ListAgentStatuses', { AgentStatusTypes: ['CUSTOM'] }, 'AgentStatusSummaryList', ['Lunch']],
    ['ListQueues', { QueueTypes: ['STANDARD'] }, 'QueueSummaryList', ['Claims', 'Appeals']],
    ['ListQuickConnects', {}, 'QuickConnectSummaryList', ['Appeals', 'Ben', 'Again', 'Hotline']],
    ['ListQuickConnects', { QuickConnectTypes: ['USER', 'FLOW'] }, 'QuickConnectSummaryList', ['Ben', 'Again']],
    ['ListQueueQuickConnects', { QueueId: 'Claims' }, 'QuickConnectSummaryList', ['Ben', 'Appeals']],
    ['ListQueueQuickConnects', { QueueId: 'Appeals' }, 'QuickConnectSummaryList', []],
    ['ListHoursOfOperations', {}, 'HoursOfOperationSummaryList', ['Office hours']],
    ['ListRoutingProfiles', {}, 'RoutingProfileSummaryList', ['Back office']],
    ['ListTaskTemplates', {}, 'TaskTemplates', ['Refund', 'Old', 'No flow']],
    ['ListTaskTemplates', { Status: 'INACTIVE' }, 'TaskTemplates', ['Old']],
    ['ListTaskTemplates', { Name: 'flow' }, 'TaskTemplates', ['No flow']],
  ])('%s %o', (name, input, list, expected) => {
    const { call } = openClaims(RICH);

    const answer = call(name, input as never) as unknown as Record<string, { Name?: string; Username?: string }[]>;

    expect(answer[list]?.map(({ Name, Username }) => Name ?? Username)).toEqual(expected);
    expect(answer).not.toHaveProperty('NextToken');
  });

  test('each agent has a queue of his own, without a name', () => {
    const { centre, call } = openClaims(RICH);
    const ada = centre.facts.agents.find('ada')?.id;

    const { QueueSummaryList } = call('ListQueues', { QueueTypes: ['AGENT'] });

    expect(QueueSummaryList[0]).toEqual({ Id: ada, Arn: arnOf('queue/agent', ada), QueueType: 'AGENT' });
    expect(QueueSummaryList).toHaveLength(2);
    expect(call('DescribeQueue', { QueueId: ada ?? '' }).Queue).toEqual({
      QueueId: ada,
      QueueArn: arnOf('queue/agent', ada),
      MaxContacts: 10,
      Status: 'ENABLED',
    });
  });

  test('Lambda functions are told by their ARNs', () => {
    const { call } = openClaims(RICH);

    expect(call('ListLambdaFunctions', {}).LambdaFunctions).toEqual([
      'arn:aws:lambda:eu-central-1:111122223333:function:crm',
      'arn:aws:lambda:eu-central-1:111122223333:function:mail',
    ]);
  });

  test('page by page', () => {
    const { call } = openClaims(RICH);

    const first = call('ListAgentStatuses', { MaxResults: 2 });
    const second = call('ListAgentStatuses', { MaxResults: 2, NextToken: first.NextToken ?? '' });

    expect([first, second].map(({ AgentStatusSummaryList }) => AgentStatusSummaryList.length)).toEqual([2, 1]);
    expect(second).not.toHaveProperty('NextToken');
  });

  test.each<[OperationName, object, string]>([
    ['ListLambdaFunctions', { MaxResults: 26 }, 'InvalidParameter MaxResults'],
    ['ListUsers', { NextToken: 'x' }, 'InvalidParameter NextToken'],
    ['ListQueues', { QueueTypes: ['OWN'] }, 'InvalidParameter QueueTypes[0]'],
    ['ListTaskTemplates', { Status: 'DRAFT' }, 'InvalidParameter Status'],
    ['ListRoutingProfileQueues', { RoutingProfileId: 'x' }, 'ResourceNotFound RoutingProfileId'],
    ['ListQueueQuickConnects', { QueueId: 'x' }, 'ResourceNotFound QueueId'],
    ['DescribeQueue', { QueueId: 'x' }, 'ResourceNotFound QueueId'],
    ['DescribeQuickConnect', { QuickConnectId: 'x' }, 'ResourceNotFound QuickConnectId'],
    ['DescribeHoursOfOperation', { HoursOfOperationId: 'x' }, 'ResourceNotFound HoursOfOperationId'],
    ['DescribeRoutingProfile', { RoutingProfileId: 'x' }, 'ResourceNotFound RoutingProfileId'],
    ['DescribeUser', { UserId: 'x' }, 'ResourceNotFound UserId'],
  ])('%s %o', (name, input, expected) => {
    expect(refusedBy(openClaims(RICH), name, input as never)).toBe(expected);
  });
});

test('ListTaskTemplates tells times in seconds', () => {
  const { centre, call } = openClaims();
  const template = centre.facts.templates.find('Refund');

  expect(call('ListTaskTemplates', {}).TaskTemplates[0]).toEqual({
    Id: template?.id,
    Arn: arnOf('task-template', template?.id),
    Name: 'Refund',
    Status: 'ACTIVE',
    CreatedTime: seconds(centre),
    LastModifiedTime: seconds(centre),
  });
});

test('DescribeQueue', () => {
  const { centre, call } = openClaims(RICH);
  const { queues, hours } = centre.facts;
  const claims = queues.find('Claims')?.id;

  expect(call('DescribeQueue', { QueueId: 'Claims' }).Queue).toEqual({
    QueueId: claims,
    QueueArn: arnOf('queue', claims),
    Name: 'Claims',
    Description: 'All claims',
    HoursOfOperationId: hours.find('Office hours')?.id,
    MaxContacts: 20,
    Status: 'ENABLED',
  });
  expect(call('DescribeQueue', { QueueId: 'Appeals' }).Queue).toMatchObject({ Status: 'DISABLED' });
});

test('DescribeQuickConnect tells ids, where the file has names', () => {
  const { centre, call } = openClaims(RICH);
  const { quickConnects, agents, flows } = centre.facts;
  const ben = quickConnects.find('Ben')?.id;

  expect(call('DescribeQuickConnect', { QuickConnectId: 'Ben' }).QuickConnect).toEqual({
    QuickConnectId: ben,
    QuickConnectARN: arnOf('transfer-destination', ben),
    Name: 'Ben',
    QuickConnectConfig: {
      QuickConnectType: 'USER',
      UserConfig: { UserId: agents.find('ben')?.id, ContactFlowId: flows.find('To agent')?.id },
    },
  });
  expect(call('DescribeQuickConnect', { QuickConnectId: 'Hotline' }).QuickConnect.QuickConnectConfig).toEqual({
    QuickConnectType: 'PHONE_NUMBER',
    PhoneConfig: { PhoneNumber: '+4930123456' },
  });
});

test('DescribeHoursOfOperation', () => {
  const { centre, call } = openClaims(RICH);
  const id = centre.facts.hours.find('Office hours')?.id;

  expect(call('DescribeHoursOfOperation', { HoursOfOperationId: 'Office hours' }).HoursOfOperation).toEqual({
    HoursOfOperationId: id,
    HoursOfOperationArn: arnOf('operating-hours', id),
    Name: 'Office hours',
    TimeZone: 'Europe/Berlin',
    Config: RICH.HoursOfOperations?.[0]?.Config,
  });
});

describe('GetEffectiveHoursOfOperations', () => {
  const hours = { HoursOfOperationId: 'Office hours' };

  test('applies overrides, date by date', () => {
    const { call } = openClaims(RICH);

    const effective = call('GetEffectiveHoursOfOperations', { ...hours, FromDate: '2026-01-05', ToDate: '2026-01-12' });

    const open = { Start: { Hours: 9, Minutes: 0 }, End: { Hours: 17, Minutes: 30 } };
    expect(effective.TimeZone).toBe('Europe/Berlin');
    expect(effective.EffectiveHoursOfOperationList).toHaveLength(8);
    expect(effective.EffectiveHoursOfOperationList[0]).toEqual({ Date: '2026-01-05', OperationalHours: [open] });
    expect(effective.EffectiveHoursOfOperationList[7]).toEqual({ Date: '2026-01-12', OperationalHours: [] });
  });

  test.each([
    ['2026-01-05', '2026-01-04', 'InvalidParameter ToDate'],
    ['2026-01-05', '2027-01-06', 'InvalidParameter ToDate'],
    ['2026-01-05', '2026-02-31', 'InvalidParameter ToDate'],
    ['2026-13-01', '2027-01-05', 'InvalidParameter FromDate'],
    ['today', '2026-01-05', 'InvalidParameter FromDate'],
  ])('from %s to %s', (FromDate, ToDate, expected) => {
    expect(refusedBy(openClaims(RICH), 'GetEffectiveHoursOfOperations', { ...hours, FromDate, ToDate })).toBe(expected);
  });
});

test('DescribeRoutingProfile and its queues', () => {
  const { centre, call } = openClaims(RICH);
  const { profiles, queues } = centre.facts;
  const profile = profiles.find('Back office')?.id;

  expect(call('DescribeRoutingProfile', { RoutingProfileId: 'Back office' }).RoutingProfile).toEqual({
    InstanceId: centre.facts.instance.id,
    RoutingProfileId: profile,
    RoutingProfileArn: arnOf('routing-profile', profile),
    Name: 'Back office',
    MediaConcurrencies: [{ Channel: 'TASK', Concurrency: 2 }],
    NumberOfAssociatedQueues: 1,
    NumberOfAssociatedManualAssignmentQueues: 0,
    NumberOfAssociatedUsers: 2,
    AgentAvailabilityTimer: 'TIME_SINCE_LAST_ACTIVITY',
  });
  expect(call('ListRoutingProfileQueues', { RoutingProfileId: 'Back office' })).toMatchObject({
    RoutingProfileQueueConfigSummaryList: [
      {
        QueueId: queues.find('Claims')?.id,
        QueueArn: queues.find('Claims')?.arn,
        QueueName: 'Claims',
        Priority: 1,
        Delay: 0,
        Channel: 'TASK',
      },
    ],
    LastModifiedRegion: 'eu-central-1',
  });
});

test('DescribeUser', () => {
  const { centre, call } = openClaims(RICH);
  const { agents, profiles } = centre.facts;
  const ada = agents.find('ada')?.id;

  expect(call('DescribeUser', { UserId: 'ada' }).User).toEqual({
    Id: ada,
    Arn: arnOf('agent', ada),
    Username: 'ada',
    RoutingProfileId: profiles.find('Back office')?.id,
    IdentityInfo: { FirstName: 'Ada', LastName: 'King' },
    PhoneConfig: { AfterContactWorkTimeLimit: 60 },
  });
});

test('what is read of the instance is not thrown away by changing its flows', () => {
  const { call } = openClaims({ ...RICH, TaskTemplates: CLAIMS.TaskTemplates ?? [] });

  call('UpdateContactFlowContent', { ContactFlowId: 'Holding:$SAVED', Content: '{}' });

  expect(call('ListUsers', {}).UserSummaryList).toHaveLength(2);
});
