import { set } from '../../../../test/placed.ts';
import {
  action,
  flowOf,
  testRule,
  WAIT,
  type ExpectedProblem,
  type InvalidRow,
  type ValidRow,
} from '../../../../test/testRule.ts';
import { invalidParameter } from './rule.ts';

const AT = '/Actions/0/Parameters';

function valid(given: string, type: string, parameters: unknown): ValidRow {
  return [given, flowOf(action(type, parameters))];
}

/** One parameter that does not fit, and what is said after the block's title. */
function wrong(given: string, type: string, parameters: object, path: string, message: string): InvalidRow {
  const service = `Invalid Action property value. Path: Actions[0].Parameters.${path}`;
  return [
    given,
    flowOf(action(type, parameters)),
    [{ message, pointer: `${AT}/${path.replaceAll('.', '/')}`, service }],
  ];
}

/** One that works, and is told all the same. */
function doubtful(given: string, type: string, parameters: object, pointer: string, message: string): InvalidRow {
  return [given, flowOf(action(type, parameters)), [{ message, pointer: AT + pointer, severity: 'warning' }]];
}

const PRIORITY =
  '"Change routing priority / age": "Priority" (QueuePriority): expected a whole number from 1 to 9223372036854775807';
const AGE = '"Change routing priority / age": "Add to age" (QueueTimeAdjustmentSeconds):';
const QUEUE =
  '"Set working queue": "Queue" (QueueId): expected the id or ARN of a queue, or one reference such as $.Attributes.key';
const FLOW =
  '"Transfer to flow": "Flow" (ContactFlowId): expected the id or ARN of a flow, or one reference such as $.Attributes.key';
const WAITED =
  '"Wait": "Wait for" (TimeLimitSeconds): expected a whole number from 1 to 604800 (seconds), or one reference such as $.Attributes.key';
const COMPARED = '"Check contact attributes": "Attribute to check" (ComparisonValue):';
const ROWS = '"Set contact attributes": "User-defined attributes" (Attributes):';
const ARN = 'arn:aws:connect:eu-central-1:111122223333:instance/0c1d';

const CALLBACK = { InitialCallDelaySeconds: '5', RetryDelaySeconds: '600', MaximumConnectionAttempts: '2' };
const TAGS = { a: '1', b: '2', c: '3', d: '4', e: '5', f: '6' };

