/**
 * The instance file as a whole: its lists, the answers of the service that may be dropped into them, and its numbers.
 * Every list takes resources, answers of Describe operations, answers of List operations where those say enough, and
 * short forms.
 */
import type {
  FlowResource,
  HoursOverrideResource,
  HoursResource,
  InstanceData,
  LimitsData,
  QueueResource,
  RoutingProfileResource,
} from '../instanceData.ts';
import {
  flowShape,
  hoursShape,
  lambdaShape,
  profileShape,
  queueShape,
  quickConnectShape,
  ruleShape,
  statusShape,
  templateShape,
  userShape,
} from './resourceShapes.ts';
import type { Form, FormsShape, ObjectShape, Shape } from './shape.ts';
import { moment, text } from './textShapes.ts';

/** What a List operation says of a resource. */
const summary: ObjectShape = {
  kind: 'object',
  open: true,
  required: ['Name'],
  members: { Id: text('0c1d2e3f-…'), Arn: text('arn:aws:connect:…'), Name: text('Claims') },
};

const QUEUE_TYPES = {
  STANDARD: 'A queue of the instance.',
  AGENT: 'The own queue of an agent, which comes with the agent.',
};

const Queues = listOf('The queues contacts wait in.', {
  name: 'oneOfQueues',
  expected: 'the name of a queue, a queue, or an answer of DescribeQueue or ListQueues',
  forms: [
    { when: 'text', shape: text('Claims', { most: 127 }), means: (Name: string): QueueResource => ({ Name }) },
    {
      when: { has: 'Queue' },
      at: 'Queue',
      shape: {
        kind: 'object',
        open: true,
        required: ['Queue'],
        members: { Queue: queueShape, QuickConnectSummaryList: { kind: 'list', of: { ...summary, required: [] } } },
      },
      means: ({ Queue, QuickConnectSummaryList: all }: { Queue: QueueResource; QuickConnectSummaryList?: Summary[] }) =>
        all ? { ...Queue, QuickConnectIds: all.map(({ Id, Arn, Name }) => Id ?? Arn ?? Name) } : Queue,
    },
    {
      when: { has: 'QueueSummaryList' },
      shape: answer('QueueSummaryList', {
        ...summary,
        // An agent's own queue has no name.
        required: [],
        members: { ...summary.members, QueueType: { kind: 'word', words: QUEUE_TYPES } },
      }),
      means: ({ QueueSummaryList: all }: { QueueSummaryList: (Summary & { QueueType?: string })[] }): QueueResource[] =>
        all.flatMap(({ Id, Arn, Name, QueueType }) =>
          QueueType === 'AGENT' || Name === undefined ? [] : [given({ QueueId: Id, QueueArn: Arn, Name })],
        ),
    },
    { when: 'object', shape: queueShape },
  ],
});

const HoursOfOperations = listOf('When queues are open.', {
  name: 'oneOfHoursOfOperations',
  expected: 'hours of operation, or an answer of DescribeHoursOfOperation',
  forms: [
    {
      when: { has: 'HoursOfOperation' },
      at: 'HoursOfOperation',
      shape: {
        kind: 'object',
        open: true,
        required: ['HoursOfOperation'],
        members: {
          HoursOfOperation: hoursShape,
          HoursOfOperationOverrideList: member(hoursShape, 'HoursOfOperationOverrideList'),
        },
      },
      means: ({ HoursOfOperation, ...more }: { HoursOfOperation: AnsweredHours } & Partial<AnsweredHours>) =>
        hoursOf({ ...HoursOfOperation, ...more }),
    },
    tooLittle('HoursOfOperationSummaryList', 'ListHoursOfOperations', 'when they are open', 'DescribeHoursOfOperation'),
    { when: 'object', shape: hoursShape, means: (hours: AnsweredHours) => hoursOf(hours) },
  ],
});

