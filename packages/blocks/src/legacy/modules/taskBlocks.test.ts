/** The module types of the 19 blocks (flow-language §6.2, by its rows). */
import { describe } from 'vitest';
import { testModules } from '../../../test/testLegacy.ts';

const QUEUE = 'arn:aws:connect:eu-central-1:111122223333:instance/0c1d/queue/5b6c';
const FLOW = 'arn:aws:connect:eu-central-1:111122223333:instance/0c1d/contact-flow/77aa';
const HOURS = 'arn:aws:connect:eu-central-1:111122223333:instance/0c1d/operating-hours/11aa';
const LAMBDA = 'arn:aws:lambda:eu-central-1:111122223333:function:order-lookup';

/** Where `NextAction` repeats another branch. */
const mirrored = { next: 'there' };

describe('1 Change routing priority / age', () => {
  const ways = ['Success'];
  testModules([
    [
      'a priority',
      { type: 'UpdateRoutingPriority', ways, parameters: [{ name: 'AbsolutePosition', value: 1 }] },
      { Type: 'UpdateContactRoutingBehavior', Parameters: { QueuePriority: '1' }, next: 'there' },
    ],
    [
      'an age: its name is taken for seconds, whatever the unit it was shown in',
      {
        type: 'UpdateRoutingPriority',
        ways,
        parameters: [{ name: 'TimeOffset', value: 600 }],
        metadata: { adjustUnit: 'minutes' },
      },
      {
        Type: 'UpdateContactRoutingBehavior',
        Parameters: { QueueTimeAdjustmentSeconds: '600' },
        next: 'there',
        notExact: ['guessed Parameter "TimeOffset"'],
      },
    ],
    [
      'an age by the name the reference infers',
      { type: 'UpdateRoutingPriority', ways, parameters: [{ name: 'RelativePosition', value: -60 }] },
      {
        Type: 'UpdateContactRoutingBehavior',
        Parameters: { QueueTimeAdjustmentSeconds: '-60' },
        next: 'there',
        notExact: ['guessed Parameter "RelativePosition"'],
      },
    ],
  ]);
});

describe('2 Check contact attributes', () => {
  const parameters = [
    { name: 'Attribute', value: 'tier' },
    { name: 'Namespace', value: 'User Defined' },
  ];
  const Parameters = { ComparisonValue: '$.Attributes.tier' };
  testModules([
    [
      'comparisons in their order',
      {
        type: 'CheckAttribute',
        parameters,
        ways: [
          ['Evaluate', 'Equals', 'gold'],
          ['Evaluate', 'GreaterThan', '10'],
          ['Evaluate', 'GreaterThanOrEqualTo', '9'],
          ['Evaluate', 'LessThan', 3],
          'NoMatch',
        ],
      },
      {
        Type: 'Compare',
        Parameters,
        ...mirrored,
        conditions: [
          ['Equals', 'gold'],
          ['NumberGreaterThan', '10'],
          ['NumberGreaterOrEqualTo', '9'],
          ['NumberLessThan', '3'],
        ],
        errors: ['NoMatchingCondition'],
      },
    ],
    [
      'comparisons that the reference infers',
      {
        type: 'CheckAttribute',
        parameters,
        ways: [
          ['Evaluate', 'LessThanOrEqualTo', '1'],
          ['Evaluate', 'StartsWith', 'GB'],
          ['Evaluate', 'Contains', 'late'],
          'NoMatch',
        ],
      },
      {
        Type: 'Compare',
        Parameters,
        ...mirrored,
        conditions: [
          ['NumberLessOrEqualTo', '1'],
          ['TextStartsWith', 'GB'],
          ['TextContains', 'late'],
        ],
        errors: ['NoMatchingCondition'],
        notExact: ['guessed Branch "Evaluate"', 'guessed Branch "Evaluate"', 'guessed Branch "Evaluate"'],
      },
    ],
    [
      'a comparison nobody knows stays as it is called',
      { type: 'CheckAttribute', parameters, ways: [['Evaluate', 'SoundsLike', 'gold'], 'NoMatch'] },
      {
        Type: 'Compare',
        Parameters,
        ...mirrored,
        conditions: [['SoundsLike', 'gold']],
        errors: ['NoMatchingCondition'],
        notExact: ['guessed Branch "Evaluate"'],
      },
    ],
    [
      'a system attribute',
      {
        type: 'CheckAttribute',
        parameters: [
          { name: 'Namespace', value: 'System' },
          { name: 'Attribute', value: 'Stored customer input' },
        ],
        ways: ['NoMatch'],
      },
      {
        Type: 'Compare',
        Parameters: { ComparisonValue: '$.StoredCustomerInput' },
        ...mirrored,
        errors: ['NoMatchingCondition'],
      },
    ],
    [
      'a type of attribute without the attribute is kept',
      { type: 'CheckAttribute', parameters: [{ name: 'Namespace', value: 'System' }], ways: ['NoMatch'] },
      {
        Type: 'Compare',
        ...mirrored,
        errors: ['NoMatchingCondition'],
        notExact: ['dropped Parameter "Namespace"'],
        metadata: { legacy: { parameters: [{ name: 'Namespace', value: 'System' }] } },
      },
    ],
  ]);
});

