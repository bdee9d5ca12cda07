/** The flow log as the service writes it to CloudWatch (logs-and-tests §1). */
import type { ActionJson, FlowJson } from '@switchyard/blocks';
import { expect, test } from 'vitest';
import type { ContactCentre, InstanceData } from '../../src/centre/index.ts';
import { flowLog, logGroupOf, logStreamOf, type FlowLogEntry } from '../../src/centre/records/flowLog.ts';
import { action, inbound, setting, waiting } from '../actions.ts';
import { MINUTES, openOffice } from '../centre.ts';

type Line = Pick<FlowLogEntry, 'ContactFlowModuleType' | 'Parameters' | 'Results' | 'ExternalResults'>;

const ARN = 'arn:aws:connect:eu-central-1:111122223333:instance/00000000-0000-4000-8000-000000000000';
const LOOK_UP = 'arn:aws:lambda:eu-central-1:111122223333:function:look-up';

/** What the instance of these tables has beside the claims office. */
const INSTANCE: Partial<InstanceData> = {
  Queues: [{ Name: 'Claims', QueueId: 'claims' }],
  HoursOfOperations: [{ Name: 'Always', HoursOfOperationId: 'always', TimeZone: 'UTC', Config: [] }],
  RoutingProfiles: [{ Name: 'Back office' }],
  Users: [],
  LambdaFunctions: [{ Arn: 'look-up', Answers: [{ Returns: { tier: 'gold' } }, { Fails: 'out of order' }] }],
};

const BRANCHES = { next: 'end', NoMatchingError: 'end', NoMatchingCondition: 'end', QueueAtCapacity: 'end' };