const RoutingProfiles = listOf('What agents are offered.', {
  name: 'oneOfRoutingProfiles',
  expected: 'a routing profile, or an answer of DescribeRoutingProfile',
  forms: [
    {
      when: { has: 'RoutingProfile' },
      at: 'RoutingProfile',
      shape: {
        kind: 'object',
        open: true,
        required: ['RoutingProfile'],
        members: {
          RoutingProfile: profileShape,
          RoutingProfileQueueConfigSummaryList: member(profileShape, 'RoutingProfileQueueConfigSummaryList'),
          RoutingProfileManualAssignmentQueueConfigSummaryList: member(
            profileShape,
            'RoutingProfileManualAssignmentQueueConfigSummaryList',
          ),
        },
      },
      means: ({ RoutingProfile, ...more }: { RoutingProfile: AnsweredProfile } & Partial<AnsweredProfile>) =>
        profileOf({ ...RoutingProfile, ...more }),
    },
    tooLittle(
      'RoutingProfileSummaryList',
      'ListRoutingProfiles',
      'which queues they serve',
      'DescribeRoutingProfile and ListRoutingProfileQueues',
    ),
    { when: 'object', shape: profileShape, means: (profile: AnsweredProfile) => profileOf(profile) },
  ],
});

const Users = listOf('The agents.', {
  name: 'oneOfUsers',
  expected: 'a user, or an answer of DescribeUser',
  forms: [
    described('User', userShape),
    tooLittle('UserSummaryList', 'ListUsers', 'which routing profile they have', 'DescribeUser'),
    { when: 'object', shape: userShape },
  ],
});

const AgentStatuses = listOf('The statuses of agents. Available and Offline are there unless said otherwise.', {
  name: 'oneOfAgentStatuses',
  expected: 'the name of a custom status, a status, or an answer of DescribeAgentStatus or ListAgentStatuses',
  forms: [
    { when: 'text', shape: text('Lunch', { most: 127 }), means: (Name: string) => ({ Name, Type: 'CUSTOM' }) },
    described('AgentStatus', statusShape),
    {
      when: { has: 'AgentStatusSummaryList' },
      shape: answer('AgentStatusSummaryList', {
        ...summary,
        required: ['Name', 'Type'],
        members: { ...summary.members, Type: member(statusShape, 'Type') },
      }),
      means: ({ AgentStatusSummaryList: all }: { AgentStatusSummaryList: (Summary & { Type: string })[] }) =>
        all.map(({ Id, Arn, Name, Type }) => given({ AgentStatusId: Id, AgentStatusARN: Arn, Name, Type })),
    },
    { when: 'object', shape: statusShape },
  ],
});

const QuickConnects = listOf('Where agents may send tasks.', {
  name: 'oneOfQuickConnects',
  expected: 'a quick connect, or an answer of DescribeQuickConnect',
  forms: [
    described('QuickConnect', quickConnectShape),
    tooLittle('QuickConnectSummaryList', 'ListQuickConnects', 'where they lead', 'DescribeQuickConnect'),
    { when: 'object', shape: quickConnectShape },
  ],
});

const TaskTemplates = listOf('What tasks may be made of, as GetTaskTemplate answers.', {
  name: 'oneOfTaskTemplates',
  expected: 'a task template as GetTaskTemplate answers',
  forms: [
    tooLittle('TaskTemplates', 'ListTaskTemplates', 'which flow they run', 'GetTaskTemplate'),
    { when: 'object', shape: templateShape },
  ],
});

const LambdaFunctions = listOf('The Lambda functions flows may call, and what stands in for them.', {
  name: 'oneOfLambdaFunctions',
  expected: 'the ARN of a function, a function, or an answer of ListLambdaFunctions',
  forms: [
    { when: 'text', shape: lambdaShape.members['Arn'] as Shape, means: (Arn: string) => ({ Arn }) },
    {
      when: { has: 'LambdaFunctions' },
      shape: answered('LambdaFunctions', { kind: 'list', of: lambdaShape.members['Arn'] as Shape }),
      means: ({ LambdaFunctions: all }: { LambdaFunctions: string[] }) => all.map((Arn) => ({ Arn })),
    },
    { when: 'object', shape: lambdaShape },
  ],
});