testRule(invalidParameter, {
  valid: [
    ['what the block takes', flowOf(WAIT)],
    // What is empty or not there is told as missing.
    valid('nothing', 'Wait', {}),
    valid('a required parameter that is empty', 'Wait', { TimeLimitSeconds: '' }),
    // Readers accept numbers where writers write text (flow-language §1.12).
    valid('a number for a number', 'Loop', { LoopCount: 3 }),
    // Blocks of other channels, as far as they are known (flow-language §2.18, §5).
    valid('an event hook that is empty, which is missing', 'UpdateContactEventHooks', {
      EventHooks: { AgentHold: '' },
    }),
    valid('a parameter of another channel that nobody knows', 'ShowView', { ViewResource: { Id: 3 } }),
    valid('the longest delay of a callback', 'CreateCallbackContact', { ...CALLBACK, RetryDelaySeconds: '259200' }),
    valid('as many tags as there may be', 'TagContact', { Tags: TAGS }),
    valid('a flow that is chosen at run time', 'UpdateContactEventHooks', {
      EventHooks: { AgentWhisper: '$.Attributes.whisper' },
    }),
    valid('a number with white space of JSON only', 'Wait', { TimeLimitSeconds: 604_800 }),
    valid('the lowest and the highest number', 'Wait', { TimeLimitSeconds: '1' }),
    valid('a hook that is empty, on a block that is not modelled', 'UpdateContactEventHooks', {
      EventHooks: { AgentWhisper: '' },
    }),
    valid('no rounds at all', 'Loop', { LoopCount: '0' }),
    valid('a reference for a number', 'Loop', { LoopCount: '$.Attributes.times' }),
    valid('the lowest priority, beyond what a double holds', 'UpdateContactRoutingBehavior', {
      QueuePriority: '9223372036854775807',
    }),
    valid('a negative age', 'UpdateContactRoutingBehavior', { QueueTimeAdjustmentSeconds: '-600' }),
    valid('text with references', 'CreateTask', { Name: 'Review of $.Name', ContactFlowId: 'f' }),
    valid('a reference in a key', 'UpdateContactAttributes', {
      Attributes: { 'result_$.Attributes.i': 'x', '$.External.key0': 'y' },
    }),
    valid('a reference into a part of the contact', 'Compare', {
      ComparisonValue: "$.SegmentAttributes['connect:Subtype']",
    }),
    valid('a placeholder of a deployment tool', 'TransferToFlow', { ContactFlowId: '${FLOW}' }),
    valid('an ARN with placeholders', 'UpdateContactTargetQueue', {
      QueueId: 'arn:aws:connect:${R}:${A}:instance/${I}/queue/${Q}',
    }),
    valid('a placeholder for a number', 'InvokeLambdaFunction', {
      LambdaFunctionARN: '{{LAMBDA_ARN}}',
      InvocationTimeLimitSeconds: '${TimeLimit}',
    }),
    valid('a placeholder for a word', 'CheckMetricData', { MetricType: '<METRIC TYPE>' }),
    valid('a placeholder for a word of a list', 'Wait', { TimeLimitSeconds: '60', Events: ['${Event}'] }),
    valid('a placeholder for a reference', 'Compare', { ComparisonValue: '{{attribute_to_check}}' }),
    valid('a placeholder in a reference', 'Compare', { ComparisonValue: '$.Attributes.${AttributeName}' }),
    valid('a placeholder for the name of an attribute', 'UpdateContactAttributes', {
      Attributes: { '${AttributeName}': '$.Attributes.{{other}}' },
    }),
    valid('a flow attribute with any name, for it is never sent to the API', 'UpdateFlowAttributes', {
      FlowAttributes: { 'bot/current alias': { Value: 'x' } },
    }),
    valid('an agent’s own queue', 'UpdateContactTargetQueue', { QueueId: `${ARN}/queue/agent/9a` }),
    valid('a word in any case, where case does not matter', 'GetMetricData', { QueueChannel: 'VOICE' }),
    valid('flow attributes', 'UpdateFlowAttributes', { FlowAttributes: { a: { Value: '$.Attributes.a' } } }),
    valid('references of a task', 'CreateTask', {
      Name: 'x',
      ContactFlowId: 'f',
      References: { a: { Type: 'URL', Value: '$.Attributes.url' } },
    }),
    valid('eight seconds for an answer, sixty without', 'InvokeLambdaFunction', {
      LambdaFunctionARN: 'f',
      InvocationTimeLimitSeconds: '8',
    }),
    valid('a parameter of a block of another channel', 'MessageParticipant', { Text: [] }),
    valid('parameters that are no object, which is told as a shape', 'Wait', 'x'),
  ],
  invalid: [
    wrong(
      'a delay of a callback beyond its range',
      'CreateCallbackContact',
      { ...CALLBACK, InitialCallDelaySeconds: '259201' },
      'InitialCallDelaySeconds',
      '"Transfer to callback queue": "Delay before the first call" (InitialCallDelaySeconds): expected a whole number from 1 to 259200 (seconds), found "259201".',
    ),
    wrong(
      'a callback without attempts',
      'CreateCallbackContact',
      { ...CALLBACK, MaximumConnectionAttempts: '0' },
      'MaximumConnectionAttempts',
      '"Transfer to callback queue": "Calls at most" (MaximumConnectionAttempts): expected a whole number of at least 1, found "0".',
    ),
    wrong(
      'logging that is neither on nor off',
      'UpdateFlowLoggingBehavior',
      { FlowLoggingBehavior: 'On' },
      'FlowLoggingBehavior',
      '"Set logging behavior": "Logging" (FlowLoggingBehavior): unknown word "On", expected one of "Enabled", "Disabled".',
    ),
    wrong(
      'event hooks that are none',
      'UpdateContactEventHooks',
      { EventHooks: 'it', EventHooksConfiguration: { AgentWhisper: { DisableExecution: 'true' } } },
      'EventHooks',
      '"Set whisper flow": expected "EventHooks" to be an object, found text.',
    ),
    wrong(
      'a whisper flow that is no reference and no flow',
      'UpdateContactEventHooks',
      { EventHooks: { AgentWhisper: 'to $.Attributes.whisper' } },
      'EventHooks.AgentWhisper',
      '"Set whisper flow": "Flow" (EventHooks.AgentWhisper): expected the id or ARN of a flow, or one reference such as $.Attributes.key, found "to $.Attributes.whisper"; a reference may not stand beside other text.',
    ),
    [
      'more tags than there may be',
      flowOf(action('TagContact', { Tags: { ...TAGS, g: '7' } })),
      [
        {
          message: '"Contact tags": too many tags: 7, expected at most 6. Set the others with a second block.',
          pointer: `${AT}/Tags`,
          service: 'More than 6 tags in Parameters.Tags',
        },
      ],
    ],
    [
      'a number that is too high',
      flowOf(action('Wait', { TimeLimitSeconds: '604801' })),
      [
        {
          message: `${WAITED}, found "604801".`,
          pointer: `${AT}/TimeLimitSeconds`,
          at: '12:29',
          block: 'it',
          field: 'TimeLimitSeconds',
          service: 'Invalid Action property value. Path: Actions[0].Parameters.TimeLimitSeconds',
        },
      ],
    ],
    ...['0', '-1', '1.5', 'soon', ' ', '1e3', '9'.repeat(40)].map((text) =>
      wrong(
        `no number of seconds: "${text}"`,
        'Wait',
        { TimeLimitSeconds: text },
        'TimeLimitSeconds',
        `${WAITED}, found "${text}".`,
      ),
    ),
    ...[0, 604_801, 1.5].map((number) =>
      wrong(
        `no number of seconds: ${number}`,
        'Wait',
        { TimeLimitSeconds: number },
        'TimeLimitSeconds',
        `${WAITED}, found ${number}.`,
      ),
    ),
    wrong(
      'a boolean for a number',
      'Wait',
      { TimeLimitSeconds: true },
      'TimeLimitSeconds',
      `${WAITED}, found a boolean.`,
    ),
    wrong('a list for a number', 'Wait', { TimeLimitSeconds: ['60'] }, 'TimeLimitSeconds', `${WAITED}, found a list.`),
    wrong(
      'a priority that is too high',
      'UpdateContactRoutingBehavior',
      { QueuePriority: '9223372036854775808' },
      'QueuePriority',
      `${PRIORITY}, found "9223372036854775808".`,
    ),

    // How much may come from the contact (flow-language §1.6)
    wrong(
      'a reference where only fixed values work',
      'UpdateContactRoutingBehavior',
      { QueueTimeAdjustmentSeconds: '$.Attributes.age' },
      'QueueTimeAdjustmentSeconds',
      `${AGE} expected a whole number (seconds), found the reference "$.Attributes.age"; only fixed values work here.`,
    ),
    wrong(
      'a reference beside other text',
      'UpdateContactTargetQueue',
      { QueueId: 'queue-$.Attributes.queue' },
      'QueueId',
      `${QUEUE}, found "queue-$.Attributes.queue"; a reference may not stand beside other text.`,
    ),
    wrong(
      'a reference beside white space',
      'Compare',
      { ComparisonValue: ' $.Attributes.tier' },
      'ComparisonValue',
      `${COMPARED} expected one reference such as $.Attributes.key, found " $.Attributes.tier"; a reference may not stand beside other text.`,
    ),
    wrong(
      'fixed text where one reference must stand',
      'Compare',
      { ComparisonValue: 'tier' },
      'ComparisonValue',
      `${COMPARED} expected one reference such as $.Attributes.key, found the fixed text "tier".`,
    ),
    wrong(
      'a reference to what no contact has',
      'Compare',
      { ComparisonValue: '$.Attribute.tier' },
      'ComparisonValue',
      `${COMPARED} unknown reference "$.Attribute.tier", expected one such as $.Attributes.key or $.External.key; did you mean "$.Attributes.tier"?`,
    ),
    doubtful(
      'such a reference within text, which is published as it is',
      'CreateTask',
      { Name: 'Review of $.Title', ContactFlowId: 'f' },
      '/Name',
      '"Create task": "Name": unknown reference "$.Title", expected one such as $.Attributes.key or $.External.key.',
    ),

    // References that are not finished
    wrong(
      'a reference that is only begun, where one must stand',
      'Compare',
      { ComparisonValue: '$.' },
      'ComparisonValue',
      `${COMPARED} expected a name after "$.", such as $.Attributes.key; the reference is not finished.`,
    ),
    wrong(
      'a reference without its last name, where one may stand',
      'TransferToFlow',
      { ContactFlowId: '$.External.' },
      'ContactFlowId',
      '"Transfer to flow": "Flow" (ContactFlowId): expected a name after "$.External.", such as $.External.key; the reference is not finished.',
    ),
    doubtful(
      'a reference without its last name in text, which is published as it is',
      'CreateTask',
      { Name: 'Review of $.Attributes. today', ContactFlowId: 'f' },
      '/Name',
      '"Create task": "Name": expected a name after "$.Attributes.", such as $.Attributes.key; the reference is not finished.',
    ),
    doubtful(
      'a reference that is only begun in a row',
      'UpdateContactAttributes',
      { Attributes: { y: '$.' } },
      '/Attributes/y',
      `${ROWS} row "y": expected a name after "$.", such as $.Attributes.key; the reference is not finished.`,
    ),

    // Words
    wrong(
      'a word that is none of the choices',
      'CheckMetricData',
      { MetricType: 'NumberOfAgentsAvailible' },
      'MetricType',
      '"Check staffing": "Agents who are" (MetricType): unknown word "NumberOfAgentsAvailible", expected one of ' +
        '"NumberOfAgentsAvailable", "NumberOfAgentsStaffed", "NumberOfAgentsOnline"; did you mean "NumberOfAgentsAvailable"?',
    ),
    wrong(
      'a word in another case, where case matters',
      'InvokeLambdaFunction',
      { LambdaFunctionARN: 'f', InvocationTimeLimitSeconds: '3', InvocationType: 'synchronous' },
      'InvocationType',
      '"Invoke AWS Lambda function": "Wait for the answer" (InvocationType): unknown word "synchronous", expected one ' +
        'of "SYNCHRONOUS", "ASYNCHRONOUS"; did you mean "SYNCHRONOUS"?',
    ),
    doubtful(
      'a channel that is not documented',
      'GetMetricData',
      { QueueChannel: 'task' },
      '/QueueChannel',
      '"Get queue metrics": "Channel" (QueueChannel): "task": Amazon Connect documents Voice and Chat only; whether it accepts this channel is not known.',
    ),
    [
      'a word in a list that is none, at its place',
      flowOf(action('Wait', { TimeLimitSeconds: '60', Events: ['CustomerReturned', 'CustomerWaved', 7] })),
      [
        {
          message:
            '"Wait": "Events": unknown word "CustomerWaved", expected one of "CustomerReturned", "BotParticipantDisconnected".',
          pointer: `${AT}/Events/1`,
          at: '15:11',
        },
        {
          message:
            '"Wait": "Events": expected a list of any of "CustomerReturned", "BotParticipantDisconnected", found a number.',
          pointer: `${AT}/Events/2`,
        },
        {
          message:
            '"Wait": the event CustomerReturned is listed and has no branch. Take it off the list; a task never hears of it.',
          pointer: `${AT}/Events`,
        },
      ],
    ],

    // Resources
    wrong(
      'the ARN of something else',
      'TransferToFlow',
      { ContactFlowId: `${ARN}/queue/5b6c` },
      'ContactFlowId',
      `${FLOW}, found "${`${ARN}/queue`.slice(0, 59)}…".`,
    ),
    wrong(
      'hours that are empty text',
      'CheckHoursOfOperation',
      { HoursOfOperationId: '' },
      'HoursOfOperationId',
      '"Check hours of operation": "Hours of operation" (HoursOfOperationId): expected the id or ARN of hours of ' +
        'operation, or one reference such as $.Attributes.key; found empty text. Leave the parameter out if none is meant.',
    ),
    doubtful(
      'a number for an id',
      'TransferToFlow',
      { ContactFlowId: 7 },
      '/ContactFlowId',
      '"Transfer to flow": "Flow" (ContactFlowId): expected text, found a number; write "7" in double quotes.',
    ),

    // Rows
    wrong(
      'rows that are none',
      'UpdateContactAttributes',
      { Attributes: ['a'] },
      'Attributes',
      `${ROWS} expected rows of key and value: {"key": "value"}, found a list.`,
    ),
    [
      'rows that do not fit, each at its place',
      flowOf(action('UpdateContactAttributes', { Attributes: { tier: ['gold'], count: 3, 'a/b': null } })),
      [
        { message: `${ROWS} row "tier": expected text, found a list.`, pointer: `${AT}/Attributes/tier`, at: '13:11' },
        {
          message: `${ROWS} row "count": expected text, found a number; write "3" in double quotes.`,
          pointer: `${AT}/Attributes/count`,
          severity: 'warning',
        },
        { message: `${ROWS} row "a/b": expected text, found null.`, pointer: `${AT}/Attributes/a~1b` },
        {
          message:
            '"Set contact attributes": the attribute name "a/b" has characters the API refuses; letters, digits, dash ' +
            'and underscore are safe.',
          pointer: `${AT}/Attributes/a~1b`,
          atName: true,
          severity: 'warning',
        },
      ],
    ],
    [
      'a flow attribute without its Value',
      flowOf(action('UpdateFlowAttributes', { FlowAttributes: { step: '1' } })),
      [
        {
          message:
            '"Set contact attributes": "Flow attributes" (FlowAttributes): row "step": expected {"Value": "1"}, found ' +
            'text; the service refuses it without "Value".',
          pointer: `${AT}/FlowAttributes/step`,
        },
      ],
    ],
    [
      'an attribute name with a dot or a $, unless it is part of a reference',
      flowOf(action('UpdateContactAttributes', { Attributes: { 'a.b': 'x', a$: 'y', '': 'z' } })),
      [
        {
          message:
            '"Set contact attributes": the attribute name "a.b" may not contain $ or a dot, unless as part of a reference.',
          pointer: `${AT}/Attributes/a.b`,
          atName: true,
        },
        {
          message:
            '"Set contact attributes": the attribute name "a$" may not contain $ or a dot, unless as part of a reference.',
          pointer: `${AT}/Attributes/a$`,
        },
        {
          message: '"Set contact attributes": expected a name for the attribute; it is empty.',
          pointer: `${AT}/Attributes/`,
        },
      ],
    ],
    [
      'attributes called like what JavaScript knows',
      flowOf(action('UpdateContactAttributes', { Attributes: JSON.parse('{"__proto__": 1, "constructor": []}') })),
      [
        {
          message: `${ROWS} row "__proto__": expected text, found a number; write "1" in double quotes.`,
          pointer: `${AT}/Attributes/__proto__`,
          severity: 'warning',
        },
        { message: `${ROWS} row "constructor": expected text, found a list.`, pointer: `${AT}/Attributes/constructor` },
      ],
    ],

    // What holds other parameters
    wrong(
      'hooks that are no object',
      'UpdateContactEventHooks',
      { EventHooks: 'x' },
      'EventHooks',
      '"Set customer queue flow": expected "EventHooks" to be an object, found text.',
    ),

    // What a block says of itself
    [
      'two event hooks at once',
      flowOf(action('UpdateContactEventHooks', { EventHooks: { CustomerRemaining: 'f', PauseContact: 'g' } })),
      [
        {
          message:
            '"Set disconnect flow": expected exactly one event hook, found CustomerRemaining, PauseContact. Use one block for each.',
          pointer: AT,
        },
      ],
    ],
    [
      'two event hooks at once, of another channel',
      flowOf(action('UpdateContactEventHooks', { EventHooks: { AgentWhisper: 'f', CustomerWhisper: 'g' } })),
      [
        {
          message:
            '"Set whisper flow": expected exactly one event hook, found AgentWhisper, CustomerWhisper. Use one block for each.',
          pointer: AT,
        },
      ],
    ],
    [
      'a Lambda that may take longer than a task waits',
      flowOf(action('InvokeLambdaFunction', { LambdaFunctionARN: 'f', InvocationTimeLimitSeconds: '9' })),
      [
        {
          message:
            '"Invoke AWS Lambda function": expected a time limit from 1 to 8 seconds for a call that waits for the answer, found 9.',
          pointer: `${AT}/InvocationTimeLimitSeconds`,
        },
      ],
    ],
    [
      'a doubtful name of an attribute, where it is first written',
      flowOf(set('a', { 'a b': '1' }, 'b'), set('b', { 'a b': '2', 'c d': '1' }, 'end')),
      ['a b', 'c d'].map((name, index) => ({
        message:
          `"Set contact attributes": the attribute name "${name}" has characters the API refuses; letters, digits, dash ` +
          'and underscore are safe.',
        pointer: `/Actions/${index}/Parameters/Attributes/${name}`,
        severity: 'warning',
      })) as [ExpectedProblem, ...ExpectedProblem[]],
    ],
  ],
});
