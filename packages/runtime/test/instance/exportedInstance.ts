/**
 * A contact centre as the API tells of it: the answers of its Describe and List operations, one after the other, with all
 * the members they have, of which most say nothing a task asks for.
 */
import type { JsonObject } from '@switchyard/blocks';

export const INSTANCE_ARN = 'arn:aws:connect:eu-west-2:123456789012:instance/7f3c2a10-5b1e-4c55-9a0e-2f6d1c0b9e88';
const changed = { LastModifiedTime: '2025-11-03T08:12:44.120000+00:00', LastModifiedRegion: 'eu-west-2' };
const answered = { ResponseMetadata: { RequestId: 'b0f7…', HTTPStatusCode: 200, RetryAttempts: 0 } };
const tags = { Tags: { team: 'claims', 'aws:cloudformation:stack-name': 'contact-centre' } };

export const IDS = {
  hours: '0a1b2c3d-0001-4000-8000-000000000001',
  claims: '0a1b2c3d-0002-4000-8000-000000000001',
  appeals: '0a1b2c3d-0002-4000-8000-000000000002',
  profile: '0a1b2c3d-0003-4000-8000-000000000001',
  ada: '0a1b2c3d-0004-4000-8000-000000000001',
  intake: '0a1b2c3d-0005-4000-8000-000000000001',
  toQueue: '0a1b2c3d-0005-4000-8000-000000000002',
  hold: '0a1b2c3d-0005-4000-8000-000000000003',
  voice: '0a1b2c3d-0005-4000-8000-000000000004',
  quickConnect: '0a1b2c3d-0006-4000-8000-000000000001',
  template: '0a1b2c3d-0007-4000-8000-000000000001',
} as const;

const FUNCTION = 'arn:aws:lambda:eu-west-2:123456789012:function:look-up-policy';

const day = (Day: string): object => ({
  Day,
  StartTime: { Hours: 9, Minutes: 0 },
  EndTime: { Hours: 17, Minutes: 30 },
});

/** As the console writes a flow: with places of blocks, and references by ARN with the names they had. */
const intake = {
  Version: '2019-10-30',
  StartAction: '5f0e6a31-9a05-4d3c-8f1f-6d3f0d1f7a10',
  Metadata: {
    entryPointPosition: { x: 20, y: 20 },
    ActionMetadata: {
      '5f0e6a31-9a05-4d3c-8f1f-6d3f0d1f7a10': { position: { x: 200, y: 20 } },
      'Look up the policy': {
        position: { x: 440, y: 20 },
        isFriendlyName: true,
        parameters: { LambdaFunctionARN: { displayName: 'look-up-policy' } },
        dynamicMetadata: { policy: false },
      },
      'Claims it is': {
        position: { x: 680, y: 20 },
        isFriendlyName: true,
        parameters: { QueueId: { displayName: 'Claims' } },
        queue: { text: 'Claims' },
      },
    },
    Annotations: [],
    name: 'Claims intake',
    description: 'Where claims begin',
    type: 'contactFlow',
    status: 'PUBLISHED',
    hash: {},
  },
  Actions: [
    {
      Identifier: '5f0e6a31-9a05-4d3c-8f1f-6d3f0d1f7a10',
      Type: 'UpdateFlowLoggingBehavior',
      Parameters: { FlowLoggingBehavior: 'Enabled' },
      Transitions: { NextAction: 'Look up the policy' },
    },
    {
      Identifier: 'Look up the policy',
      Type: 'InvokeLambdaFunction',
      Parameters: {
        LambdaFunctionARN: FUNCTION,
        InvocationTimeLimitSeconds: '3',
        LambdaInvocationAttributes: { policy: '$.Attributes.policy' },
        ResponseValidation: { ResponseType: 'STRING_MAP' },
      },
      Transitions: {
        NextAction: 'Claims it is',
        Errors: [{ NextAction: 'Claims it is', ErrorType: 'NoMatchingError' }],
      },
    },
    {
      Identifier: 'Claims it is',
      Type: 'UpdateContactTargetQueue',
      Parameters: { QueueId: `${INSTANCE_ARN}/queue/${IDS.claims}` },
      Transitions: { NextAction: 'open', Errors: [{ NextAction: 'end', ErrorType: 'NoMatchingError' }] },
    },
    {
      Identifier: 'open',
      Type: 'CheckHoursOfOperation',
      Parameters: { HoursOfOperationId: `${INSTANCE_ARN}/operating-hours/${IDS.hours}` },
      Transitions: {
        NextAction: 'end',
        Conditions: [
          { NextAction: 'transfer', Condition: { Operator: 'Equals', Operands: ['True'] } },
          { NextAction: 'end', Condition: { Operator: 'Equals', Operands: ['False'] } },
        ],
        Errors: [{ NextAction: 'end', ErrorType: 'NoMatchingError' }],
      },
    },
    {
      Identifier: 'transfer',
      Type: 'TransferContactToQueue',
      Parameters: {},
      Transitions: {
        NextAction: 'end',
        Errors: [
          { NextAction: 'end', ErrorType: 'QueueAtCapacity' },
          { NextAction: 'end', ErrorType: 'NoMatchingError' },
        ],
      },
    },
    { Identifier: 'end', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} },
  ],
};