const BLOCKS: readonly [block: string, action: ActionJson, lines: readonly Partial<Line>[]][] = [
  [
    'Change routing priority / age',
    action('a', 'UpdateContactRoutingBehavior', { QueuePriority: '1' }, { next: 'end' }),
    [{ ContactFlowModuleType: 'UpdateRoutingPriority', Parameters: { AbsolutePosition: '1' } }],
  ],
  [
    'Check contact attributes: a line for each condition tried',
    action(
      'a',
      'Compare',
      { ComparisonValue: '$.Attributes.tier' },
      { silver: 'end', 'TextContains gol': 'end', gold: 'end', NoMatchingCondition: 'end' },
    ),
    [
      {
        ContactFlowModuleType: 'CheckAttribute',
        Parameters: { ComparisonMethod: 'Equals', SecondValue: 'silver', Value: 'gold' },
        Results: 'false',
      },
      {
        ContactFlowModuleType: 'CheckAttribute',
        Parameters: { ComparisonMethod: 'Contains', SecondValue: 'gol', Value: 'gold' },
        Results: 'true',
      },
    ],
  ],
  [
    'Check hours of operation',
    action(
      'a',
      'CheckHoursOfOperation',
      { HoursOfOperationId: 'Always' },
      { True: 'end', False: 'end', NoMatchingError: 'end' },
    ),
    [
      {
        ContactFlowModuleType: 'CheckHoursOfOperation',
        Parameters: { HoursOfOperation: `${ARN}/operating-hours/always` },
        Results: 'false',
      },
    ],
  ],
  [
    'Check staffing',
    action(
      'a',
      'CheckMetricData',
      { MetricType: 'NumberOfAgentsStaffed', QueueId: 'Claims' },
      { 'NumberGreaterThan 0': 'end', NoMatchingCondition: 'end', NoMatchingError: 'end' },
    ),
    [
      {
        ContactFlowModuleType: 'CheckStaffing',
        Parameters: { Status: 'Staffed', Queue: `${ARN}/queue/claims` },
        Results: 'false',
      },
    ],
  ],
  [
    'Check queue status',
    action(
      'a',
      'CheckMetricData',
      { MetricType: 'NumberOfContactsInQueue', QueueId: 'Claims' },
      { 'NumberLessThan 3': 'end', NoMatchingCondition: 'end', NoMatchingError: 'end' },
    ),
    [
      {
        ContactFlowModuleType: 'CheckQueueStatus',
        Parameters: { MetricType: 'NumberOfContactsInQueue', Queue: `${ARN}/queue/claims` },
        Results: 'LessThan 3',
      },
    ],
  ],
  [
    'Create task',
    action('a', 'CreateTask', { Name: 'Follow up on $.Name', ContactFlowId: 'Ending' }, BRANCHES),
    [
      {
        ContactFlowModuleType: 'CreateTask',
        Parameters: { Name: 'Follow up on A claim', ContactFlowId: 'Ending' },
      },
    ],
  ],
  [
    'Disconnect / hang up',
    action('a', 'DisconnectParticipant'),
    [{ ContactFlowModuleType: 'Disconnect', Parameters: {} }],
  ],
  [
    'Distribute by percentage',
    action('a', 'DistributeByPercentage', {}, { 'NumberLessThan 101': 'end', NoMatchingCondition: 'end' }),
    [{ ContactFlowModuleType: 'DistributeByPercentage', Parameters: {}, Results: 'LessThan 101' }],
  ],
  ['End flow / resume', action('a', 'EndFlowExecution'), [{ ContactFlowModuleType: 'Resume', Parameters: {} }]],
  [
    'Get queue metrics of a queue with nobody in it',
    action('a', 'GetMetricData', { QueueId: 'Claims' }, BRANCHES),
    [
      {
        ContactFlowModuleType: 'GetMetricData',
        Parameters: { Queue: `${ARN}/queue/claims` },
        Results: 'the queue has no activity, so it has no metrics',
      },
    ],
  ],
  [
    'Invoke AWS Lambda function',
    action(
      'a',
      'InvokeLambdaFunction',
      {
        LambdaFunctionARN: 'look-up',
        InvocationTimeLimitSeconds: '3',
        LambdaInvocationAttributes: { customer: '$.Attributes.tier' },
      },
      BRANCHES,
    ),
    [
      {
        ContactFlowModuleType: 'InvokeExternalResource',
        Parameters: {
          FunctionArn: LOOK_UP,
          Parameters: { customer: 'gold' },
          TimeLimit: '3000',
          ResponseValidation: 'ResponseType=STRING_MAP',
        },
        ExternalResults: { tier: 'gold' },
      },
    ],
  ],
  [
    'Loop',
    action('a', 'Loop', { LoopCount: '0' }, { ContinueLooping: 'a', DoneLooping: 'end' }),
    [{ ContactFlowModuleType: 'Loop', Parameters: { LoopCount: '0' }, Results: 'Complete' }],
  ],
  [
    'Set contact attributes: a line for each attribute',
    setting('a', { one: '1', name: '$.Name' }),
    [
      {
        ContactFlowModuleType: 'SetAttributes',
        Parameters: { Key: 'one', Value: '1', AddAttributeToRelatedContact: 'false' },
      },
      {
        ContactFlowModuleType: 'SetAttributes',
        Parameters: { Key: 'name', Value: 'A claim', AddAttributeToRelatedContact: 'false' },
      },
    ],
  ],
  [
    'Set customer queue flow',
    action('a', 'UpdateContactEventHooks', { EventHooks: { CustomerQueue: 'Patience' } }, BRANCHES),
    [
      {
        ContactFlowModuleType: 'SetContactFlow',
        Parameters: { ContactFlowId: `${ARN}/contact-flow/patience`, Type: 'CustomerQueue' },
      },
    ],
  ],
  [
    'Set disconnect flow',
    action('a', 'UpdateContactEventHooks', { EventHooks: { CustomerRemaining: 'Ending' } }, BRANCHES),
    [
      {
        ContactFlowModuleType: 'SetEventHook',
        Parameters: { ContactFlowId: `${ARN}/contact-flow/ending`, Type: 'CustomerRemaining' },
      },
    ],
  ],
  [
    'Set working queue',
    action('a', 'UpdateContactTargetQueue', { QueueId: 'Claims' }, BRANCHES),
    [{ ContactFlowModuleType: 'SetQueue', Parameters: { Queue: `${ARN}/queue/claims` } }],
  ],
  [
    'Transfer to flow',
    action('a', 'TransferToFlow', { ContactFlowId: 'Ending' }, { NoMatchingError: 'end' }),
    [{ ContactFlowModuleType: 'Transfer', Parameters: { ContactFlowId: `${ARN}/contact-flow/ending` } }],
  ],
  [
    'Wait',
    waiting('a', 60),
    [{ ContactFlowModuleType: 'Wait', Parameters: { TimeoutSeconds: '60' }, Results: 'Timeout' }],
  ],
];

test.each(BLOCKS)('%s', (_block, first, lines) => {
  const { centre } = run(inbound(first));

  const told = [...flowLog(centre.trace, centre.facts)]
    .filter(({ Identifier }) => Identifier === 'a')
    .map(({ ContactFlowModuleType, Parameters, Results, ExternalResults }) => ({
      ContactFlowModuleType,
      Parameters,
      ...(Results === undefined ? {} : { Results }),
      ...(ExternalResults === undefined ? {} : { ExternalResults }),
    }));

  expect(told).toEqual(lines);
});

test('a function that fails has its reason and no results of its own', () => {
  const call = (id: string, next: string): ActionJson =>
    action(
      id,
      'InvokeLambdaFunction',
      { LambdaFunctionARN: 'look-up', InvocationTimeLimitSeconds: '3' },
      { next, NoMatchingError: next },
    );
  const { centre } = run(inbound(call('first', 'second'), call('second', 'end')));

  const [, second] = flowLog(centre.trace, centre.facts);

  expect(second).toMatchObject({ Identifier: 'second', Results: 'out of order' });
  expect(second).not.toHaveProperty('ExternalResults');
});