const Flows = listOf('The flows, each with its file or its content.', {
  name: 'oneOfFlows',
  expected: 'a flow file, a flow, or an answer of DescribeContactFlow',
  forms: [
    {
      when: 'text',
      shape: member(flowShape, 'File'),
      means: (File: string): FlowResource => ({ Name: File.replace(/^.*\//, '').replace(/\.json$/, ''), File }),
    },
    described('ContactFlow', flowShape),
    tooLittle('ContactFlowSummaryList', 'ListContactFlows', 'what the flows do', 'DescribeContactFlow'),
    { when: 'object', shape: flowShape },
  ],
});

const Rules = listOf('What makes tasks of events from elsewhere.', {
  name: 'oneOfRules',
  expected: 'a rule, or an answer of DescribeRule',
  forms: [
    described('Rule', ruleShape),
    tooLittle('RuleSummaryList', 'ListRules', 'what they do', 'DescribeRule'),
    { when: 'object', shape: ruleShape },
  ],
});

const whole = (about: string, least = 0): Shape => ({ kind: 'wholeNumber', least, about });
const flag = (about: string): Shape => ({ kind: 'flag', about });

const Limits: Shape = {
  kind: 'object',
  about: 'Numbers the service limits, and choices where its documents differ.',
  members: {
    activeTasks: whole('Tasks that have not ended, in all; 2,500 unless said.'),
    linkedTasksPerChain: whole('Linked tasks in a chain; 12 unless said.'),
    linkCounting: {
      kind: 'word',
      about: 'How linked tasks are counted; "chain" unless said.',
      words: { chain: 'Over the whole chain.', sameParent: 'Of one contact.' },
    },
    transfersPerTask: whole('Transfers of a task; 11 unless said.'),
    scheduleAheadDays: whole('Days a task may be scheduled ahead; 6 unless said.'),
    reschedulesPerTask: whole('How often a task may be rescheduled; 20 unless said.'),
    pausesPerTask: whole('How often a task may be paused; 10 unless said.'),
    templateChangesPerTask: whole('How often a task may change its template; 5 unless said.'),
    expiryMinutes: whole('Minutes a task lives; 10,080 unless said, which is seven days.', 1),
    longestExpiryMinutes: whole('Minutes a task may live at most; 129,600 unless said, which is ninety days.', 1),
    agentQueueContacts: whole('Contacts in the own queue of an agent; 10 unless said.'),
    flows: whole('Flows CreateContactFlow may add up to; 100 unless said.'),
    throttling: flag('Whether operations are throttled as the service does; false unless said.'),
    requireTemplateFields: flag(
      'Whether StartTaskContact asks for the required fields of a template; false unless said.',
    ),
    refuseStopOfEnded: flag('Whether StopContact refuses a task that has ended; false unless said.'),
    agentEnds: {
      kind: 'word',
      about: 'What it is recorded as when an agent ends a task; AGENT_DISCONNECT unless said.',
      words: { AGENT_DISCONNECT: 'The older word.', AGENT_COMPLETED: 'The newer word.' },
    },
    notYetDueBlocks: flag(
      'Whether a contact whose delay is not over keeps agents from lower-ranked queues; false unless said.',
    ),
    lambdasInARowSeconds: whole('Seconds Lambda functions may take in a row; 20 unless said, 0 is no limit.'),
  } satisfies Record<keyof LimitsData, Shape>,
};

const instanceItself: ObjectShape = {
  kind: 'object',
  open: true,
  about: 'The instance itself.',
  members: {
    Id: text('11111111-2222-3333-4444-555555555555', { most: 100, about: 'Its id.' }),
    Arn: {
      ...text('arn:aws:connect:eu-central-1:111122223333:instance/11111111-2222-3333-4444-555555555555'),
      expected: 'the ARN of an instance',
      pattern: '^arn:[^:]+:connect:[^:]*:[^:]*:instance/.+$',
      about: 'Its ARN; region and account are taken from it.',
    },
    InstanceAlias: text('claims', { about: 'Its name.' }),
  },
  also: [
    'IdentityManagementType',
    'CreatedTime',
    'ServiceRole',
    'InstanceStatus',
    'StatusReason',
    'InboundCallsEnabled',
    'OutboundCallsEnabled',
    'InstanceAccessUrl',
    'Tags',
  ],
};

const Instance: FormsShape = {
  kind: 'forms',
  expected: 'the instance, or the answer of DescribeInstance',
  forms: [described('Instance', instanceItself), { when: 'object', shape: instanceItself }],
};

/** The instance file. */
export const instanceShape: ObjectShape & { readonly about: string } = {
  kind: 'object',
  about: 'A contact centre as plain data, to run tasks in. Members are those the service’s own operations answer with.',
  members: {
    $schema: text('../schemas/instance.schema.json', { about: 'Where editors find this schema.' }),
    Start: moment('When the simulation begins; 2026-01-05T09:00:00Z unless said.'),
    Seed: { kind: 'wholeNumber', about: 'The seed of all chance; 1 unless said.' },
    Instance,
    Limits,
    Queues,
    HoursOfOperations,
    RoutingProfiles,
    Users,
    AgentStatuses,
    QuickConnects,
    TaskTemplates,
    LambdaFunctions,
    Flows,
    Rules,
  } satisfies Record<keyof InstanceData | '$schema', Shape>,
};

// helpers

/** What a List operation says of a resource. */
interface Summary {
  readonly Id?: string;
  readonly Arn?: string;
  readonly Name: string;
}

type AnsweredHours = HoursResource & {
  readonly HoursOfOperationOverrideList?: readonly HoursOverrideResource[];
  readonly ParentHoursOfOperationConfigs?: HoursResource['ParentHoursOfOperations'];
};

type AnsweredProfile = RoutingProfileResource & {
  readonly RoutingProfileQueueConfigSummaryList?: RoutingProfileResource['QueueConfigs'];
  readonly RoutingProfileManualAssignmentQueueConfigSummaryList?: RoutingProfileResource['ManualAssignmentQueueConfigs'];
};

function listOf(about: string, item: Omit<FormsShape, 'kind'>): FormsShape {
  const one: FormsShape = { kind: 'forms', ...item };
  return {
    kind: 'forms',
    about,
    expected: `a list; each of it ${item.expected}`,
    forms: [
      { when: 'list', shape: { kind: 'list', of: one } },
      // The answer of one operation may stand for the whole list.
      { when: 'object', shape: one, means: (read: unknown) => [read].flat() },
    ],
  };
}

/** The answer of a Describe operation, with the resource under its name. */
function described(name: string, shape: ObjectShape): Form {
  return {
    when: { has: name },
    shape: answered(name, shape),
    means: (read: Readonly<Record<string, unknown>>) => read[name],
  };
}

/** The answer of a List operation. */
function answer(name: string, of: Shape): ObjectShape {
  return answered(name, { kind: 'list', of });
}

function answered(name: string, shape: Shape): ObjectShape {
  return { kind: 'object', open: true, required: [name], members: { [name]: shape } };
}

function tooLittle(name: string, operation: string, what: string, instead: string): Form {
  const because = `${operation} does not say ${what}. Expected the answers of ${instead}, one for each.`;
  return { when: { has: name }, shape: { kind: 'refused', because } };
}

function member({ members }: ObjectShape, name: string): Shape {
  const shape = members[name];
  if (!shape) throw new Error(`There is no member "${name}".`);
  return shape;
}

function hoursOf({
  HoursOfOperationOverrideList,
  ParentHoursOfOperationConfigs,
  ...hours
}: AnsweredHours): HoursResource {
  const Overrides = [...(hours.Overrides ?? []), ...(HoursOfOperationOverrideList ?? [])];
  const parents = [...(hours.ParentHoursOfOperations ?? []), ...(ParentHoursOfOperationConfigs ?? [])];
  return {
    ...hours,
    ...(Overrides.length === 0 ? {} : { Overrides }),
    ...(parents.length === 0 ? {} : { ParentHoursOfOperations: parents }),
  };
}

function profileOf({
  RoutingProfileQueueConfigSummaryList: listed,
  RoutingProfileManualAssignmentQueueConfigSummaryList: manual,
  ...profile
}: AnsweredProfile): RoutingProfileResource {
  const QueueConfigs = [...(profile.QueueConfigs ?? []), ...(listed ?? [])];
  const ManualAssignmentQueueConfigs = [...(profile.ManualAssignmentQueueConfigs ?? []), ...(manual ?? [])];
  return {
    ...profile,
    ...(QueueConfigs.length === 0 ? {} : { QueueConfigs }),
    ...(ManualAssignmentQueueConfigs.length === 0 ? {} : { ManualAssignmentQueueConfigs }),
  };
}

/** Leaves out what is not there. */
function given<Resource extends object>(resource: { [Name in keyof Resource]: Resource[Name] | undefined }): Resource {
  return Object.fromEntries(Object.entries(resource).filter(([, value]) => value !== undefined)) as Resource;
}