describe('3 Check hours of operation', () => {
  const Type = 'CheckHoursOfOperation';
  const ways = ['True', 'False', 'Error'];
  const expected = {
    Type,
    ...mirrored,
    conditions: [
      ['Equals', 'True'],
      ['Equals', 'False'],
    ],
    errors: ['NoMatchingError'],
  } as const;
  testModules([
    ['of the working queue', { type: Type, ways }, expected],
    [
      'chosen by ARN, with its name beside it',
      { type: Type, ways, parameters: [{ name: 'Hours', value: HOURS, resourceName: 'Weekdays' }] },
      {
        ...expected,
        Parameters: { HoursOfOperationId: HOURS },
        metadata: { parameters: { HoursOfOperationId: { displayName: 'Weekdays' } } },
      },
    ],
    [
      'by name only: the value stays empty, for the console to find it by its name',
      { type: Type, ways, parameters: [{ name: 'Hours', value: '', resourceName: 'Weekdays' }] },
      {
        ...expected,
        Parameters: { HoursOfOperationId: '' },
        metadata: { parameters: { HoursOfOperationId: { displayName: 'Weekdays' } } },
      },
    ],
    ['none chosen', { type: Type, ways, parameters: [{ name: 'Hours', value: '', resourceName: null }] }, expected],
  ]);
});

describe('4 Check queue status', () => {
  const Type = 'CheckMetricData';
  const expected = { Type, ...mirrored, errors: ['NoMatchingCondition', 'NoMatchingError'] } as const;
  testModules([
    [
      'the time in queue, in milliseconds as before (§6.4)',
      {
        type: 'CheckQueueStatus',
        parameters: [{ name: 'Agent', value: 'lastAgent', namespace: 'External', resourceName: null }],
        ways: [['CheckQueueTime', 'LessThan', 300000], 'NoMatch', 'Error'],
        metadata: { position: { x: 517, y: 30 }, useDynamic: true, queue: 'lastAgent' },
      },
      {
        ...expected,
        Parameters: { MetricType: 'OldestContactInQueueAgeSeconds', AgentId: '$.External.lastAgent' },
        conditions: [['NumberLessThan', '300000']],
      },
    ],
    [
      'the number of contacts, by a name the reference infers',
      { type: 'CheckQueueStatus', ways: [['CheckQueueCapacity', 'GreaterThan', 25], 'NoMatch', 'Error'] },
      {
        ...expected,
        Parameters: { MetricType: 'NumberOfContactsInQueue' },
        conditions: [['NumberGreaterThan', '25']],
        notExact: ['guessed Branch "CheckQueueCapacity"'],
      },
    ],
    [
      'both: one block checks one, and the other is kept',
      {
        type: 'CheckQueueStatus',
        ways: [['CheckQueueTime', 'LessThan', 1000], ['CheckQueueCapacity', 'GreaterThan', 25], 'NoMatch', 'Error'],
      },
      {
        ...expected,
        Parameters: { MetricType: 'OldestContactInQueueAgeSeconds' },
        conditions: [['NumberLessThan', '1000']],
        notExact: ['dropped Branch "CheckQueueCapacity"'],
        metadata: {
          legacy: {
            branches: [
              {
                condition: 'CheckQueueCapacity',
                conditionType: 'GreaterThan',
                conditionValue: 25,
                transition: 'there',
              },
            ],
          },
        },
      },
    ],
  ]);
});

