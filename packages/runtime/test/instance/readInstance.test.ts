/** Instance files: what is read, what it stands for, and what is told with its place before anything runs. */
import { describe, expect, test } from 'vitest';
import { ContactCentre, readInstance, type InstanceData } from '../../src/centre/index.ts';
import { DOUBTFUL, hours, lambda, MISSHAPEN, office, override, RIGHT, WRONG_AS_A_WHOLE } from './files.ts';

describe('an instance that is read', () => {
  test.each(RIGHT)('%s', (_what, file) => {
    const { instance, problems } = readInstance(file);

    expect(problems).toEqual([]);
    expect(() => new ContactCentre(instance as InstanceData)).not.toThrow();
  });
});

describe('a problem names its place', () => {
  test.each([...MISSHAPEN, ...WRONG_AS_A_WHOLE])('%s', (_what, file, pointer, message) => {
    const { instance, problems } = readInstance(file);

    expect(instance).toBeUndefined();
    expect(problems).toContainEqual({ severity: 'error', pointer, message: expect.stringMatching(message) as string });
  });
});

describe('what is doubtful is told and keeps nothing from running', () => {
  test.each(DOUBTFUL)('%s', (_what, file, pointer, message) => {
    const { instance, problems } = readInstance(file);

    expect(instance).toBeDefined();
    expect(problems).toEqual([{ severity: 'warning', pointer, message: expect.stringMatching(message) as string }]);
  });
});

describe('a short form stands for a resource', () => {
  test.each<[what: string, file: object, resource: InstanceData]>([
    ['a queue by its name', { Queues: ['Claims'] }, { Queues: [{ Name: 'Claims' }] }],
    [
      'queues as ListQueues answers, without those of agents',
      {
        Queues: [
          'Complaints',
          {
            QueueSummaryList: [
              { Id: 'q', Arn: 'a', Name: 'Claims', QueueType: 'STANDARD' },
              { Id: 'x', QueueType: 'AGENT' },
            ],
          },
        ],
      },
      { Queues: [{ Name: 'Complaints' }, { QueueId: 'q', QueueArn: 'a', Name: 'Claims' }] },
    ],
    [
      'a profile’s queues by name, as good as any and offered at once',
      office(),
      {
        Queues: [{ Name: 'Claims' }],
        RoutingProfiles: [
          { Name: 'Back office', QueueConfigs: [{ QueueReference: { QueueId: 'Claims' }, Priority: 1, Delay: 0 }] },
        ],
        Users: [{ Username: 'ada', RoutingProfileId: 'Back office' }],
      },
    ],
    [
      'queues for manual assignment, by name and as the service lists them',
      {
        Queues: ['Claims', 'Letters'],
        RoutingProfiles: [
          {
            RoutingProfile: { Name: 'Back office', ManualAssignmentQueueConfigs: ['Claims'] },
            RoutingProfileManualAssignmentQueueConfigSummaryList: [
              { QueueId: 'Letters', QueueArn: 'a', QueueName: 'Letters', Channel: 'TASK' },
            ],
          },
        ],
      },
      {
        Queues: [{ Name: 'Claims' }, { Name: 'Letters' }],
        RoutingProfiles: [
          {
            Name: 'Back office',
            ManualAssignmentQueueConfigs: [
              { QueueReference: { QueueId: 'Claims' } },
              { QueueReference: { QueueId: 'Letters', Channel: 'TASK' } },
            ],
          },
        ],
      },
    ],
    [
      'a profile with its queues, as two operations answer',
      {
        Queues: ['Claims'],
        RoutingProfiles: [
          {
            RoutingProfile: { Name: 'Back office' },
            RoutingProfileQueueConfigSummaryList: [{ QueueId: 'Claims', Priority: 2, Delay: 30, Channel: 'TASK' }],
          },
        ],
      },
      {
        Queues: [{ Name: 'Claims' }],
        RoutingProfiles: [
          {
            Name: 'Back office',
            QueueConfigs: [{ QueueReference: { QueueId: 'Claims', Channel: 'TASK' }, Priority: 2, Delay: 30 }],
          },
        ],
      },
    ],
    [
      'a custom status by its name, beside those every instance has',
      { AgentStatuses: ['Lunch'] },
      {
        AgentStatuses: [
          { Name: 'Available', Type: 'ROUTABLE' },
          { Name: 'Offline', Type: 'OFFLINE' },
          { Name: 'Lunch', Type: 'CUSTOM' },
        ],
      },
    ],
    [
      'hours with their overrides, as two operations answer',
      { HoursOfOperations: [{ HoursOfOperation: hours({ Config: [] }), HoursOfOperationOverrideList: [override()] }] },
      { HoursOfOperations: [hours({ Config: [], Overrides: [override()] })] } as unknown as InstanceData,
    ],
    [
      'a flow by its file',
      { Flows: ['flows/Intake.json'] },
      { Flows: [{ Name: 'Intake', File: 'flows/Intake.json' }] },
    ],
    ['a function by its ARN', { LambdaFunctions: ['look-up'] }, { LambdaFunctions: [{ Arn: 'look-up' }] }],
    [
      'a function with one answer',
      { LambdaFunctions: [{ Arn: 'look-up', Answers: { Returns: {} } }] },
      lambda({ Returns: {} }),
    ],
    [
      'the answer of one operation for the whole list',
      {
        Users: { User: { Username: 'ada', RoutingProfileId: 'p' } },
        RoutingProfiles: { RoutingProfile: { Name: 'p' } },
      },
      { RoutingProfiles: [{ Name: 'p' }], Users: [{ Username: 'ada', RoutingProfileId: 'p' }] },
    ],
  ])('%s', (_what, file, resource) => {
    expect(readInstance(file)).toEqual({ instance: resource, problems: [] });
  });
});

