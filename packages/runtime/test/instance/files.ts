/** Instance files, right and wrong: the reader tells them apart, and the schema for editors agrees. */

type Members = Readonly<Record<string, unknown>>;

const NINE_TO_FIVE = { Day: 'MONDAY', StartTime: { Hours: 9, Minutes: 0 }, EndTime: { Hours: 17, Minutes: 0 } };

/** Hours of operation of an office. */
export const hours = (changes: Members = {}): Members => ({
  Name: 'Office',
  TimeZone: 'Europe/London',
  Config: [NINE_TO_FIVE],
  ...changes,
});

export const override = (changes: Members = {}): Members => ({
  EffectiveFrom: '2026-12-24',
  EffectiveTill: '2026-12-26',
  Config: [],
  ...changes,
});

export const profile = (changes: Members = {}): Members => ({
  Name: 'Back office',
  QueueConfigs: ['Claims'],
  ...changes,
});

export const user = (changes: Members = {}): Members => ({
  Username: 'ada',
  RoutingProfileId: 'Back office',
  ...changes,
});

/** An office with one queue and one agent. */
export const office = (changes: Members = {}): Members => ({
  Queues: ['Claims'],
  RoutingProfiles: [profile()],
  Users: [user()],
  ...changes,
});

export const quickConnect = (config: Members): Members => ({ Name: 'To claims', QuickConnectConfig: config });

export const template = (changes: Members = {}): Members => ({
  Name: 'Refund',
  ContactFlowId: 'Intake',
  Fields: [
    { Id: { Name: 'Task name' }, Type: 'NAME' },
    { Id: { Name: 'Severity' }, Type: 'SINGLE_SELECT', SingleSelectOptions: ['low', 'high'] },
  ],
  Constraints: { RequiredFields: [{ Id: { Name: 'Task name' } }] },
  ...changes,
});

export const lambda = (...Answers: readonly unknown[]): Members => ({
  LambdaFunctions: [{ Arn: 'look-up', Answers }],
});

const INTAKE = { Name: 'Intake', File: 'intake.json' };
const rule = (changes: Members = {}): Members => ({
  Rules: [
    {
      Name: 'Refunds',
      TriggerEventSource: { EventSourceName: 'OnZendeskTicketCreate' },
      Function: '{}',
      Actions: [{ ActionType: 'CREATE_TASK', TaskAction: { Name: 'A refund', ContactFlowId: 'Intake' } }],
      ...changes,
    },
  ],
  Flows: [INTAKE],
});

