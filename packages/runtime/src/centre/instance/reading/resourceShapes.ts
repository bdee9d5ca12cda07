/**
 * The resources of an instance as the service's own operations tell of them (task-contacts §5), and the shorter ways to
 * write them where no two things could be meant.
 */
import type {
  AgentStatusResource,
  DayHoursResource,
  FlowResource,
  HoursResource,
  LambdaAnswerResource,
  LambdaResource,
  QueueResource,
  QuickConnectResource,
  RoutingProfileResource,
  RuleResource,
  TaskTemplateResource,
  UserResource,
} from '../instanceData.ts';
import type { FormsShape, ListShape, NumberShape, ObjectShape, RecordShape, Shape, WordShape } from './shape.ts';
import { date, duration, endpoint, file, flowType, text, week, zone } from './textShapes.ts';
import { parseWeek } from './week.ts';

/** Members any resource may have and that say nothing a task asks for. */
const EVERYWHERE = ['Tags', 'LastModifiedTime', 'LastModifiedRegion', 'CreatedTime', 'InstanceId'];

const name = text('Claims', { most: 127, about: 'The name people know it by.' });
const about = { kind: 'text', least: 0, example: 'Claims of the day', about: 'For people; nothing reads it.' } as const;
const id = text('0c1d2e3f-…', { about: 'Made from the name when left out.' });
const arn = text('arn:aws:connect:…', { about: 'Made from the id when left out.' });
const anything: Shape = { kind: 'anything' };
const flag = (about: string): Shape => ({ kind: 'flag', about });
const whole = (least: number, most: number | undefined, about: string): NumberShape => ({
  kind: 'wholeNumber',
  least,
  ...(most === undefined ? {} : { most }),
  about,
});
const word = (words: WordShape['words'], about: string): WordShape => ({ kind: 'word', words, about });
const list = (of: Shape, about: string, limits: Pick<ListShape, 'least' | 'most'> = {}): ListShape => ({
  kind: 'list',
  of,
  about,
  ...limits,
});
const record = (of: Shape, about: string): RecordShape => ({ kind: 'record', of, about });
const open = (
  members: ObjectShape['members'],
  required: readonly string[],
  also: readonly string[] = [],
): ObjectShape => ({
  kind: 'object',
  open: true,
  members,
  required,
  also: [...EVERYWHERE, ...also],
});
const called = (what: string, example: string, about: string): Shape =>
  text(example, { about: `${about} The ${what} by id, ARN or name.` });

const named = <Named extends Shape>(name: string, shape: Named): Named => ({ ...shape, name });

const channel = named(
  'channel',
  word(
    { TASK: 'Tasks.', CHAT: 'Chats.', VOICE: 'Calls.', EMAIL: 'Emails; nothing here reads them.' },
    'The channel it is about.',
  ),
);

// Hours of operation