describe('5 Check staffing', () => {
  const ways = ['True', 'False', 'Error'];
  const expected = {
    Type: 'CheckMetricData',
    ...mirrored,
    conditions: [['NumberGreaterThan', '0']],
    errors: ['NoMatchingCondition', 'NoMatchingError'],
  } as const;
  testModules([
    ...['Available', 'Staffed', 'Online'].map(
      (state) =>
        [
          `agents who are ${state}`,
          { type: 'CheckStaffing', ways, parameters: [{ name: 'Status', value: state }] },
          { ...expected, Parameters: { MetricType: `NumberOfAgents${state}` } },
        ] as const,
    ),
    [
      'of one queue',
      {
        type: 'CheckStaffing',
        ways,
        parameters: [
          { name: 'Status', value: 'Staffed' },
          { name: 'Queue', value: QUEUE, namespace: null, resourceName: 'Claims' },
        ],
      },
      {
        ...expected,
        Parameters: { MetricType: 'NumberOfAgentsStaffed', QueueId: QUEUE },
        metadata: { parameters: { QueueId: { displayName: 'Claims' } } },
      },
    ],
    [
      'agents in a state nobody knows',
      { type: 'CheckStaffing', ways, parameters: [{ name: 'Status', value: 'Asleep' }] },
      {
        ...expected,
        Parameters: { MetricType: 'NumberOfAgentsAsleep' },
        notExact: ['guessed Parameter "Status"'],
      },
    ],
    [
      'without a state it is still this block',
      { type: 'CheckStaffing', ways },
      { ...expected, Parameters: { MetricType: 'NumberOfAgents' } },
    ],
  ]);
});

describe('7 Disconnect, 9 End flow', () => {
  testModules([
    ['Disconnect', { type: 'Disconnect' }, { Type: 'DisconnectParticipant' }],
    ['Resume', { type: 'Resume' }, { Type: 'EndFlowExecution' }],
  ]);
});

describe('8 Distribute by percentage', () => {
  const notExact = (type: string) => [`guessed ${type} → DistributeByPercentage`];
  testModules([
    [
      'shares become thresholds, cumulative plus one (§2.8)',
      {
        type: 'PercentileBranching',
        ways: [
          ['Evaluate', 'Equals', '20'],
          ['Evaluate', 'Equals', '40'],
          ['NoMatch', 'Equals', '40'],
        ],
      },
      {
        Type: 'DistributeByPercentage',
        ...mirrored,
        conditions: [
          ['NumberLessThan', '21'],
          ['NumberLessThan', '61'],
        ],
        errors: ['NoMatchingCondition'],
        notExact: notExact('PercentileBranching'),
      },
    ],
    [
      'thresholds stay as they are',
      { type: 'Distribute', ways: [['Evaluate', 'LessThan', '21'], ['Evaluate', 'LessThan', '61'], 'NoMatch'] },
      {
        Type: 'DistributeByPercentage',
        ...mirrored,
        conditions: [
          ['NumberLessThan', '21'],
          ['NumberLessThan', '61'],
        ],
        errors: ['NoMatchingCondition'],
        notExact: notExact('Distribute'),
      },
    ],
    [
      'a share that is no number stays for the validator to find',
      { type: 'DistributeByPercentage', ways: [['Evaluate', 'Equals', 'half'], 'NoMatch'] },
      {
        Type: 'DistributeByPercentage',
        ...mirrored,
        conditions: [['Equals', 'half']],
        errors: ['NoMatchingCondition'],
        notExact: notExact('DistributeByPercentage'),
      },
    ],
  ]);
});

describe('10 Get queue metrics', () => {
  testModules([
    [
      'of a queue',
      {
        type: 'GetMetricData',
        ways: ['Success', 'Error'],
        parameters: [{ name: 'Queue', value: 'queue', namespace: 'External', resourceName: null }],
      },
      {
        Type: 'GetMetricData',
        Parameters: { QueueId: '$.External.queue' },
        next: 'there',
        errors: ['NoMatchingError'],
      },
    ],
  ]);
});

