/**
 * `schemas/flow.schema.json` on each block (flow-language §2, §4). One table of what it takes and what it refuses for
 * each Type; whatever it refuses, the validator reports as an error too.
 */
import { describe, expect, test } from 'vitest';
import { errorsOf, flowWith, type Members, refusals, transitionsOf, type WaysOut } from './flowSchema.ts';

interface Table {
  readonly type: string;
  /** A flow type the Type may stand in, as exports spell it; an inbound flow when not given. */
  readonly flowType?: string;
  /** The ways out of it. */
  readonly waysOut: WaysOut;
  readonly takes: readonly Members[];
  /** Parameters, and the parameter at fault; empty where it is that one is missing, or that two are there. */
  readonly refuses?: readonly (readonly [parameters: Members, at: string])[];
  /** Other ways out it takes. */
  readonly alsoTakes?: readonly WaysOut[];
  readonly refusesWaysOut: readonly WaysOut[];
}

const QUEUE = 'arn:aws:connect:eu-central-1:111122223333:instance/0c1d/queue/5b6c';
const FLOW = 'arn:aws:connect:eu-central-1:111122223333:instance/0c1d/contact-flow/77aa';
const LAMBDA = 'arn:aws:lambda:eu-central-1:111122223333:function:order-lookup';
const FAILS = ['NoMatchingError'];