const clock: Shape = open({ Hours: whole(0, 23, 'The hour, 0 to 23.'), Minutes: whole(0, 59, 'The minute.') }, [
  'Hours',
  'Minutes',
]);
const dayHours = named(
  'dayHours',
  open(
    {
      Day: word(
        { MONDAY: '', TUESDAY: '', WEDNESDAY: '', THURSDAY: '', FRIDAY: '', SATURDAY: '', SUNDAY: '' },
        'The day of the week it begins on.',
      ),
      StartTime: { ...clock, about: 'The first minute that is open.' },
      EndTime: {
        ...clock,
        about:
          'The first minute that is not open any more; 0:00 is midnight, and a time before the start is on the next day.',
      },
    },
    ['Day', 'StartTime', 'EndTime'],
  ),
);
const weekly: FormsShape = {
  kind: 'forms',
  name: 'week',
  about:
    'When it is open, by day of the week: entries as the service has them, or "Mon-Fri 09:00-17:00; Sat 10:00-12:00".',
  expected: 'a list of days with times, or text such as "Mon-Fri 09:00-17:00"',
  forms: [
    {
      when: 'text',
      shape: week('Days and times.'),
      means: (said: string): readonly DayHoursResource[] => parseWeek(said) ?? [],
    },
    { when: 'list', shape: list(dayHours, 'Days and times.', { most: 100 }) },
  ],
};
const parent: FormsShape = {
  kind: 'forms',
  expected: 'the name of other hours of operation, or an object with its "Id"',
  forms: [
    { when: 'text', shape: text('Holidays'), means: (Id: string) => ({ Id }) },
    {
      when: { has: 'HoursOfOperationId' },
      shape: open({ HoursOfOperationId: text('0c1d2e3f-…') }, ['HoursOfOperationId']),
      means: ({ HoursOfOperationId: Id }: { HoursOfOperationId: string }) => ({ Id }),
    },
    { when: 'object', shape: open({ Id: text('0c1d2e3f-…') }, ['Id'], ['Name', 'Arn']) },
  ],
};
const parents = named(
  'parents',
  list(parent, 'Other hours whose overrides count here too. At most three.', { most: 3 }),
);
const override = open(
  {
    HoursOfOperationOverrideId: id,
    Name: text('Christmas', { about: 'The name people know it by.' }),
    Description: about,
    Config: weekly,
    EffectiveFrom: date('The first date it counts.'),
    EffectiveTill: date('The last date it counts.'),
    OverrideType: word(
      {
        STANDARD: 'Temporary hours: they stand in place of the weekly hours.',
        OPEN: 'Open at these times, whatever weekly and temporary hours say.',
        CLOSED: 'Closed at these times, whatever all others say.',
      },
      'What it does; STANDARD unless said.',
    ),
    RecurrenceConfig: open(
      {
        RecurrencePattern: open(
          {
            Frequency: word({ WEEKLY: '', MONTHLY: '', YEARLY: '' }, 'How often it comes back.'),
            Interval: whole(1, 6, 'Every so many weeks, months or years; 1 unless said.'),
            ByMonth: list(whole(1, 12, 'A month, 1 to 12.'), 'Only in these months.'),
            ByMonthDay: list(
              { kind: 'wholeNumber', least: 1, most: 31, also: -1, about: 'A day of the month; -1 is the last.' },
              'Only on these days of the month.',
            ),
            ByWeekdayOccurrence: list(
              { kind: 'wholeNumber', least: 1, most: 4, also: -1, about: 'Which of the month; -1 is the last.' },
              'Only on such occurrences of the weekdays of Config in a month.',
            ),
          },
          [],
        ),
      },
      [],
    ),
  },
  ['Config', 'EffectiveFrom', 'EffectiveTill'],
  ['HoursOfOperationId', 'HoursOfOperationArn'],
);
const overrides = named(
  'overrides',
  list(override, 'What is otherwise on some dates, as ListHoursOfOperationOverrides answers.'),
);

export const hoursShape = named(
  'hoursOfOperation',
  open(
    {
      Name: { ...name, example: 'Office hours' },
      HoursOfOperationId: id,
      HoursOfOperationArn: arn,
      Description: about,
      TimeZone: zone('The time zone the times are meant in.'),
      Config: weekly,
      Overrides: overrides,
      HoursOfOperationOverrideList: overrides,
      ParentHoursOfOperations: parents,
      ParentHoursOfOperationConfigs: parents,
    } satisfies Record<
      keyof HoursResource | 'Description' | 'HoursOfOperationOverrideList' | 'ParentHoursOfOperationConfigs',
      Shape
    >,
    ['Name', 'TimeZone', 'Config'],
  ),
);

// Queues

export const queueShape = named(
  'queue',
  open(
    {
      Name: name,
      QueueId: id,
      QueueArn: arn,
      Description: about,
      HoursOfOperationId: called('hours of operation', 'Office hours', 'When it is open.'),
      MaxContacts: whole(0, undefined, 'The most contacts that may wait in it; no limit of its own when left out.'),
      Status: word(
        { ENABLED: 'Takes contacts.', DISABLED: 'Takes no new contacts.' },
        'Whether it takes contacts; ENABLED unless said.',
      ),
      QuickConnectIds: list(
        called('quick connect', 'Second level', 'A quick connect.'),
        'Quick connects agents who serve it see; where no queue has any, all agents see all of them.',
      ),
    } satisfies Record<keyof QueueResource, Shape>,
    ['Name'],
    ['OutboundCallerConfig', 'OutboundEmailConfig', 'EmailAddressesConfig'],
  ),
);

// Routing profiles