describe('11 Invoke AWS Lambda function', () => {
  const Type = 'InvokeLambdaFunction';
  const ways = ['Success', 'Error'];
  const expected = { Type, next: 'there', errors: ['NoMatchingError'] } as const;
  testModules([
    [
      'a function, its time limit and its parameters',
      {
        type: 'InvokeExternalResource',
        target: 'Lambda',
        ways,
        parameters: [
          { name: 'FunctionArn', value: LAMBDA, namespace: null },
          { name: 'TimeLimit', value: '5' },
          { name: 'Parameter', key: 'orderId', value: 'orderId', namespace: 'User Defined' },
          { name: 'Parameter', key: 'method', value: 'find', namespace: null },
          { name: 'Parameter', key: '7', value: 7 },
        ],
        metadata: { dynamicMetadata: { orderId: true, method: false } },
      },
      {
        ...expected,
        Parameters: {
          LambdaFunctionARN: LAMBDA,
          InvocationTimeLimitSeconds: '5',
          LambdaInvocationAttributes: { orderId: '$.Attributes.orderId', method: 'find', '7': '7' },
        },
      },
    ],
    [
      'a target that is missing is told by what else the module has',
      { type: 'InvokeExternalResource', ways, parameters: [{ name: 'FunctionArn', value: LAMBDA }] },
      {
        ...expected,
        Parameters: { LambdaFunctionARN: LAMBDA },
        notExact: ['guessed InvokeExternalResource → InvokeLambdaFunction'],
      },
    ],
  ]);
});

describe('12 Loop', () => {
  testModules([
    [
      'a number of rounds',
      { type: 'Loop', ways: ['Looping', 'Complete'], parameters: [{ name: 'LoopCount', value: '3' }] },
      {
        Type: 'Loop',
        Parameters: { LoopCount: '3' },
        ...mirrored,
        conditions: [
          ['Equals', 'ContinueLooping'],
          ['Equals', 'DoneLooping'],
        ],
      },
    ],
  ]);
});

describe('13 Set contact attributes', () => {
  const ways = ['Success', 'Error'];
  const expected = { Type: 'UpdateContactAttributes', next: 'there', errors: ['NoMatchingError'] } as const;
  testModules([
    [
      'fixed values and values of the contact',
      {
        type: 'SetAttributes',
        ways,
        parameters: [
          { name: 'Attribute', key: 'source', value: 'intake', namespace: null },
          { name: 'Attribute', key: 'caller', value: 'Customer Number', namespace: 'System' },
          { name: 'Attribute', key: '__proto__', value: 'id', namespace: 'Lex.Slots' },
          { name: 'Attribute', key: 'cleared', value: '', namespace: null },
        ],
      },
      {
        ...expected,
        Parameters: {
          Attributes: {
            source: 'intake',
            caller: '$.CustomerEndpoint.Address',
            ['__proto__']: '$.Lex.Slots.id',
            cleared: '',
          },
        },
      },
    ],
    [
      'rows that say too little',
      {
        type: 'SetAttributes',
        ways,
        parameters: [
          { name: 'Attribute', value: 'nameless', namespace: null },
          { name: 'Attribute', key: 'a', namespace: null },
          { name: 'Attribute', key: 'a', value: 'again', namespace: null },
        ],
      },
      {
        ...expected,
        Parameters: { Attributes: { a: '' } },
        notExact: [
          'dropped Parameter "Attribute"',
          'guessed Parameter "Attribute" "a"',
          'dropped Parameter "Attribute" "a"',
        ],
        metadata: {
          legacy: {
            parameters: [
              { name: 'Attribute', value: 'nameless', namespace: null },
              { name: 'Attribute', key: 'a', value: 'again', namespace: null },
            ],
          },
        },
      },
    ],
  ]);
});