const toQueue = {
  Version: '2019-10-30',
  StartAction: 'transfer',
  Metadata: { entryPointPosition: { x: 20, y: 20 }, ActionMetadata: {} },
  Actions: [
    {
      Identifier: 'transfer',
      Type: 'TransferContactToQueue',
      Parameters: {},
      Transitions: {
        NextAction: 'end',
        Errors: [
          { NextAction: 'end', ErrorType: 'QueueAtCapacity' },
          { NextAction: 'end', ErrorType: 'NoMatchingError' },
        ],
      },
    },
    { Identifier: 'end', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} },
  ],
};

/** Of other channels: tasks do not run it, and it is there. */
const voice = {
  Version: '2019-10-30',
  StartAction: 'say',
  Metadata: { entryPointPosition: { x: 20, y: 20 }, ActionMetadata: {} },
  Actions: [
    {
      Identifier: 'say',
      Type: 'MessageParticipant',
      Parameters: { Text: 'Thank you for calling.' },
      Transitions: { NextAction: 'record', Errors: [{ NextAction: 'end', ErrorType: 'NoMatchingError' }] },
    },
    {
      Identifier: 'record',
      Type: 'UpdateContactRecordingBehavior',
      Parameters: { RecordingBehavior: { RecordedParticipants: ['Agent', 'Customer'] } },
      Transitions: { NextAction: 'end' },
    },
    { Identifier: 'end', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} },
  ],
};

function flow(Id: string, Name: string, Type: string, content: object): object {
  return {
    ...answered,
    ContactFlow: {
      Arn: `${INSTANCE_ARN}/contact-flow/${Id}`,
      Id,
      Name,
      Type,
      State: 'ACTIVE',
      Status: 'PUBLISHED',
      Description: `${Name}, as it is`,
      Content: JSON.stringify(content),
      FlowContentSha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      Version: 7,
      VersionDescription: 'After the storm',
      ...tags,
      ...changed,
    },
  };
}