const queueMembers = {
  Priority: whole(1, 99, 'From 1 to 99; a lower one is served first. 1 unless said.'),
  Delay: whole(0, 9999, 'Seconds a contact waits before agents of this profile are offered it. 0 unless said.'),
};
const servedQueue = called('queue', 'Claims', 'A queue agents of this profile serve.');
const profileQueue: FormsShape = {
  kind: 'forms',
  expected: 'the name of a queue, or an object with "QueueReference"',
  forms: [
    { when: 'text', shape: servedQueue, means: (QueueId: string) => profileQueueOf({ QueueId }) },
    {
      when: { has: 'QueueReference' },
      shape: open({ QueueReference: open({ QueueId: servedQueue, Channel: channel }, ['QueueId']), ...queueMembers }, [
        'QueueReference',
      ]),
      means: ({ QueueReference, ...more }: { QueueReference: Served; Priority?: number; Delay?: number }) =>
        profileQueueOf({ ...QueueReference, ...more }),
    },
    {
      when: 'object',
      shape: open({ QueueId: servedQueue, Channel: channel, ...queueMembers }, ['QueueId'], ['QueueArn', 'QueueName']),
      means: (queue: Served & { Priority?: number; Delay?: number }) => profileQueueOf(queue),
    },
  ],
};
const profileQueues = named('queuesOfProfile', list(profileQueue, 'The queues agents of this profile serve.'));

const manualQueue: FormsShape = {
  kind: 'forms',
  expected: 'the name of a queue, or an object with "QueueReference"',
  forms: [
    { when: 'text', shape: servedQueue, means: (QueueId: string) => manualQueueOf({ QueueId }) },
    {
      when: { has: 'QueueReference' },
      shape: open({ QueueReference: open({ QueueId: servedQueue, Channel: channel }, ['QueueId']) }, [
        'QueueReference',
      ]),
    },
    {
      when: 'object',
      shape: open({ QueueId: servedQueue, Channel: channel }, ['QueueId'], ['QueueArn', 'QueueName']),
      means: (queue: Served) => manualQueueOf(queue),
    },
  ],
};
const manualQueues = named(
  'manualQueuesOfProfile',
  list(manualQueue, 'Queues agents of this profile take contacts from by themselves, or are assigned them.'),
);

export const profileShape = named(
  'routingProfile',
  open(
    {
      Name: { ...name, example: 'Back office' },
      RoutingProfileId: id,
      RoutingProfileArn: arn,
      Description: about,
      MediaConcurrencies: list(
        open(
          {
            Channel: channel,
            Concurrency: whole(1, 10, 'How many contacts of it at once.'),
            CrossChannelBehavior: open(
              {
                BehaviorType: word(
                  {
                    ROUTE_CURRENT_CHANNEL_ONLY: 'Nothing of other channels meanwhile.',
                    ROUTE_ANY_CHANNEL: 'Other channels go on meanwhile.',
                  },
                  'What else is routed while the agent has a contact of this channel.',
                ),
              },
              ['BehaviorType'],
            ),
          },
          ['Channel', 'Concurrency'],
        ),
        'How many contacts of each channel at once; one task when left out.',
      ),
      QueueConfigs: profileQueues,
      RoutingProfileQueueConfigSummaryList: profileQueues,
      ManualAssignmentQueueConfigs: manualQueues,
      RoutingProfileManualAssignmentQueueConfigSummaryList: manualQueues,
      AgentAvailabilityTimer: word(
        { TIME_SINCE_LAST_ACTIVITY: 'Since any contact.', TIME_SINCE_LAST_INBOUND: 'Since a contact that came in.' },
        'What “available longest” counts from.',
      ),
    } satisfies Record<
      | keyof RoutingProfileResource
      | 'Description'
      | 'RoutingProfileQueueConfigSummaryList'
      | 'RoutingProfileManualAssignmentQueueConfigSummaryList',
      Shape
    >,
    ['Name'],
    [
      'DefaultOutboundQueueId',
      'NumberOfAssociatedQueues',
      'NumberOfAssociatedManualAssignmentQueues',
      'NumberOfAssociatedUsers',
      'IsDefault',
      'AssociatedQueueIds',
      'AssociatedManualAssignmentQueueIds',
      'NextToken',
    ],
  ),
);