describe('14 Set customer queue flow, 15 Set disconnect flow', () => {
  const ways = ['Success', 'Error'];
  const expected = { Type: 'UpdateContactEventHooks', next: 'there', errors: ['NoMatchingError'] } as const;
  const contactFlow = { name: 'ContactFlowId', value: FLOW, resourceName: 'Waiting room' };
  const named = (hook: string) => ({ parameters: { EventHooks: { [hook]: { displayName: 'Waiting room' } } } });
  testModules([
    ...['CustomerQueue', 'CustomerRemaining', 'AgentWhisper'].map(
      (hook) =>
        [
          `the event ${hook}`,
          { type: 'SetEventHook', ways, parameters: [contactFlow, { name: 'Type', value: hook }] },
          { ...expected, Parameters: { EventHooks: { [hook]: FLOW } }, metadata: named(hook) },
        ] as const,
    ),
    [
      'a target says nothing new',
      {
        type: 'SetEventHook',
        target: 'Flow',
        ways,
        parameters: [{ name: 'Type', value: 'CustomerQueue' }, contactFlow],
      },
      { ...expected, Parameters: { EventHooks: { CustomerQueue: FLOW } }, metadata: named('CustomerQueue') },
    ],
    [
      'the older block could not fail: Error leads where Success leads',
      {
        type: 'SetContactFlow',
        ways: ['Success'],
        parameters: [contactFlow, { name: 'Type', value: 'CustomerQueue' }],
      },
      { ...expected, Parameters: { EventHooks: { CustomerQueue: FLOW } }, metadata: named('CustomerQueue') },
    ],
    [
      'an event without a flow yet is still that event’s block',
      { type: 'SetEventHook', ways, parameters: [{ name: 'Type', value: 'CustomerRemaining' }] },
      { ...expected, Parameters: { EventHooks: { CustomerRemaining: '' } } },
    ],
    [
      'an event nobody knows',
      { type: 'SetEventHook', ways, parameters: [{ name: 'Type', value: 'FullMoon' }] },
      { ...expected, Parameters: { EventHooks: { FullMoon: '' } }, notExact: ['guessed Parameter "Type"'] },
    ],
    [
      'a flow without an event has no place',
      { type: 'SetEventHook', ways, parameters: [contactFlow] },
      {
        ...expected,
        Parameters: { EventHooks: {} },
        notExact: ['dropped Parameter "ContactFlowId"'],
        metadata: { legacy: { parameters: [contactFlow] } },
      },
    ],
  ]);
});

describe('16 Set working queue', () => {
  const ways = ['Success', 'Error'];
  const expected = { Type: 'UpdateContactTargetQueue', next: 'there', errors: ['NoMatchingError'] } as const;
  testModules([
    [
      'a queue',
      {
        type: 'SetQueue',
        ways,
        parameters: [{ name: 'Queue', value: QUEUE, namespace: null, resourceName: 'Claims' }],
        metadata: { useDynamic: false, queue: { id: QUEUE, text: 'Claims' } },
      },
      {
        ...expected,
        Parameters: { QueueId: QUEUE },
        metadata: { parameters: { QueueId: { displayName: 'Claims' } } },
      },
    ],
    [
      'an agent out of an attribute',
      {
        type: 'SetQueue',
        ways,
        parameters: [{ name: 'Agent', value: 'username', namespace: 'User Defined', resourceName: null }],
      },
      { ...expected, Parameters: { AgentId: '$.Attributes.username' } },
    ],
    [
      'two queues: the first counts, and the second is kept with its name',
      {
        type: 'SetQueue',
        ways,
        parameters: [
          { name: 'Queue', value: QUEUE, namespace: null },
          { name: 'Queue', value: 'another', namespace: null, resourceName: 'Another' },
        ],
      },
      {
        ...expected,
        Parameters: { QueueId: QUEUE },
        notExact: ['dropped Parameter "Queue"'],
        metadata: {
          legacy: { parameters: [{ name: 'Queue', value: 'another', namespace: null, resourceName: 'Another' }] },
        },
      },
    ],
    [
      'nothing chosen yet',
      { type: 'SetQueue', ways, parameters: [{ name: 'Queue', namespace: null, resourceName: null }] },
      expected,
    ],
  ]);
});

describe('17 Transfer to flow', () => {
  testModules([
    [
      'a flow',
      {
        type: 'Transfer',
        target: 'Flow',
        ways: ['Error'],
        parameters: [{ name: 'ContactFlowId', value: FLOW, resourceName: 'Billing' }],
      },
      {
        Type: 'TransferToFlow',
        Parameters: { ContactFlowId: FLOW },
        ...mirrored,
        errors: ['NoMatchingError'],
        metadata: { parameters: { ContactFlowId: { displayName: 'Billing' } } },
      },
    ],
    [
      'a target that is missing is told by what else the module has',
      { type: 'Transfer', ways: ['Error'], parameters: [{ name: 'ContactFlowId', value: FLOW }] },
      {
        Type: 'TransferToFlow',
        Parameters: { ContactFlowId: FLOW },
        ...mirrored,
        errors: ['NoMatchingError'],
        notExact: ['guessed Transfer → TransferToFlow'],
      },
    ],
    [
      'the oldest exports have a type for it',
      { type: 'TransferToFlow', ways: ['Error'], parameters: [{ name: 'ContactFlowId', value: FLOW }] },
      {
        Type: 'TransferToFlow',
        Parameters: { ContactFlowId: FLOW },
        ...mirrored,
        errors: ['NoMatchingError'],
        notExact: ['guessed TransferToFlow → TransferToFlow'],
      },
    ],
  ]);
});