export const RIGHT: readonly (readonly [what: string, file: Members])[] = [
  ['says nothing', {}],
  ['names its schema', { $schema: '../schemas/instance.schema.json' }],
  ['begins at a moment', { Start: '2026-01-05T09:00:00Z' }],
  ['begins at a moment of a time zone', { Start: '2026-01-05T09:00+01:00' }],
  ['begins at midnight of a date', { Start: '2026-01-05' }],
  ['has a seed', { Seed: -3 }],
  ['says which instance it is', { Instance: { Id: 'i', InstanceAlias: 'claims', InstanceStatus: 'ACTIVE' } }],
  [
    'says which instance it is, as DescribeInstance answers',
    { Instance: { Instance: { Id: 'i', InstanceAlias: 'claims', InstanceStatus: 'ACTIVE' }, ResponseMetadata: {} } },
  ],
  ['has limits of its own', { Limits: { activeTasks: 10, linkCounting: 'sameParent', throttling: true } }],
  ['has a queue, a profile and an agent', office()],
  ['has no agents yet', { Queues: ['Claims', { Name: 'Complaints' }] }],
  [
    'has a queue as DescribeQueue answers',
    { Queues: [{ Queue: { QueueId: 'q', Name: 'Claims', OutboundCallerConfig: {}, Tags: {} } }] },
  ],
  [
    'has a queue with its quick connects, as two operations answer',
    {
      ...office(),
      Queues: [
        {
          Queue: { Name: 'Claims' },
          QuickConnectSummaryList: [{ Id: 'q', Arn: 'a', Name: 'Hotline', QuickConnectType: 'PHONE_NUMBER' }],
        },
      ],
      QuickConnects: [
        {
          ...quickConnect({ QuickConnectType: 'PHONE_NUMBER', PhoneConfig: { PhoneNumber: '+441632960000' } }),
          QuickConnectId: 'q',
        },
      ],
    },
  ],
  [
    'has queues as ListQueues answers',
    {
      Queues: {
        QueueSummaryList: [
          { Id: 'q', Name: 'Claims', QueueType: 'STANDARD' },
          { Id: 'a', QueueType: 'AGENT' },
        ],
        NextToken: 't',
      },
    },
  ],
  ['has a member the service may add later', { Queues: [{ Name: 'Claims', SomethingNewOfTomorrow: [1] }] }],
  ['has hours', { HoursOfOperations: [hours()] }],
  [
    'has hours in words',
    { HoursOfOperations: [hours({ Config: 'Mon-Fri 09:00-12:00, 13:00-17:00; Sat 10:00-24:00' })] },
  ],
  ['is always open', { HoursOfOperations: [hours({ Config: 'always' })] }],
  [
    'has hours as the service answers',
    { HoursOfOperations: [{ HoursOfOperation: hours({ Tags: {} }), HoursOfOperationOverrideList: [override()] }] },
  ],
  ['has a day off', { HoursOfOperations: [hours({ Overrides: [override()] })] }],
  [
    'is closed on the last day of each quarter',
    {
      HoursOfOperations: [
        hours({
          Overrides: [
            override({
              OverrideType: 'CLOSED',
              RecurrenceConfig: { RecurrencePattern: { Frequency: 'MONTHLY', Interval: 3, ByMonthDay: [-1] } },
            }),
          ],
        }),
      ],
    },
  ],
  [
    'inherits overrides',
    {
      HoursOfOperations: [
        hours({ Name: 'Holidays' }),
        hours({ ParentHoursOfOperations: [{ Id: 'Holidays', Name: 'Holidays' }] }),
      ],
    },
  ],
  [
    'inherits overrides by name',
    { HoursOfOperations: [hours({ Name: 'Holidays' }), hours({ ParentHoursOfOperationConfigs: ['Holidays'] })] },
  ],
  [
    'has a queue with hours',
    { HoursOfOperations: [hours()], Queues: [{ Name: 'Claims', HoursOfOperationId: 'Office' }] },
  ],
  [
    'has a profile as the service answers',
    office({
      RoutingProfiles: [
        {
          RoutingProfile: {
            Name: 'Back office',
            DefaultOutboundQueueId: 'q',
            MediaConcurrencies: [{ Channel: 'EMAIL', Concurrency: 3 }],
          },
          RoutingProfileQueueConfigSummaryList: [
            { QueueId: 'Claims', QueueArn: 'a', QueueName: 'Claims', Priority: 1, Delay: 0, Channel: 'TASK' },
          ],
        },
      ],
    }),
  ],
  [
    'has a profile with queues for manual assignment, as two operations answer',
    office({
      RoutingProfiles: [
        {
          RoutingProfile: {
            Name: 'Back office',
            NumberOfAssociatedManualAssignmentQueues: 1,
            AssociatedManualAssignmentQueueIds: ['Claims'],
          },
          RoutingProfileManualAssignmentQueueConfigSummaryList: [
            { QueueId: 'Claims', QueueArn: 'a', QueueName: 'Claims', Channel: 'TASK' },
          ],
        },
      ],
    }),
  ],
  [
    'has a profile with queues for manual assignment, as CreateRoutingProfile takes it',
    office({
      RoutingProfiles: [
        profile({
          ManualAssignmentQueueConfigs: ['Claims', { QueueReference: { QueueId: 'Claims', Channel: 'CHAT' } }],
        }),
      ],
    }),
  ],
  [
    'has a profile as CreateRoutingProfile takes it',
    office({
      RoutingProfiles: [
        profile({
          QueueConfigs: [{ QueueReference: { QueueId: 'Claims', Channel: 'TASK' }, Priority: 99, Delay: 9999 }],
        }),
      ],
    }),
  ],
  [
    'has a profile whose calls go elsewhere',
    office({
      RoutingProfiles: [profile({ QueueConfigs: [{ QueueReference: { QueueId: 'Calls', Channel: 'VOICE' } }] })],
    }),
  ],
  [
    'has a user as DescribeUser answers',
    office({ Users: [{ User: user({ SecurityProfileIds: ['s'], DirectoryUserId: 'd' }) }] }),
  ],
  [
    'has a user with after-contact work by channel, as DescribeUser answers',
    office({
      Users: [
        user({
          AfterContactWorkConfigs: [{ Channel: 'TASK', AfterContactWorkConfig: { AfterContactWorkTimeLimit: 45 } }],
        }),
      ],
    }),
  ],
  [
    'has a user with after-contact work by channel, in short',
    office({ Users: [user({ AfterContactWorkConfigs: [{ Channel: 'TASK', AfterContactWorkTimeLimit: 45 }] })] }),
  ],
  ['has an agent who begins as available', office({ Users: [user({ Status: 'Available' })] })],
  ['has a status of its own', office({ AgentStatuses: ['Lunch'], Users: [user({ Status: 'Lunch' })] })],
  [
    'has statuses as ListAgentStatuses answers',
    { AgentStatuses: { AgentStatusSummaryList: [{ Id: 's', Name: 'Available', Type: 'ROUTABLE' }] } },
  ],
  ['has a flow by its file', { Flows: ['flows/intake.json'] }],
  ['has a flow', { Flows: [INTAKE] }],
  [
    'has a flow as DescribeContactFlow answers',
    { Flows: [{ ContactFlow: { Name: 'Intake', Type: 'CONTACT_FLOW', Content: '{}', FlowContentSha256: 'x' } }] },
  ],
  [
    'has a quick connect to a queue',
    {
      ...office(),
      Flows: [INTAKE],
      QuickConnects: [
        quickConnect({ QuickConnectType: 'QUEUE', QueueConfig: { QueueId: 'Claims', ContactFlowId: 'Intake' } }),
      ],
    },
  ],
  [
    'has a quick connect to a number',
    {
      QuickConnects: [
        { QuickConnect: quickConnect({ QuickConnectType: 'PHONE_NUMBER', PhoneConfig: { PhoneNumber: '+49' } }) },
      ],
    },
  ],
  [
    'has a template',
    {
      Flows: [INTAKE],
      TaskTemplates: [
        template({ Defaults: { DefaultFieldValues: [{ Id: { Name: 'Severity' }, DefaultValue: 'low' }] } }),
      ],
    },
  ],
  [
    'has functions as ListLambdaFunctions answers',
    { LambdaFunctions: { LambdaFunctions: ['arn:aws:lambda:eu-central-1:111122223333:function:look-up'] } },
  ],
  ['has a function by its name', { LambdaFunctions: ['look-up'] }],
  ['has a function with one answer', { LambdaFunctions: [{ Arn: 'look-up', Answers: { Returns: { tier: 'gold' } } }] }],
  [
    'has a function with answers',
    lambda(
      { Throttles: true },
      { Fails: 'out of order', After: '2 seconds' },
      { ReturnsText: '<html>' },
      { Returns: null, When: { Parameters: { id: '1' } } },
    ),
  ],
  ['has a function of its own', { LambdaFunctions: [{ Arn: 'look-up', Script: 'functions/look-up.mjs' }] }],
  ['has a function that runs elsewhere', { LambdaFunctions: [{ Arn: 'look-up', Url: 'http://localhost:9000/' }] }],
  ['has a rule', rule()],
];