// Users and their statuses

const afterContactWorkLimit = {
  AfterContactWorkTimeLimit: whole(0, undefined, 'Seconds; 0 lasts until the agent closes it.'),
};
const afterContactWork: FormsShape = {
  kind: 'forms',
  expected: 'after-contact work of a channel: { "Channel", "AfterContactWorkConfig" }',
  forms: [
    {
      when: { has: 'AfterContactWorkConfig' },
      shape: open(
        {
          Channel: channel,
          AfterContactWorkConfig: open(afterContactWorkLimit, ['AfterContactWorkTimeLimit'], ['AfterContactWorkMode']),
        },
        ['Channel', 'AfterContactWorkConfig'],
        ['AgentFirstCallbackAfterContactWorkConfig'],
      ),
      means: ({ Channel, AfterContactWorkConfig }: { Channel: string; AfterContactWorkConfig: object }) => ({
        Channel,
        ...AfterContactWorkConfig,
      }),
    },
    {
      when: 'object',
      shape: open({ Channel: channel, ...afterContactWorkLimit }, ['Channel', 'AfterContactWorkTimeLimit']),
    },
  ],
};

export const userShape = named(
  'user',
  open(
    {
      Username: text('jdoe', { most: 100, about: 'The name the agent logs in with.' }),
      Id: id,
      Arn: arn,
      IdentityInfo: open(
        { FirstName: { ...text('Jane'), least: 0 }, LastName: { ...text('Doe'), least: 0 } },
        [],
        ['Email', 'SecondaryEmail', 'Mobile'],
      ),
      RoutingProfileId: called('routing profile', 'Back office', 'What the agent is offered.'),
      PhoneConfig: open(
        {
          AfterContactWorkTimeLimit: whole(
            0,
            undefined,
            'Seconds of after-contact work; 0 lasts until the agent closes it.',
          ),
        },
        [],
        ['PhoneType', 'AutoAccept', 'DeskPhoneNumber', 'PersistentConnection'],
      ),
      AfterContactWorkConfigs: list(afterContactWork, 'After-contact work by channel.'),
      AutoAcceptConfigs: list(
        open({ Channel: channel, AutoAccept: flag('Whether offers are accepted at once.') }, ['Channel', 'AutoAccept']),
        'Whether offers are accepted at once, by channel.',
      ),
      Status: called('status', 'Available', 'The status the agent begins with; Offline unless said.'),
    } satisfies Record<keyof UserResource, Shape>,
    ['Username', 'RoutingProfileId'],
    [
      'DirectoryUserId',
      'SecurityProfileIds',
      'HierarchyGroupId',
      'PhoneNumberConfigs',
      'PersistentConnectionConfigs',
      'VoiceEnhancementConfigs',
    ],
  ),
);

export const statusShape = named(
  'agentStatus',
  open(
    {
      Name: text('Lunch', { most: 127, about: 'The name agents choose it by.' }),
      AgentStatusId: id,
      AgentStatusARN: arn,
      Description: about,
      Type: word(
        { ROUTABLE: 'Tasks are offered.', CUSTOM: 'Nothing is offered.', OFFLINE: 'The agent is not there.' },
        'What it means for routing.',
      ),
      State: word({ ENABLED: 'In use.', DISABLED: 'Not in use any more.' }, 'Whether it is in use.'),
    } satisfies Record<keyof AgentStatusResource | 'Description', Shape>,
    ['Name', 'Type'],
    ['DisplayOrder'],
  ),
);

// Quick connects and task templates

const flowId = (about: string): Shape => called('flow', 'Intake', about);