describe('18 Transfer to queue', () => {
  const ways = ['AtCapacity', 'Error'];
  const errors = ['QueueAtCapacity', 'NoMatchingError'];
  const queue = { name: 'Queue', value: QUEUE, namespace: null, resourceName: null };
  testModules([
    [
      'to the working queue',
      { type: 'Transfer', target: 'Queue', ways },
      { Type: 'TransferContactToQueue', ...mirrored, errors },
    ],
    [
      'out of a queue into another',
      { type: 'Transfer', target: 'Queue', ways, parameters: [queue] },
      {
        Type: 'DequeueContactAndTransferToQueue',
        Parameters: { QueueId: QUEUE },
        ...mirrored,
        errors,
        notExact: ['guessed Transfer → DequeueContactAndTransferToQueue'],
      },
      'customerQueue',
    ],
    [
      'out of a queue, without another: as everywhere else',
      { type: 'Transfer', target: 'Queue', ways },
      { Type: 'TransferContactToQueue', ...mirrored, errors },
      'customerQueue',
    ],
    [
      'elsewhere a queue has no place',
      { type: 'Transfer', target: 'Queue', ways, parameters: [queue] },
      {
        Type: 'TransferContactToQueue',
        ...mirrored,
        errors,
        notExact: ['dropped Parameter "Queue"'],
        metadata: { legacy: { parameters: [queue] } },
      },
    ],
    [
      'the oldest exports have a type for it',
      { type: 'CustomerInQueue', ways },
      {
        Type: 'TransferContactToQueue',
        ...mirrored,
        errors,
        notExact: ['guessed CustomerInQueue → TransferContactToQueue'],
      },
    ],
    [
      'a call back',
      {
        type: 'CreateCallback',
        ways: ['Success', 'Error'],
        parameters: [
          { name: 'InitialDelaySeconds', value: 10 },
          { name: 'RetryDelaySeconds', value: 60 },
          { name: 'MaxRetryAttempts', value: 2 },
          { name: 'Queue', value: QUEUE, namespace: null, resourceName: 'Call backs' },
        ],
      },
      {
        Type: 'CreateCallbackContact',
        Parameters: {
          InitialCallDelaySeconds: '10',
          RetryDelaySeconds: '60',
          MaximumConnectionAttempts: '2',
          QueueId: QUEUE,
        },
        next: 'there',
        errors: ['NoMatchingError'],
        metadata: { parameters: { QueueId: { displayName: 'Call backs' } } },
      },
    ],
  ]);
});

describe('19 Wait', () => {
  const timeout = { name: 'TimeoutSeconds', value: '900' };
  const errors = ['NoMatchingError'];
  testModules([
    [
      'for a time',
      { type: 'Wait', ways: ['Timeout', 'Error'], parameters: [timeout] },
      {
        Type: 'Wait',
        Parameters: { TimeLimitSeconds: '900' },
        ...mirrored,
        conditions: [['Equals', 'WaitCompleted']],
        errors,
      },
    ],
    [
      'or until the customer returns',
      {
        type: 'Wait',
        ways: ['Timeout', 'CustomerReturn', 'Error'],
        parameters: [timeout, { name: 'InterruptOnCustomerReturn', value: 'true' }],
      },
      {
        Type: 'Wait',
        Parameters: { TimeLimitSeconds: '900', Events: ['CustomerReturned'] },
        ...mirrored,
        conditions: [
          ['Equals', 'WaitCompleted'],
          ['Equals', 'CustomerReturned'],
        ],
        errors,
      },
    ],
    [
      'whether or not the customer returns',
      {
        type: 'Wait',
        ways: ['Timeout', 'Error'],
        parameters: [timeout, { name: 'InterruptOnCustomerReturn', value: false }],
      },
      {
        Type: 'Wait',
        Parameters: { TimeLimitSeconds: '900' },
        ...mirrored,
        conditions: [['Equals', 'WaitCompleted']],
        errors,
      },
    ],
  ]);
});