/** Wrong in itself: editors tell it too. */
export const MISSHAPEN: readonly (readonly [what: string, file: unknown, pointer: string, message: RegExp])[] = [
  ['no object', [], '', /^Expected an instance: a JSON object/],
  ['a misspelt list', { Queue: [] }, '/Queue', /^Unknown member "Queue" \(did you mean "Queues"\?\)/],
  [
    'a list nobody knows',
    { Telephones: [] },
    '/Telephones',
    /^Unknown member "Telephones", expected one of .*"Queues", "HoursOf/,
  ],
  [
    'a moment without a time zone',
    { Start: '2026-01-05T09:00:00' },
    '/Start',
    /^Expected a moment with its time zone such as "2026/,
  ],
  ['half a seed', { Seed: 1.5 }, '/Seed', /^Expected a whole number, found 1.5/],
  [
    'an ARN of something else',
    { Instance: { Arn: 'arn:aws:s3:::bucket' } },
    '/Instance/Arn',
    /^Expected the ARN of an instance/,
  ],
  [
    'a limit below nothing',
    { Limits: { activeTasks: -1 } },
    '/Limits/activeTasks',
    /^Expected a whole number from 0, found -1/,
  ],
  ['a misspelt limit', { Limits: { activeTask: 1 } }, '/Limits/activeTask', /did you mean "activeTasks"/],
  [
    'a choice nobody offers',
    { Limits: { linkCounting: 'chains' } },
    '/Limits/linkCounting',
    /^Expected one of "chain", "sameParent" \(did you mean "chain"\?\), found "chains"/,
  ],
  ['queues as a number', { Queues: 3 }, '/Queues', /^Expected a list; each of it the name of a queue/],
  ['a queue without a name', { Queues: [{ MaxContacts: 3 }] }, '/Queues/0', /^Missing "Name", text such as "Claims"/],
  ['a queue without a name, as answered', { Queues: [{ Queue: {} }] }, '/Queues/0/Queue', /^Missing "Name"/],
  [
    'a queue with an empty name',
    { Queues: [''] },
    '/Queues/0',
    /^Expected text of at most 127 characters such as "Claims", found empty text/,
  ],
  ['a name too long', { Queues: ['x'.repeat(128)] }, '/Queues/0', /^Expected text of at most 127 characters/],
  [
    'a queue that is ajar',
    { Queues: [{ Name: 'Claims', Status: 'AJAR' }] },
    '/Queues/0/Status',
    /^Expected one of "ENABLED", "DISABLED"/,
  ],
  [
    'hours without a time zone',
    { HoursOfOperations: [{ Name: 'Office', Config: [] }] },
    '/HoursOfOperations/0',
    /^Missing "TimeZone", a time zone of the IANA database such as "Europe\/London"/,
  ],
  [
    'an hour after midnight',
    { HoursOfOperations: [hours({ Config: [{ ...NINE_TO_FIVE, EndTime: { Hours: 24, Minutes: 0 } }] })] },
    '/HoursOfOperations/0/Config/0/EndTime/Hours',
    /^Expected a whole number from 0 to 23, found 24/,
  ],
  [
    'a day in lower case',
    { HoursOfOperations: [hours({ Config: [{ ...NINE_TO_FIVE, Day: 'monday' }] })] },
    '/HoursOfOperations/0/Config/0/Day',
    /^Expected one of "MONDAY".*did you mean "MONDAY"/,
  ],
  [
    'hours in other words',
    { HoursOfOperations: [hours({ Config: 'Mon-Fri 9-17' })] },
    '/HoursOfOperations/0/Config',
    /^Expected days and times, or "always", such as "Mon-Fri 09:00-17:00/,
  ],
  [
    'hours only listed',
    { HoursOfOperations: { HoursOfOperationSummaryList: [] } },
    '/HoursOfOperations',
    /^ListHoursOfOperations does not say when they are open. Expected the answers of DescribeHoursOfOperation/,
  ],
  [
    'a date in the British way',
    { HoursOfOperations: [hours({ Overrides: [override({ EffectiveFrom: '24/12/2026' })] })] },
    '/HoursOfOperations/0/Overrides/0/EffectiveFrom',
    /^Expected a date such as "2026-12-24"/,
  ],
  [
    'four parents',
    { HoursOfOperations: [hours({ ParentHoursOfOperations: ['a', 'b', 'c', 'd'] })] },
    '/HoursOfOperations/0/ParentHoursOfOperations',
    /^Too many: expected at most 3 entries, found 4/,
  ],
  [
    'the day before the first',
    {
      HoursOfOperations: [
        hours({ Overrides: [override({ RecurrenceConfig: { RecurrencePattern: { ByMonthDay: [0] } } })] }),
      ],
    },
    '/HoursOfOperations/0/Overrides/0/RecurrenceConfig/RecurrencePattern/ByMonthDay/0',
    /^Expected a whole number from 1 to 31, or -1, found 0/,
  ],
  [
    'every seventh month',
    {
      HoursOfOperations: [
        hours({ Overrides: [override({ RecurrenceConfig: { RecurrencePattern: { Interval: 7 } } })] }),
      ],
    },
    '/HoursOfOperations/0/Overrides/0/RecurrenceConfig/RecurrencePattern/Interval',
    /^Expected a whole number from 1 to 6/,
  ],
  [
    'a priority of a hundred',
    office({
      RoutingProfiles: [profile({ QueueConfigs: [{ QueueReference: { QueueId: 'Claims' }, Priority: 100 }] })],
    }),
    '/RoutingProfiles/0/QueueConfigs/0/Priority',
    /^Expected a whole number from 1 to 99, found 100/,
  ],
  [
    'a delay of hours',
    office({ RoutingProfiles: [profile({ QueueConfigs: [{ QueueId: 'Claims', Delay: 10_000 }] })] }),
    '/RoutingProfiles/0/QueueConfigs/0/Delay',
    /^Expected a whole number from 0 to 9999/,
  ],
  [
    'eleven tasks at once',
    office({ RoutingProfiles: [profile({ MediaConcurrencies: [{ Channel: 'TASK', Concurrency: 11 }] })] }),
    '/RoutingProfiles/0/MediaConcurrencies/0/Concurrency',
    /^Expected a whole number from 1 to 10/,
  ],
  [
    'profiles only listed',
    { RoutingProfiles: [{ RoutingProfileSummaryList: [] }] },
    '/RoutingProfiles/0',
    /^ListRoutingProfiles does not say which queues they serve. Expected the answers of DescribeRoutingProfile and/,
  ],
  ['an agent without a profile', { Users: [{ Username: 'ada' }] }, '/Users/0', /^Missing "RoutingProfileId"/],
  ['users only listed', { Users: { UserSummaryList: [] } }, '/Users', /^ListUsers does not say which routing profile/],
  ['a status of no kind', { AgentStatuses: [{ Name: 'Lunch' }] }, '/AgentStatuses/0', /^Missing "Type"/],
  [
    'a flow file elsewhere',
    { Flows: ['../intake.json'] },
    '/Flows/0',
    /^Expected a file of the folder such as "flows\/intake.json"/,
  ],
  [
    'a flow file of the system',
    { Flows: [{ Name: 'Intake', File: '/etc/intake.json' }] },
    '/Flows/0/File',
    /^Expected a file of the folder/,
  ],
  ['a function without an ARN', { LambdaFunctions: [{ Answers: [] }] }, '/LambdaFunctions/0', /^Missing "Arn"/],
  ['a function without a first answer', lambda(), '/LambdaFunctions/0/Answers', /^Expected at least 1 entry, found 0/],
  [
    'an answer in lower case',
    lambda({ returns: {} }),
    '/LambdaFunctions/0/Answers/0/returns',
    /^Unknown member "returns" \(did you mean "Returns"\?\)/,
  ],
  [
    'a script of another kind',
    { LambdaFunctions: [{ Arn: 'look-up', Script: 'look-up.py' }] },
    '/LambdaFunctions/0/Script',
    /^Expected a file of the folder such as "look-up.mjs"/,
  ],
  [
    'an endpoint of another kind',
    { LambdaFunctions: [{ Arn: 'look-up', Url: 'ftp://host/' }] },
    '/LambdaFunctions/0/Url',
    /^Expected the address of an endpoint/,
  ],
  [
    'a field of no type',
    { TaskTemplates: [template({ Fields: [{ Id: { Name: 'Task name' }, Type: 'TITLE' }] })] },
    '/TaskTemplates/0/Fields/0/Type',
    /^Expected one of "NAME", "DESCRIPTION"/,
  ],
];