export const EXPORTED = {
  Start: '2026-01-05T10:00:00Z',
  Instance: {
    ...answered,
    Instance: {
      Id: '7f3c2a10-5b1e-4c55-9a0e-2f6d1c0b9e88',
      Arn: INSTANCE_ARN,
      IdentityManagementType: 'CONNECT_MANAGED',
      InstanceAlias: 'northern-claims',
      CreatedTime: '2023-02-14T09:00:00+00:00',
      ServiceRole:
        'arn:aws:iam::123456789012:role/aws-service-role/connect.amazonaws.com/AWSServiceRoleForAmazonConnect_x',
      InstanceStatus: 'ACTIVE',
      InboundCallsEnabled: true,
      OutboundCallsEnabled: true,
      InstanceAccessUrl: 'https://northern-claims.my.connect.aws/',
      ...tags,
    },
    ReplicationConfiguration: { ReplicationStatusSummaryList: [], SourceRegion: 'eu-west-2' },
  },
  HoursOfOperations: [
    {
      ...answered,
      HoursOfOperation: {
        HoursOfOperationId: IDS.hours,
        HoursOfOperationArn: `${INSTANCE_ARN}/operating-hours/${IDS.hours}`,
        Name: 'Office hours',
        Description: 'When somebody is there',
        TimeZone: 'Europe/London',
        Config: ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'].map(day),
        ParentHoursOfOperations: [],
        ...tags,
        ...changed,
      },
      HoursOfOperationOverrideList: [
        {
          HoursOfOperationOverrideId: '0a1b2c3d-0008-4000-8000-000000000001',
          HoursOfOperationId: IDS.hours,
          HoursOfOperationArn: `${INSTANCE_ARN}/operating-hours/${IDS.hours}`,
          Name: 'Christmas',
          Description: 'Nobody is there',
          Config: [day('FRIDAY')],
          EffectiveFrom: '2026-12-25',
          EffectiveTill: '2026-12-25',
          OverrideType: 'CLOSED',
          RecurrenceConfig: {
            RecurrencePattern: {
              Frequency: 'YEARLY',
              Interval: 1,
              ByMonth: [12],
              ByMonthDay: [25],
              ByWeekdayOccurrence: [],
            },
          },
        },
      ],
      LastModifiedRegion: 'eu-west-2',
    },
  ],
  Queues: [
    {
      ...answered,
      Queue: {
        Name: 'Claims',
        QueueArn: `${INSTANCE_ARN}/queue/${IDS.claims}`,
        QueueId: IDS.claims,
        Description: 'New claims',
        OutboundCallerConfig: {
          OutboundCallerIdName: 'Northern Claims',
          OutboundCallerIdNumberId: '0a1b2c3d-0009-4000-8000-000000000001',
          OutboundFlowId: IDS.voice,
        },
        OutboundEmailConfig: { OutboundEmailAddressId: '0a1b2c3d-0009-4000-8000-000000000002' },
        HoursOfOperationId: IDS.hours,
        MaxContacts: 200,
        Status: 'ENABLED',
        ...tags,
        ...changed,
      },
      // What ListQueueQuickConnects answers, beside it.
      QuickConnectSummaryList: [
        {
          Id: IDS.quickConnect,
          Arn: `${INSTANCE_ARN}/transfer-destination/${IDS.quickConnect}`,
          Name: 'Appeals desk',
          QuickConnectType: 'QUEUE',
          ...changed,
        },
      ],
    },
    {
      QueueSummaryList: [
        {
          Id: IDS.appeals,
          Arn: `${INSTANCE_ARN}/queue/${IDS.appeals}`,
          Name: 'Appeals',
          QueueType: 'STANDARD',
          ...changed,
        },
        {
          Id: `agent-${IDS.ada}`,
          Arn: `${INSTANCE_ARN}/queue/agent/${IDS.ada}`,
          QueueType: 'AGENT',
          ...changed,
        },
      ],
      NextToken: null,
    },
  ],
  RoutingProfiles: [
    {
      ...answered,
      RoutingProfile: {
        InstanceId: '7f3c2a10-5b1e-4c55-9a0e-2f6d1c0b9e88',
        Name: 'Back office',
        RoutingProfileArn: `${INSTANCE_ARN}/routing-profile/${IDS.profile}`,
        RoutingProfileId: IDS.profile,
        Description: 'Everybody at the back',
        MediaConcurrencies: [
          { Channel: 'VOICE', Concurrency: 1, CrossChannelBehavior: { BehaviorType: 'ROUTE_CURRENT_CHANNEL_ONLY' } },
          { Channel: 'CHAT', Concurrency: 2, CrossChannelBehavior: { BehaviorType: 'ROUTE_CURRENT_CHANNEL_ONLY' } },
          { Channel: 'TASK', Concurrency: 3, CrossChannelBehavior: { BehaviorType: 'ROUTE_ANY_CHANNEL' } },
          { Channel: 'EMAIL', Concurrency: 1, CrossChannelBehavior: { BehaviorType: 'ROUTE_ANY_CHANNEL' } },
        ],
        DefaultOutboundQueueId: IDS.claims,
        NumberOfAssociatedQueues: 2,
        NumberOfAssociatedManualAssignmentQueues: 1,
        NumberOfAssociatedUsers: 1,
        AgentAvailabilityTimer: 'TIME_SINCE_LAST_ACTIVITY',
        IsDefault: false,
        AssociatedQueueIds: [IDS.claims],
        AssociatedManualAssignmentQueueIds: [IDS.appeals],
        ...tags,
        ...changed,
      },
      RoutingProfileQueueConfigSummaryList: ['VOICE', 'TASK'].map((Channel) => ({
        QueueId: IDS.claims,
        QueueArn: `${INSTANCE_ARN}/queue/${IDS.claims}`,
        QueueName: 'Claims',
        Priority: 1,
        Delay: 0,
        Channel,
      })),
      RoutingProfileManualAssignmentQueueConfigSummaryList: [
        {
          QueueId: IDS.appeals,
          QueueArn: `${INSTANCE_ARN}/queue/${IDS.appeals}`,
          QueueName: 'Appeals',
          Channel: 'TASK',
        },
      ],
      NextToken: null,
      LastModifiedRegion: 'eu-west-2',
    },
  ],
  AgentStatuses: {
    AgentStatusSummaryList: [
      ['Available', 'ROUTABLE'],
      ['Offline', 'OFFLINE'],
      ['Lunch', 'CUSTOM'],
    ].map(([Name, Type], place) => ({
      Id: `0a1b2c3d-000a-4000-8000-00000000000${place}`,
      Arn: `${INSTANCE_ARN}/agent-state/0a1b2c3d-000a-4000-8000-00000000000${place}`,
      Name,
      Type,
      ...changed,
    })),
    NextToken: null,
  },
  Users: [
    {
      ...answered,
      User: {
        Id: IDS.ada,
        Arn: `${INSTANCE_ARN}/agent/${IDS.ada}`,
        Username: 'ada.okafor',
        IdentityInfo: {
          FirstName: 'Ada',
          LastName: 'Okafor',
          Email: 'ada@example.com',
          SecondaryEmail: null,
          Mobile: null,
        },
        PhoneConfig: {
          PhoneType: 'SOFT_PHONE',
          AutoAccept: false,
          AfterContactWorkTimeLimit: 30,
          DeskPhoneNumber: '',
          PersistentConnection: false,
        },
        DirectoryUserId: null,
        SecurityProfileIds: ['0a1b2c3d-000b-4000-8000-000000000001'],
        RoutingProfileId: IDS.profile,
        HierarchyGroupId: '0a1b2c3d-000c-4000-8000-000000000001',
        AutoAcceptConfigs: [{ Channel: 'TASK', AutoAccept: true, AgentFirstCallbackAutoAccept: false }],
        AfterContactWorkConfigs: [{ Channel: 'TASK', AfterContactWorkConfig: { AfterContactWorkTimeLimit: 45 } }],
        PhoneNumberConfigs: [{ Channel: 'VOICE', PhoneType: 'SOFT_PHONE', PhoneNumber: null }],
        PersistentConnectionConfigs: [{ Channel: 'VOICE', PersistentConnection: false }],
        VoiceEnhancementConfigs: [{ Channel: 'VOICE', VoiceEnhancementMode: 'NONE' }],
        ...tags,
        ...changed,
      },
    },
  ],
  QuickConnects: [
    {
      ...answered,
      QuickConnect: {
        QuickConnectARN: `${INSTANCE_ARN}/transfer-destination/${IDS.quickConnect}`,
        QuickConnectId: IDS.quickConnect,
        Name: 'Appeals desk',
        Description: 'For appeals',
        QuickConnectConfig: {
          QuickConnectType: 'QUEUE',
          QueueConfig: { QueueId: IDS.appeals, ContactFlowId: IDS.toQueue },
        },
        ...tags,
        ...changed,
      },
    },
  ],
  TaskTemplates: [
    {
      ...answered,
      InstanceId: '7f3c2a10-5b1e-4c55-9a0e-2f6d1c0b9e88',
      Id: IDS.template,
      Arn: `${INSTANCE_ARN}/task-template/${IDS.template}`,
      Name: 'New claim',
      Description: 'What claims begin with',
      ContactFlowId: IDS.intake,
      Constraints: {
        RequiredFields: [{ Id: { Name: 'Task name' } }],
        ReadOnlyFields: [],
        InvisibleFields: [],
      },
      Defaults: { DefaultFieldValues: [{ Id: { Name: 'Severity' }, DefaultValue: 'low' }] },
      Fields: [
        { Id: { Name: 'Task name' }, Description: 'What to do', Type: 'NAME' },
        { Id: { Name: 'Severity' }, Description: '', Type: 'SINGLE_SELECT', SingleSelectOptions: ['low', 'high'] },
      ],
      Status: 'ACTIVE',
      LastModifiedTime: '2025-11-03T08:12:44.120000+00:00',
      CreatedTime: '2025-11-03T08:12:44.120000+00:00',
      ...tags,
    },
  ],
  LambdaFunctions: { LambdaFunctions: [FUNCTION], NextToken: null, ...answered },
  Flows: [
    flow(IDS.intake, 'Claims intake', 'CONTACT_FLOW', intake),
    flow(IDS.toQueue, 'To a queue', 'QUEUE_TRANSFER', toQueue),
    flow(IDS.hold, 'Default customer hold', 'CUSTOMER_HOLD', voice),
    flow(IDS.voice, 'Main line', 'CONTACT_FLOW', voice),
  ],
  Rules: [
    {
      ...answered,
      Rule: {
        Name: 'Salesforce-cases',
        RuleId: '0a1b2c3d-000d-4000-8000-000000000001',
        RuleArn: `${INSTANCE_ARN}/rule/0a1b2c3d-000d-4000-8000-000000000001`,
        TriggerEventSource: {
          EventSourceName: 'OnSalesforceCaseCreate',
          IntegrationAssociationId: '0a1b2c3d-000e-4000-8000-000000000001',
        },
        Function: JSON.stringify({
          Version: '2022-11-25',
          RuleFunction: {
            Operator: 'AND',
            Operands: [
              {
                Operator: 'EQUALS',
                Operands: ['High'],
                ComparisonValue: '$.ThirdParty.Salesforce.CaseCreate.Priority',
                Negate: false,
              },
            ],
          },
        }),
        Actions: [
          {
            ActionType: 'CREATE_TASK',
            TaskAction: {
              Name: 'Case $.ThirdParty.Salesforce.CaseCreate.CaseNumber',
              Description: '',
              ContactFlowId: IDS.intake,
              References: {},
            },
          },
          { ActionType: 'ASSIGN_CONTACT_CATEGORY', AssignContactCategoryAction: {} },
        ],
        PublishStatus: 'PUBLISHED',
        CreatedTime: '2025-11-03T08:12:44.120000+00:00',
        LastUpdatedTime: '2025-11-03T08:12:44.120000+00:00',
        LastUpdatedBy: `${INSTANCE_ARN}/agent/${IDS.ada}`,
        Tags: {},
      },
    },
  ],
} as unknown as JsonObject;