export const quickConnectShape = named(
  'quickConnect',
  open(
    {
      Name: name,
      QuickConnectId: id,
      QuickConnectARN: arn,
      Description: about,
      QuickConnectConfig: open(
        {
          QuickConnectType: word(
            {
              USER: 'To an agent.',
              QUEUE: 'To a queue.',
              FLOW: 'To a flow.',
              PHONE_NUMBER: 'To a number; no task can go there.',
            },
            'Where it leads.',
          ),
          UserConfig: open(
            {
              UserId: called('agent', 'jdoe', 'Whom it leads to.'),
              ContactFlowId: flowId('The transfer-to-agent flow.'),
            },
            ['UserId', 'ContactFlowId'],
          ),
          QueueConfig: open(
            {
              QueueId: called('queue', 'Claims', 'Where it leads.'),
              ContactFlowId: flowId('The transfer-to-queue flow.'),
            },
            ['QueueId', 'ContactFlowId'],
          ),
          PhoneConfig: open({ PhoneNumber: text('+49301234567') }, ['PhoneNumber']),
          FlowConfig: open({ ContactFlowId: flowId('Where it leads.') }, ['ContactFlowId']),
        },
        ['QuickConnectType'],
      ),
    } satisfies Record<keyof QuickConnectResource, Shape>,
    ['Name', 'QuickConnectConfig'],
  ),
);

const fieldName = text('Task name', { most: 100, about: 'The name of the field.' });
const field = open({ Id: open({ Name: fieldName }, ['Name']) }, ['Id']);
export const templateShape = named(
  'taskTemplate',
  open(
    {
      Name: text('Refund', { most: 100, about: 'The name people know it by.' }),
      Id: id,
      Arn: arn,
      Description: about,
      ContactFlowId: flowId('The flow its tasks run.'),
      SelfAssignFlowId: flowId('The flow its self-assigned tasks run.'),
      Status: word({ ACTIVE: 'Makes tasks.', INACTIVE: 'Makes none.' }, 'Whether it makes tasks; ACTIVE unless said.'),
      Fields: list(
        open(
          {
            Id: open({ Name: fieldName }, ['Name']),
            Type: word(
              {
                NAME: 'The name of the task.',
                DESCRIPTION: 'Its description.',
                SCHEDULED_TIME: 'When it starts.',
                QUICK_CONNECT: 'Whom it goes to.',
                URL: 'An address.',
                NUMBER: 'A number.',
                TEXT: 'Text of a line.',
                TEXT_AREA: 'Text of several lines.',
                DATE_TIME: 'A moment.',
                BOOLEAN: 'true or false.',
                SINGLE_SELECT: 'One of some options.',
                EMAIL: 'An email address.',
                SELF_ASSIGN: 'Whether the creator keeps it.',
                EXPIRY_DURATION: 'How long it lives, in minutes.',
              },
              'What the field holds.',
            ),
            Description: about,
            SingleSelectOptions: list(text('low', { most: 100 }), 'What may be chosen.'),
          },
          ['Id', 'Type'],
        ),
        'What whoever creates the task fills in.',
      ),
      Constraints: open(
        {
          RequiredFields: list(field, 'What has to be filled in.'),
          ReadOnlyFields: list(field, 'What cannot be changed.'),
          InvisibleFields: list(field, 'What is not shown.'),
        },
        [],
      ),
      Defaults: open(
        {
          DefaultFieldValues: list(
            open(
              {
                Id: open({ Name: fieldName }, ['Name']),
                DefaultValue: {
                  kind: 'text',
                  least: 0,
                  most: 4096,
                  example: 'low',
                  about: 'What stands there unless changed.',
                },
              },
              ['Id', 'DefaultValue'],
            ),
            'What fields hold unless they are filled in.',
          ),
        },
        [],
      ),
    } satisfies Record<keyof TaskTemplateResource, Shape>,
    ['Name'],
  ),
);

// Lambda functions and flows