/** Right in itself, and wrong as a whole: the reader alone tells it. */
export const WRONG_AS_A_WHOLE: readonly (readonly [what: string, file: Members, pointer: string, message: RegExp])[] = [
  ['a moment that never comes', { Start: '2026-02-31T09:00:00Z' }, '/Start', /^Expected a moment/],
  [
    'a time zone nobody knows',
    { HoursOfOperations: [hours({ TimeZone: 'Europe/Atlantis' })] },
    '/HoursOfOperations/0/TimeZone',
    /^Expected a time zone of the IANA database such as "Europe\/London", found "Europe\/Atlantis"/,
  ],
  [
    'a date that never comes',
    { HoursOfOperations: [hours({ Overrides: [override({ EffectiveTill: '2026-02-31' })] })] },
    '/HoursOfOperations/0/Overrides/0/EffectiveTill',
    /^Expected a date/,
  ],
  [
    'an answer after a length nobody knows',
    lambda({ Returns: {}, After: '2 lunches' }),
    '/LambdaFunctions/0/Answers/0/After',
    /^Expected a length of time such as "2 seconds"/,
  ],
  [
    'a flow of no type',
    { Flows: [{ ...INTAKE, Type: 'VOICE_MAIL' }] },
    '/Flows/0/Type',
    /^Expected a flow type \(tasks run/,
  ],
  [
    'an override that ends before it begins',
    { HoursOfOperations: [hours({ Overrides: [override({ EffectiveTill: '2026-12-01' })] })] },
    '/HoursOfOperations/0/Overrides/0/EffectiveTill',
    /^Expected a date from 2026-12-24 on, found 2026-12-01/,
  ],
  [
    'two queues of one name',
    { Queues: ['Claims', { Queue: { Name: 'Claims' } }] },
    '/Queues/1/Queue/Name',
    /^Two queues have the name "Claims"/,
  ],
  [
    'two queues of one id',
    {
      Queues: [
        { Name: 'Claims', QueueId: 'q' },
        { Name: 'Complaints', QueueId: 'q' },
      ],
    },
    '/Queues/1/QueueId',
    /^Two queues have the id "q"/,
  ],
  [
    'two agents of one name',
    office({ Users: [user(), user()] }),
    '/Users/1/Username',
    /^Two users have the name "ada"/,
  ],
  [
    'one function by name and by ARN',
    { LambdaFunctions: ['look-up', 'arn:aws:lambda:eu-central-1:111122223333:function:look-up'] },
    '/LambdaFunctions/1',
    /^Two Lambda functions have the name "look-up"/,
  ],
  [
    'a queue whose hours are nowhere',
    { Queues: [{ Name: 'Claims', HoursOfOperationId: 'Ofice' }], HoursOfOperations: [hours()] },
    '/Queues/0/HoursOfOperationId',
    /^Unknown hours of operation "Ofice" \(did you mean "Office"\?\): expected one of "Office". Add it to HoursOfOperations or correct/,
  ],
  [
    'a queue for manual assignment that is nowhere',
    office({ RoutingProfiles: [profile({ ManualAssignmentQueueConfigs: ['Clams'] })] }),
    '/RoutingProfiles/0/ManualAssignmentQueueConfigs/0',
    /^Unknown queue "Clams"/,
  ],
  [
    'a profile whose queue is nowhere',
    office({ Queues: [] }),
    '/RoutingProfiles/0/QueueConfigs/0',
    /^Unknown queue "Claims": the file has none. Add it to Queues/,
  ],
  [
    'a profile that serves an agent’s own queue',
    office({ RoutingProfiles: [profile({ QueueConfigs: ['ada'] })] }),
    '/RoutingProfiles/0/QueueConfigs/0',
    /^Unknown queue "ada": expected one of "Claims"/,
  ],
  [
    'an agent whose profile is nowhere',
    office({ Users: [user({ RoutingProfileId: 'Front office' })] }),
    '/Users/0/RoutingProfileId',
    /^Unknown routing profile "Front office".*expected one of "Back office"/,
  ],
  [
    'an agent whose status is nowhere',
    office({ Users: [user({ Status: 'Lunch' })] }),
    '/Users/0/Status',
    /^Unknown agent status "Lunch": expected one of "Available", "Offline"/,
  ],
  [
    'hours that are their own parent',
    { HoursOfOperations: [hours({ ParentHoursOfOperations: ['Office'] })] },
    '/HoursOfOperations/0/ParentHoursOfOperations/0',
    /^"Office" cannot be their own parent/,
  ],
  [
    'hours whose parent is nowhere',
    { HoursOfOperations: [hours({ ParentHoursOfOperations: ['Holidays'] })] },
    '/HoursOfOperations/0/ParentHoursOfOperations/0',
    /^Unknown hours of operation "Holidays"/,
  ],
  [
    'a parent with a parent',
    {
      HoursOfOperations: [
        hours({ Name: 'World' }),
        hours({ Name: 'Country', ParentHoursOfOperations: ['World'] }),
        hours({ ParentHoursOfOperations: ['Country'] }),
      ],
    },
    '/HoursOfOperations/2/ParentHoursOfOperations/0',
    /^"Country" have parents themselves/,
  ],
  [
    'a quick connect that leads nowhere',
    { QuickConnects: [quickConnect({ QuickConnectType: 'QUEUE' })] },
    '/QuickConnects/0/QuickConnectConfig',
    /^Missing "QueueConfig"/,
  ],
  [
    'a quick connect that leads to two places',
    {
      QuickConnects: [
        quickConnect({
          QuickConnectType: 'PHONE_NUMBER',
          PhoneConfig: { PhoneNumber: '+49' },
          FlowConfig: { ContactFlowId: 'Intake' },
        }),
      ],
      Flows: [INTAKE],
    },
    '/QuickConnects/0/QuickConnectConfig/FlowConfig',
    /^Unexpected "FlowConfig"/,
  ],
  [
    'a template without a flow',
    { TaskTemplates: [{ Name: 'Refund' }] },
    '/TaskTemplates/0',
    /^Missing "ContactFlowId"/,
  ],
  [
    'a template without a name field',
    { TaskTemplates: [template({ Fields: [] })], Flows: [INTAKE] },
    '/TaskTemplates/0/Fields',
    /^Expected exactly one field of type NAME, found 0/,
  ],
  [
    'a name that need not be filled in',
    { TaskTemplates: [template({ Constraints: {} })], Flows: [INTAKE] },
    '/TaskTemplates/0/Constraints',
    /^Missing "Task name" in RequiredFields/,
  ],
  [
    'a default of a field nobody has',
    {
      TaskTemplates: [
        template({ Defaults: { DefaultFieldValues: [{ Id: { Name: 'Severty' }, DefaultValue: 'low' }] } }),
      ],
      Flows: [INTAKE],
    },
    '/TaskTemplates/0/Defaults/DefaultFieldValues/0/Id/Name',
    /^Unknown field "Severty" \(did you mean "Severity"\?\)/,
  ],
  [
    'a default nobody can choose',
    {
      TaskTemplates: [
        template({ Defaults: { DefaultFieldValues: [{ Id: { Name: 'Severity' }, DefaultValue: 'medium' }] } }),
      ],
      Flows: [INTAKE],
    },
    '/TaskTemplates/0/Defaults/DefaultFieldValues/0/DefaultValue',
    /^Unknown option "medium".*expected one of "low", "high"/,
  ],
  ['a flow without a flow', { Flows: [{ Name: 'Intake' }] }, '/Flows/0', /^Missing "File" or "Content"/],
  [
    'a flow that is said twice',
    { Flows: [{ ...INTAKE, Content: '{}' }] },
    '/Flows/0/Content',
    /^Too many: expected "File" or "Content"/,
  ],
  [
    'a flow that is no flow',
    { Flows: [{ Name: 'Intake', Content: '[' }] },
    '/Flows/0/Content',
    /Expected|Unexpected|JSON/,
  ],
  [
    'an answer that answers nothing',
    lambda({ After: '2 seconds' }),
    '/LambdaFunctions/0/Answers/0',
    /^Expected exactly one of "Returns", .*found none/,
  ],
  [
    'an answer that is two',
    lambda({ Returns: {}, Fails: 'out of order' }),
    '/LambdaFunctions/0/Answers/0',
    /^Expected exactly one of .*found "Returns" and "Fails"/,
  ],
  [
    'a function that is two',
    { LambdaFunctions: [{ Arn: 'look-up', Script: 'a.mjs', Url: 'http://localhost/' }] },
    '/LambdaFunctions/0/Url',
    /^Too many: expected one of "Answers", "Script" and "Url", found "Script" too/,
  ],
  [
    'a rule whose condition is no JSON',
    rule({ Function: 'always' }),
    '/Rules/0/Function',
    /^Expected the condition as JSON text/,
  ],
];

/** Good enough to run, and worth a look. */
export const DOUBTFUL: readonly (readonly [what: string, file: Members, pointer: string, message: RegExp])[] = [
  [
    'a queue with a quick connect that is left out',
    { Queues: [{ Name: 'Claims', QuickConnectIds: ['Second level'] }] },
    '/Queues/0/QuickConnectIds/0',
    /^Unknown quick connect "Second level": the file has none. Add it to QuickConnects/,
  ],
  [
    'a member with a slip',
    { Queues: [{ Name: 'Claims', MaxContact: 3 }] },
    '/Queues/0/MaxContact',
    /^Unknown member "MaxContact" is passed over; did you mean "MaxContacts"\?/,
  ],
  [
    'a member in another case',
    { Queues: [{ Name: 'Claims', hoursOfOperationId: 'Office' }] },
    '/Queues/0/hoursOfOperationId',
    /did you mean "HoursOfOperationId"\?/,
  ],
  [
    'a capacity that limits nothing',
    { Queues: [{ Name: 'Claims', MaxContacts: 2500 }] },
    '/Queues/0/MaxContacts',
    /^Expected fewer than the 2500 tasks/,
  ],
  [
    'a quick connect to a flow that is left out',
    {
      Queues: ['Claims'],
      QuickConnects: [
        quickConnect({ QuickConnectType: 'QUEUE', QueueConfig: { QueueId: 'Claims', ContactFlowId: 'Intake' } }),
      ],
    },
    '/QuickConnects/0/QuickConnectConfig/QueueConfig/ContactFlowId',
    /^Unknown flow "Intake": the file has none. Add it to Flows/,
  ],
  [
    'a quick connect to a queue that is left out',
    {
      Flows: [INTAKE],
      QuickConnects: [
        quickConnect({ QuickConnectType: 'QUEUE', QueueConfig: { QueueId: 'Claims', ContactFlowId: 'Intake' } }),
      ],
    },
    '/QuickConnects/0/QuickConnectConfig/QueueConfig/QueueId',
    /^Unknown queue "Claims"/,
  ],
  [
    'a quick connect to an agent who is left out',
    {
      Flows: [INTAKE],
      QuickConnects: [
        quickConnect({ QuickConnectType: 'USER', UserConfig: { UserId: 'ada', ContactFlowId: 'Intake' } }),
      ],
    },
    '/QuickConnects/0/QuickConnectConfig/UserConfig/UserId',
    /^Unknown user "ada"/,
  ],
  [
    'a template of a flow that is left out',
    { TaskTemplates: [template()] },
    '/TaskTemplates/0/ContactFlowId',
    /^Unknown flow "Intake"/,
  ],
  [
    'a rule with a flow that is left out',
    { ...rule(), Flows: [] },
    '/Rules/0/Actions/0/TaskAction/ContactFlowId',
    /^Unknown flow "Intake"/,
  ],
  [
    '51 queues of a profile',
    office({ Queues: names(51), RoutingProfiles: [profile({ QueueConfigs: names(51) })] }),
    '/RoutingProfiles/0',
    /^Too many queues: a routing profile has at most 50 pairs/,
  ],
  [
    '101 queues',
    { Queues: names(101) },
    '/Queues',
    /^Too many queues: an instance has at most 100 unless its quota is raised, found 101/,
  ],
  [
    '51 overrides',
    { HoursOfOperations: [hours({ Overrides: Array.from({ length: 51 }, () => override()) })] },
    '/HoursOfOperations/0',
    /^Too many overrides: hours of operation have at most 50/,
  ],
];

// helpers

function names(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `Queue ${index + 1}`);
}