test('a transfer to a full queue has the result false', () => {
  const transfer = inbound(
    action('queue', 'UpdateContactTargetQueue', { QueueId: 'Claims' }, { ...BRANCHES, next: 'transfer' }),
    action('transfer', 'TransferContactToQueue', {}, BRANCHES),
  );
  const { centre } = run(transfer, { Queues: [{ Name: 'Claims', MaxContacts: 0 }] });

  const entry = [...flowLog(centre.trace, centre.facts)].find(({ Identifier }) => Identifier === 'transfer');

  expect(entry).toMatchObject({ ContactFlowModuleType: 'Transfer', Parameters: {}, Results: 'false' });
});

test('every entry has the fields of current logs, and the time its block was done', () => {
  const { centre, task } = run(inbound(waiting('look again', 60)));

  expect([...flowLog(centre.trace, centre.facts)]).toEqual([
    {
      ContactId: task,
      ContactFlowId: `${ARN}/contact-flow/flow`,
      ContactFlowName: 'Flow',
      ContactFlowModuleType: 'Wait',
      Identifier: 'look again',
      Timestamp: '2026-01-05T09:01:00.000Z',
      Parameters: { TimeoutSeconds: '60' },
      Results: 'Timeout',
    },
    {
      ContactId: task,
      ContactFlowId: `${ARN}/contact-flow/flow`,
      ContactFlowName: 'Flow',
      ContactFlowModuleType: 'Disconnect',
      Identifier: 'end',
      Timestamp: '2026-01-05T09:01:00.000Z',
      Parameters: {},
    },
  ]);
});

test('only what runs while logging is enabled would Connect have logged', () => {
  const logging = (id: string, FlowLoggingBehavior: string, next: string): ActionJson =>
    action(id, 'UpdateFlowLoggingBehavior', { FlowLoggingBehavior }, { next });
  const { centre } = run(
    inbound(
      setting('before', { a: '1' }, 'on'),
      logging('on', 'Enabled', 'within'),
      setting('within', { a: '2' }, 'off'),
      logging('off', 'Disabled', 'after'),
      setting('after', { a: '3' }),
    ),
  );

  const all = [...flowLog(centre.trace, centre.facts)].map(({ Identifier }) => Identifier);
  const logged = [...flowLog(centre.trace, centre.facts, { onlyLogged: true })];

  expect(all).toEqual(['before', 'on', 'within', 'off', 'after', 'end']);
  expect(logged.map(({ Identifier, Parameters }) => [Identifier, Parameters])).toEqual([
    ['on', { LoggingBehavior: 'Enable' }],
    ['within', { Key: 'a', Value: '2', AddAttributeToRelatedContact: 'false' }],
    ['off', { LoggingBehavior: 'Disable' }],
  ]);
});

test('a pause does not end the block it breaks off, and the block is told once', () => {
  const { centre, task } = run(inbound(waiting('wait', 120)), {}, 0);
  const to = { InstanceId: centre.facts.instance.id, ContactId: task };
  centre.call('PauseContact', to);
  centre.runFor(10 * MINUTES);
  centre.call('ResumeContact', to);
  centre.runFor(MINUTES);

  expect([...flowLog(centre.trace, centre.facts)].map(({ Identifier, Results }) => [Identifier, Results])).toEqual([
    ['wait', 'Timeout'],
    ['end', undefined],
  ]);
});

test('a block that was broken off for good is told without a result', () => {
  const { centre, task } = run(inbound(waiting('wait', 120)), {}, 0);
  centre.call('StopContact', { InstanceId: centre.facts.instance.id, ContactId: task });

  const entries = [...flowLog(centre.trace, centre.facts)];

  expect(entries).toMatchObject([{ Identifier: 'wait', Parameters: { TimeoutSeconds: '120' } }]);
  expect(entries[0]).not.toHaveProperty('Results');
});

test('a log group is called as the instance, and has a stream for each hour', () => {
  const { centre } = run(inbound(waiting('wait', 3600)), { Instance: { InstanceAlias: 'claims-office' } }, 61);

  const streams = [...flowLog(centre.trace, centre.facts)].map((entry) => logStreamOf(entry, centre.facts));

  expect(logGroupOf(centre.facts)).toBe('/aws/connect/claims-office');
  expect(new Set(streams).size).toBe(1);
  expect(streams[0]).toMatch(/^2026\/01\/05\/10\/stream-[0-9a-f-]{36}$/);
});

// helpers

/** Runs one task through a flow. */
function run(
  flow: FlowJson,
  changes: Partial<InstanceData> = {},
  minutes = 5,
): { readonly centre: ContactCentre; readonly task: string } {
  const { centre, start } = openOffice(
    {
      ...INSTANCE,
      Flows: [
        { Name: 'Flow', Id: 'flow', File: 'flow.json' },
        { Name: 'Patience', Id: 'patience', File: 'patience.json' },
        { Name: 'Ending', Id: 'ending', File: 'ending.json' },
      ],
      ...changes,
    },
    { flows: { 'flow.json': flow, 'ending.json': inbound() } },
  );
  const task = start('A claim', { ContactFlowId: 'Flow', Attributes: { tier: 'gold' } });
  centre.runFor(minutes * MINUTES);
  return { centre, task };
}