describe('weekly hours in words', () => {
  const at = (text: string) => {
    const [Hours = 0, Minutes = 0] = text.split(':').map(Number);
    return { Hours, Minutes };
  };

  test.each<[words: string, entries: readonly (readonly [day: string, start: string, end: string])[]]>([
    ['Mon 09:00-17:00', [['MONDAY', '9:00', '17:00']]],
    [
      'Mon-Tue 9:30-17:15',
      [
        ['MONDAY', '9:30', '17:15'],
        ['TUESDAY', '9:30', '17:15'],
      ],
    ],
    [
      'Sat-Mon 9:00-10:00',
      [
        ['SATURDAY', '9:00', '10:00'],
        ['SUNDAY', '9:00', '10:00'],
        ['MONDAY', '9:00', '10:00'],
      ],
    ],
    [
      'Mon,Wed 9:00-12:00, 13:00-17:00',
      [
        ['MONDAY', '9:00', '12:00'],
        ['MONDAY', '13:00', '17:00'],
        ['WEDNESDAY', '9:00', '12:00'],
        ['WEDNESDAY', '13:00', '17:00'],
      ],
    ],
    [
      'Friday 22:00-06:00; Sunday 08:00-24:00',
      [
        ['FRIDAY', '22:00', '6:00'],
        ['SUNDAY', '8:00', '0:00'],
      ],
    ],
  ])('%s', (words, entries) => {
    const { instance } = readInstance({ HoursOfOperations: [hours({ Config: words })] });

    expect(instance?.HoursOfOperations?.[0]?.Config).toEqual(
      entries.map(([Day, start, end]) => ({ Day, StartTime: at(start), EndTime: at(end) })),
    );
  });

  test('always is every day from midnight to midnight', () => {
    const { instance } = readInstance({ HoursOfOperations: [hours({ Config: 'always' })] });

    expect(instance?.HoursOfOperations?.[0]?.Config).toHaveLength(7);
    expect(instance?.HoursOfOperations?.[0]?.Config).toContainEqual({
      Day: 'SUNDAY',
      StartTime: at('0:00'),
      EndTime: at('0:00'),
    });
  });
});

test('a member every object inherits is data like any other', () => {
  const { problems } = readInstance(JSON.parse('{ "__proto__": [], "Queues": [{ "Name": "__proto__" }] }'));

  expect(problems).toEqual([
    {
      severity: 'error',
      pointer: '/__proto__',
      message: expect.stringMatching(/^Unknown member "__proto__"/) as string,
    },
  ]);
});