const TABLES: readonly Table[] = [
  {
    type: 'UpdateContactRoutingBehavior',
    waysOut: {},
    takes: [
      { QueuePriority: '1' },
      { QueuePriority: '9223372036854775807' },
      { QueuePriority: 2 },
      { QueueTimeAdjustmentSeconds: '-600' },
      { QueueTimeAdjustmentSeconds: 0 },
    ],
    refuses: [
      [{}, ''],
      [{ QueuePriority: '5', QueueTimeAdjustmentSeconds: '60' }, ''],
      [{ QueuePriority: '0' }, 'QueuePriority'],
      [{ QueuePriority: 0 }, 'QueuePriority'],
      [{ QueuePriority: '9223372036854775808' }, 'QueuePriority'],
      [{ QueuePriority: 'high' }, 'QueuePriority'],
      [{ QueuePriority: '$.Attributes.priority' }, 'QueuePriority'],
      [{ QueueTimeAdjustmentSeconds: '1.5' }, 'QueueTimeAdjustmentSeconds'],
    ],
    refusesWaysOut: [{ next: false }, { errors: FAILS }, { conditions: [['Equals', 'a']] }],
  },
  {
    type: 'Compare',
    waysOut: { conditions: [['Equals', 'gold']], errors: ['NoMatchingCondition'] },
    takes: [
      { ComparisonValue: '$.Attributes.urgency' },
      { ComparisonValue: "$.SegmentAttributes['connect:Subtype']" },
      { ComparisonValue: '$.External.a.b' },
    ],
    refuses: [
      [{}, ''],
      [{ ComparisonValue: 'urgency' }, 'ComparisonValue'],
      [{ ComparisonValue: 'is $.Attributes.urgency' }, 'ComparisonValue'],
      [{ ComparisonValue: '$.Attributes.urgency.' }, 'ComparisonValue'],
      [{ ComparisonValue: ' $.Attributes.urgency' }, 'ComparisonValue'],
      [{ ComparisonValue: '$.Nowhere.x' }, 'ComparisonValue'],
      [{ ComparisonValue: 7 }, 'ComparisonValue'],
    ],
    alsoTakes: [
      {
        conditions: [
          ['TextContains', 'a'],
          ['NumberLessThan', '$.Attributes.most'],
          ['Equals', 7],
        ],
        errors: ['NoMatchingCondition'],
      },
    ],
    refusesWaysOut: [
      { conditions: [], errors: ['NoMatchingCondition'] },
      { conditions: [['Equals', 'gold']] },
      { conditions: [['Equals', 'gold']], errors: FAILS },
      { conditions: [['Equals', 'gold']], errors: ['NoMatchingCondition', 'NoMatchingError'] },
      { conditions: [['Equals', 'gold']], errors: ['NoMatchingCondition'], next: false },
      { conditions: [['Exists', 'gold']], errors: ['NoMatchingCondition'] },
    ],
  },
  {
    type: 'CheckHoursOfOperation',
    waysOut: {
      conditions: [
        ['Equals', 'True'],
        ['Equals', 'False'],
      ],
      errors: FAILS,
    },
    takes: [{}, { HoursOfOperationId: '7a1d' }, { HoursOfOperationId: '$.Attributes.hours' }],
    refuses: [
      [{ HoursOfOperationId: 'hours-$.Attributes.country' }, 'HoursOfOperationId'],
      [{ HoursOfOperationId: ['7a1d'] }, 'HoursOfOperationId'],
    ],
    alsoTakes: [
      {
        conditions: [
          ['Equals', false],
          ['Equals', true],
        ],
        errors: FAILS,
      },
      {
        conditions: [
          ['Equals', 'True'],
          ['Equals', 'False'],
          ['Equals', 'Holidays'],
        ],
        errors: FAILS,
      },
    ],
    refusesWaysOut: [
      { conditions: [['Equals', 'True']], errors: FAILS },
      {
        conditions: [
          ['Equals', 'True'],
          ['Equals', 'False'],
          ['Equals', 'True'],
        ],
        errors: FAILS,
      },
      {
        conditions: [
          ['Equals', 'True'],
          ['NumberLessThan', 'False'],
        ],
        errors: FAILS,
      },
      {
        conditions: [
          ['Equals', 'True'],
          ['Equals', 'False'],
        ],
      },
      {
        conditions: [
          ['Equals', 'True'],
          ['Equals', 'False'],
        ],
        errors: ['NoMatchingCondition'],
      },
    ],
  },
  {
    // Check queue status.
    type: 'CheckMetricData',
    waysOut: { conditions: [['NumberLessOrEqualTo', '25']], errors: ['NoMatchingCondition', 'NoMatchingError'] },
    takes: [
      { MetricType: 'NumberOfContactsInQueue' },
      { MetricType: 'OldestContactInQueueAgeSeconds', QueueId: QUEUE },
      { MetricType: 'NumberOfContactsInQueue', AgentId: '$.Attributes.agent' },
    ],
    refuses: [
      [{}, ''],
      [{ MetricType: 'QueueLength' }, 'MetricType'],
      [{ MetricType: '$.Attributes.metric' }, 'MetricType'],
      [{ MetricType: 'NumberOfContactsInQueue', QueueId: QUEUE, AgentId: 'kim' }, ''],
    ],
    refusesWaysOut: [
      { conditions: [], errors: ['NoMatchingCondition', 'NoMatchingError'] },
      { conditions: [['TextContains', '25']], errors: ['NoMatchingCondition', 'NoMatchingError'] },
      { conditions: [['NumberLessThan', '$.Attributes.most']], errors: ['NoMatchingCondition', 'NoMatchingError'] },
      { conditions: [['NumberLessThan', '25']], errors: ['NoMatchingCondition'] },
      { conditions: [['NumberLessThan', '25']], errors: FAILS },
    ],
  },
  {
    // Check staffing, which the metric tells from Check queue status.
    type: 'CheckMetricData',
    waysOut: { conditions: [['NumberGreaterThan', '0']], errors: ['NoMatchingCondition', 'NoMatchingError'] },
    takes: [
      { MetricType: 'NumberOfAgentsStaffed' },
      { MetricType: 'NumberOfAgentsAvailable', QueueId: '$.Attributes.queue' },
    ],
    refuses: [[{ MetricType: 'NumberOfAgentsBusy' }, 'MetricType']],
    alsoTakes: [{ conditions: [['NumberGreaterThan', 0]], errors: ['NoMatchingCondition', 'NoMatchingError'] }],
    refusesWaysOut: [
      { conditions: [['NumberGreaterThan', '1']], errors: ['NoMatchingCondition', 'NoMatchingError'] },
      {
        conditions: [
          ['NumberGreaterThan', '0'],
          ['NumberGreaterThan', '3'],
        ],
        errors: ['NoMatchingCondition', 'NoMatchingError'],
      },
      { errors: ['NoMatchingCondition', 'NoMatchingError'] },
    ],
  },
  {
    type: 'CreateTask',
    waysOut: { errors: FAILS },
    takes: [
      { Name: 'Review of $.Name', ContactFlowId: FLOW },
      { Name: 'Review', TaskTemplateId: 'review', DelaySeconds: '518400' },
      {
        Name: 'Review',
        ContactFlowId: '$.Attributes.flow',
        ScheduledTime: 1_767_614_400,
        Attributes: { parent: '$.ContactId', round: 2 },
      },
      {
        Name: 'Review',
        ContactFlowId: FLOW,
        References: { ticket: { Type: 'URL', Value: 'https://example.com' }, note: 'text' },
      },
      { Name: `$.Attributes.a${'x'.repeat(1024)}`, ContactFlowId: FLOW },
    ],
    refuses: [
      [{ ContactFlowId: FLOW }, ''],
      [{ Name: 'Review' }, ''],
      [{ Name: '', ContactFlowId: FLOW }, 'Name'],
      [{ Name: 'x'.repeat(1025), ContactFlowId: FLOW }, 'Name'],
      [{ Name: 'Review', ContactFlowId: FLOW, DelaySeconds: '518401' }, 'DelaySeconds'],
      [{ Name: 'Review', ContactFlowId: FLOW, DelaySeconds: '60', ScheduledTime: '1767614400' }, ''],
      [{ Name: 'Review', TaskTemplateId: '$.Attributes.template' }, 'TaskTemplateId'],
      [{ Name: 'Review', ContactFlowId: FLOW, Attributes: ['a'] }, 'Attributes'],
      [{ Name: 'Review', ContactFlowId: FLOW, Attributes: { a: { b: 'c' } } }, 'Attributes/a'],
      [
        { Name: 'Review', ContactFlowId: FLOW, References: { a: { Type: 'ATTACHMENT', Value: 'x' } } },
        'References/a/Type',
      ],
      [{ Name: 'Review', ContactFlowId: FLOW, References: { a: { Type: 'URL' } } }, 'References/a'],
    ],
    refusesWaysOut: [{}, { errors: FAILS, next: false }, { errors: ['QueueAtCapacity'] }],
  },
  {
    type: 'DisconnectParticipant',
    waysOut: { next: false },
    takes: [{}],
    refusesWaysOut: [{}, { next: false, errors: FAILS }],
  },
  {
    type: 'DistributeByPercentage',
    waysOut: {
      conditions: [
        ['NumberLessThan', '21'],
        ['NumberLessThan', '61'],
      ],
      errors: ['NoMatchingCondition'],
    },
    takes: [{}],
    alsoTakes: [{ conditions: [['NumberLessThan', 100]], errors: ['NoMatchingCondition'] }],
    refusesWaysOut: [
      { conditions: [], errors: ['NoMatchingCondition'] },
      { conditions: [['NumberLessThan', '1']], errors: ['NoMatchingCondition'] },
      { conditions: [['NumberLessThan', '101']], errors: ['NoMatchingCondition'] },
      { conditions: [['NumberLessThan', 'most']], errors: ['NoMatchingCondition'] },
      { conditions: [['NumericLessThan', '21']], errors: ['NoMatchingCondition'] },
      { conditions: [['NumberLessThan', '21']], errors: FAILS },
    ],
  },
  { type: 'EndFlowExecution', flowType: 'customerQueue', waysOut: { next: false }, takes: [{}], refusesWaysOut: [{}] },
  {
    type: 'GetMetricData',
    waysOut: { errors: FAILS },
    takes: [
      {},
      { QueueId: QUEUE, QueueChannel: 'Chat' },
      { QueueChannel: 'tAsK' },
      { QueueChannel: '$.Attributes.channel' },
    ],
    refuses: [
      [{ QueueChannel: 'Fax' }, 'QueueChannel'],
      [{ QueueId: QUEUE, AgentId: 'kim' }, ''],
    ],
    refusesWaysOut: [{}, { next: false, errors: FAILS }, { errors: FAILS, conditions: [['Equals', 'a']] }],
  },
  {
    type: 'InvokeLambdaFunction',
    waysOut: { errors: FAILS },
    takes: [
      { LambdaFunctionARN: LAMBDA, InvocationTimeLimitSeconds: '5' },
      {
        LambdaFunctionARN: 'function-$.Attributes.env',
        InvocationTimeLimitSeconds: 3,
        ResponseValidation: { ResponseType: 'JSON' },
      },
      {
        LambdaFunctionARN: LAMBDA,
        InvocationTimeLimitSeconds: '3',
        LambdaInvocationAttributes: { orderId: '$.Attributes.orderId' },
      },
      {
        LambdaFunctionARN: LAMBDA,
        InvocationTimeLimitSeconds: '8',
        InvocationType: 'ASYNCHRONOUS',
        ResponseValidation: {},
      },
    ],
    refuses: [
      [{ InvocationTimeLimitSeconds: '5' }, ''],
      [{ LambdaFunctionARN: LAMBDA }, ''],
      [{ LambdaFunctionARN: LAMBDA, InvocationTimeLimitSeconds: '61' }, 'InvocationTimeLimitSeconds'],
      [{ LambdaFunctionARN: LAMBDA, InvocationTimeLimitSeconds: '5', InvocationType: 'LATER' }, 'InvocationType'],
      [
        { LambdaFunctionARN: LAMBDA, InvocationTimeLimitSeconds: '5', ResponseValidation: 'JSON' },
        'ResponseValidation',
      ],
      [
        { LambdaFunctionARN: LAMBDA, InvocationTimeLimitSeconds: '5', ResponseValidation: { ResponseType: 'XML' } },
        'ResponseValidation/ResponseType',
      ],
      [{ LambdaFunctionARN: LAMBDA, InvocationTimeLimitSeconds: '5', RequestAttributes: {} }, 'RequestAttributes'],
    ],
    alsoTakes: [{ errors: ['NoMatchingError', 'Timeout'] }],
    refusesWaysOut: [{}, { errors: ['NoMatchingError', 'NoMatchingError'] }],
  },
  {
    type: 'Loop',
    waysOut: {
      conditions: [
        ['Equals', 'ContinueLooping'],
        ['Equals', 'DoneLooping'],
      ],
    },
    takes: [{ LoopCount: '0' }, { LoopCount: 100 }, { LoopCount: '$.Attributes.rounds' }],
    refuses: [
      [{}, ''],
      [{ LoopCount: '101' }, 'LoopCount'],
      [{ LoopCount: -1 }, 'LoopCount'],
      [{ LoopCount: 2.5 }, 'LoopCount'],
      [{ LoopCount: true }, 'LoopCount'],
    ],
    alsoTakes: [
      {
        conditions: [
          ['Equals', 'ContinueLooping'],
          ['Equals', 'DoneLooping'],
        ],
        errors: FAILS,
      },
    ],
    refusesWaysOut: [
      { conditions: [['Equals', 'ContinueLooping']] },
      {
        conditions: [
          ['Equals', 'ContinueLooping'],
          ['Equals', 'DoneLooping'],
        ],
        next: false,
      },
      {
        conditions: [
          ['Equals', 'ContinueLooping'],
          ['Equals', 'DoneLooping'],
        ],
        errors: ['NoMatchingCondition'],
      },
    ],
  },
  {
    type: 'UpdateContactAttributes',
    waysOut: { errors: FAILS },
    takes: [
      { Attributes: { source: 'intake', 'result_$.Attributes.i': '$.External.status' } },
      { Attributes: { a: 1 }, TargetContact: 'Related' },
    ],
    refuses: [
      [{}, ''],
      [{ Attributes: 'source' }, 'Attributes'],
      [{ Attributes: { source: null } }, 'Attributes/source'],
      [{ Attributes: { a: 'b' }, TargetContact: 'Previous' }, 'TargetContact'],
      [{ Attributes: { a: 'b' }, FlowAttributes: { a: { Value: 'b' } } }, 'FlowAttributes'],
    ],
    refusesWaysOut: [{}, { errors: FAILS, next: false }],
  },
  {
    type: 'UpdateFlowAttributes',
    waysOut: { errors: FAILS },
    takes: [{ FlowAttributes: { overflow: { Value: '$.Attributes.region' } } }],
    refuses: [
      [{}, ''],
      [{ FlowAttributes: { overflow: 'north' } }, 'FlowAttributes/overflow'],
      [{ FlowAttributes: { overflow: { value: 'north' } } }, 'FlowAttributes/overflow'],
    ],
    refusesWaysOut: [{}],
  },
  {
    type: 'UpdateContactData',
    waysOut: { errors: FAILS },
    takes: [
      { Name: 'Claim $.Attributes.number' },
      { LanguageCode: 'en-US', TargetContact: 'Current' },
      { WatchlistId: 'w' },
    ],
    refuses: [
      [{ Name: 'x'.repeat(1025) }, 'Name'],
      [{ Name: { Value: 'Claim' } }, 'Name'],
      [{ Name: 'Claim', References: {} }, 'References'],
    ],
    refusesWaysOut: [{}],
  },
  {
    // Set customer queue flow.
    type: 'UpdateContactEventHooks',
    waysOut: { errors: FAILS },
    takes: [{ EventHooks: { CustomerQueue: FLOW } }, { EventHooks: { CustomerQueue: '$.Attributes.flow' } }],
    refuses: [
      [{}, ''],
      [{ EventHooks: {} }, 'EventHooks'],
      [{ EventHooks: FLOW }, 'EventHooks'],
      [{ EventHooks: { CustomerQueue: 'flow $.Attributes.flow' } }, 'EventHooks/CustomerQueue'],
    ],
    refusesWaysOut: [{}, { errors: FAILS, next: false }],
  },
  {
    // Set disconnect flow, and the hooks of other channels, which the hook's name tells apart.
    type: 'UpdateContactEventHooks',
    waysOut: { errors: FAILS },
    takes: [{ EventHooks: { CustomerRemaining: FLOW } }, { EventHooks: { AgentWhisper: ['anything'] } }],
    refuses: [
      [{ EventHooks: { CustomerRemaining: 7.5, CustomerQueue: FLOW } }, 'EventHooks'],
      [{ EventHooks: { CustomerRemaining: null } }, 'EventHooks/CustomerRemaining'],
    ],
    refusesWaysOut: [],
  },
  {
    type: 'UpdateContactTargetQueue',
    waysOut: { errors: FAILS },
    takes: [{ QueueId: QUEUE }, { QueueId: '$.Attributes.queue' }, { AgentId: '$.External.lastAgent' }],
    refuses: [
      [{}, ''],
      [{ QueueId: QUEUE, AgentId: 'kim' }, ''],
      [{ QueueId: QUEUE, AgentId: null }, 'AgentId'],
      [{ QueueId: 'queue-$.Attributes.queue' }, 'QueueId'],
      [{ QueueId: { id: QUEUE } }, 'QueueId'],
      [{ QueueId: QUEUE, Queue: QUEUE }, 'Queue'],
    ],
    refusesWaysOut: [{}, { errors: FAILS, conditions: [['Equals', 'a']] }],
  },
  {
    type: 'TransferToFlow',
    waysOut: { errors: FAILS },
    takes: [{ ContactFlowId: FLOW }, { ContactFlowId: '$.Attributes.flow' }],
    refuses: [
      [{}, ''],
      [{ ContactFlowId: '$.Nowhere.flow' }, 'ContactFlowId'],
    ],
    refusesWaysOut: [{}, { errors: FAILS, next: false }],
  },
  {
    type: 'TransferContactToQueue',
    waysOut: { errors: ['QueueAtCapacity', 'NoMatchingError'] },
    takes: [{}],
    refuses: [[{ QueueId: QUEUE }, 'QueueId']],
    refusesWaysOut: [
      { errors: FAILS },
      { errors: ['QueueAtCapacity'] },
      { errors: ['QueueAtCapacity', 'NoMatchingError'], next: false },
    ],
  },
  {
    type: 'DequeueContactAndTransferToQueue',
    flowType: 'customerQueue',
    waysOut: { errors: ['QueueAtCapacity', 'NoMatchingError'] },
    takes: [{ QueueId: '$.Attributes.tier2' }, { AgentId: 'kim' }],
    refuses: [
      [{}, ''],
      [{ QueueId: QUEUE, AgentId: 'kim' }, ''],
    ],
    refusesWaysOut: [{ errors: FAILS }],
  },
  {
    type: 'Wait',
    waysOut: { conditions: [['Equals', 'WaitCompleted']], errors: FAILS },
    takes: [
      { TimeLimitSeconds: '1' },
      { TimeLimitSeconds: '604800' },
      { TimeLimitSeconds: 900 },
      { TimeLimitSeconds: '$.External.waitSeconds' },
      { TimeoutSeconds: '60' },
    ],
    refuses: [
      [{}, ''],
      [{ TimeLimitSeconds: '' }, 'TimeLimitSeconds'],
      [{ TimeLimitSeconds: '0' }, 'TimeLimitSeconds'],
      [{ TimeLimitSeconds: '604801' }, 'TimeLimitSeconds'],
      [{ TimeLimitSeconds: 604_801 }, 'TimeLimitSeconds'],
      [{ TimeLimitSeconds: '1$.Attributes.minutes' }, 'TimeLimitSeconds'],
      [{ TimeoutSeconds: 'soon' }, 'TimeoutSeconds'],
      [{ TimeLimitSeconds: '60', Events: ['CustomerWaved'] }, 'Events/0'],
    ],
    alsoTakes: [
      {
        conditions: [
          ['Equals', 'WaitCompleted'],
          ['Equals', 'CustomerReturned'],
        ],
        errors: ['ParticipantNotFound', 'NoMatchingError'],
      },
    ],
    refusesWaysOut: [
      { conditions: [], errors: FAILS },
      { conditions: [['Equals', 'WaitCompleted']] },
      { conditions: [['Equals', 'WaitCompleted']], errors: FAILS, next: false },
      { conditions: [['TextContains', 'WaitCompleted']], errors: FAILS },
    ],
  },
];