const answer: ObjectShape = {
  kind: 'object',
  name: 'answer',
  about: 'One answer: exactly one of Returns, ReturnsText, Fails, Throttles, Unavailable and TimesOut.',
  members: {
    Returns: { ...anything, about: 'What the function returns: any JSON.' },
    ReturnsText: {
      kind: 'text',
      least: 0,
      example: '<html>',
      about: 'What it returns as text, which need not be JSON.',
    },
    Fails: text('the order is unknown', { about: 'It threw, or could not be reached: the reason.' }),
    Throttles: flag('Too many calls at once; the call is made again, at most three times.'),
    Unavailable: flag('A fault of the service; the call is made again, at most three times.'),
    TimesOut: flag('There is no answer within the limit of the block.'),
    After: duration('How long the answer takes; no time unless said.'),
    When: record(
      anything,
      'Answers only events that have these members; Parameters and ContactData stand for those of Details.',
    ),
  } satisfies Record<keyof LambdaAnswerResource, Shape>,
};
export const lambdaShape: ObjectShape = {
  kind: 'object',
  name: 'lambdaFunction',
  about: 'A Lambda function, and what stands in for it: Answers, Script or Url.',
  members: {
    Arn: text('arn:aws:lambda:eu-central-1:111122223333:function:look-up', {
      about: 'Its ARN, or a name that stands for it.',
    }),
    Answers: {
      kind: 'forms',
      about: 'What it answers: call by call, the last answer stays. Answers with When go before those without.',
      expected: 'an answer, or a list of answers',
      forms: [
        { when: 'list', shape: list(answer, 'Call by call.', { least: 1 }) },
        { when: 'object', shape: answer, means: (only: object) => [only] },
      ],
    },
    Script: file(
      'look-up.mjs',
      '(?:m?js|cjs|m?ts)',
      'A file that exports `handler`, from the folder of the instance file.',
    ),
    Url: endpoint('Where a function really runs; called only where that is switched on.'),
  } satisfies Record<keyof LambdaResource, Shape>,
  required: ['Arn'],
};

export const flowShape = named(
  'flow',
  open(
    {
      Name: text('Intake', { most: 256, about: 'The name people know it by.' }),
      Id: id,
      Arn: arn,
      Description: about,
      Type: flowType('The type; what the flow itself says counts more.'),
      Status: word(
        { PUBLISHED: 'Tasks can run it.', SAVED: 'Not published, so nothing runs it.' },
        'PUBLISHED unless said.',
      ),
      State: word({ ACTIVE: 'In use.', ARCHIVED: 'Put away; nothing runs it.' }, 'ACTIVE unless said.'),
      File: file('flows/intake.json', 'json', 'The flow file, from the folder of the instance file.'),
      Content: text('{"Version":"2019-10-30",…}', {
        about: 'The flow itself, as text, as DescribeContactFlow answers.',
      }),
    } satisfies Record<keyof FlowResource | 'Description', Shape>,
    ['Name'],
    ['FlowContentSha256', 'Version', 'VersionDescription'],
  ),
);

// Rules

export const ruleShape = named(
  'rule',
  open(
    {
      Name: text('Refunds', { most: 200, about: 'The name people know it by.' }),
      TriggerEventSource: open(
        {
          EventSourceName: text('OnZendeskTicketCreate', { about: 'Which events it looks at.' }),
          IntegrationAssociationId: text('0c1d2e3f-…'),
        },
        ['EventSourceName'],
      ),
      Function: text('{"Version":"2022-11-25",…}', { about: 'The condition, as JSON text.' }),
      Actions: list(
        open(
          {
            ActionType: text('CREATE_TASK', { about: 'CREATE_TASK makes a task.' }),
            TaskAction: open(
              {
                Name: text('A refund', { most: 512, about: 'The name of the task.' }),
                Description: { ...about, about: 'Its description.' },
                ContactFlowId: flowId('The flow it runs.'),
                References: record(
                  open({ Type: text('URL'), Value: { ...about, about: 'The value.' } }, ['Type', 'Value']),
                  'What the agent is shown.',
                ),
              },
              ['Name', 'ContactFlowId'],
            ),
          },
          ['ActionType'],
        ),
        'What it does.',
      ),
      PublishStatus: word({ PUBLISHED: 'It counts.', DRAFT: 'It does not count yet.' }, 'PUBLISHED unless said.'),
    } satisfies Record<keyof RuleResource, Shape>,
    ['Name', 'TriggerEventSource', 'Function', 'Actions'],
    ['RuleId', 'RuleArn', 'LastUpdatedBy', 'LastUpdatedTime'],
  ),
);

// helpers

interface Served {
  readonly QueueId: string;
  readonly Channel?: string;
}

/** As CreateRoutingProfile has it. Left out, a queue is as good as any and offered at once. */
function profileQueueOf({ QueueId, Channel, Priority = 1, Delay = 0 }: Served & { Priority?: number; Delay?: number }) {
  return { QueueReference: { QueueId, ...(Channel === undefined ? {} : { Channel }) }, Priority, Delay };
}

function manualQueueOf({ QueueId, Channel }: Served) {
  return { QueueReference: { QueueId, ...(Channel === undefined ? {} : { Channel }) } };
}