describe.each(TABLES)('$type', ({ type, flowType, waysOut, takes, refuses = [], alsoTakes = [], refusesWaysOut }) => {
  const flowOf = (parameters: Members, ways = waysOut): Members =>
    flowWith({ Type: type, Parameters: parameters, Transitions: transitionsOf(ways) }, flowType);
  const named = <Row>(rows: readonly Row[]) => rows.map((row) => [JSON.stringify(row).slice(0, 120), row] as const);

  test.each(named(takes))('takes %s', (_name, parameters) => {
    expect(refusals(flowOf(parameters))).toEqual([]);
  });

  test.each(named(refuses))('refuses %s', (_name, [parameters, at]) => {
    const flow = flowOf(parameters);
    const place = at === '' ? '/Actions/0/Parameters' : `/Actions/0/Parameters/${at}`;

    expect(refusals(flow).map((refusal) => refusal.split(' ')[0])).toContain(place);
    expect(errorsOf(flow).filter((error) => error.startsWith('/Actions/0/'))).not.toEqual([]);
  });

  test.each(named(alsoTakes))('takes ways out %s', (_name, ways) => {
    expect(refusals(flowOf(takes[0] ?? {}, ways))).toEqual([]);
  });

  test.each(named(refusesWaysOut))('refuses ways out %s', (_name, ways) => {
    const flow = flowOf(takes[0] ?? {}, ways);

    expect(refusals(flow).filter((refusal) => refusal.startsWith('/Actions/0/Transitions'))).not.toEqual([]);
    expect(errorsOf(flow).filter((error) => error.startsWith('/Actions/0/'))).not.toEqual([]);
  });
});
