import { action, flowOf, testRule, WAIT, type InvalidRow } from '../../../../test/testRule.ts';
import { missingParameter } from './rule.ts';

const ONE_FLOW = 'expected the id or ARN of a flow, or one reference such as $.Attributes.key.';

/** A parameter that is not there, is empty, or is null. */
function rows(Type: string, rest: string, message: string, field: string, path = field): InvalidRow[] {
  const service = `Path: Actions[0].Parameters.${path}`;
  return [
    [
      `${Type} without ${path}`,
      flowOf(action(Type)),
      [
        {
          message,
          pointer: `/Actions/0/Parameters/${rest}`,
          field,
          service: `Action is missing required property. ${service}`,
        },
      ],
    ],
    ...['', null].map((empty): InvalidRow => [
      `${Type} with ${path} ${JSON.stringify(empty)}`,
      flowOf(
        action(
          Type,
          path.split('.').reduceRight((value: unknown, step) => ({ [step]: value }), empty),
        ),
      ),
      [
        {
          message,
          pointer: `/Actions/0/Parameters/${rest}`,
          field,
          service: `Invalid Action property value. ${service}`,
        },
      ],
    ]),
  ];
}

testRule(missingParameter, {
  valid: [
    ['a parameter that is set', flowOf(WAIT)],
    ['one under the name that other sources use', flowOf(action('Wait', { TimeoutSeconds: '60' }))],
    ['one that is set wrong', flowOf(action('Wait', { TimeLimitSeconds: 'x' }))],
    ['a block that requires none', flowOf({ Identifier: 'it', Type: 'TransferContactToQueue' })],
    ['hours that are those of the working queue', flowOf(action('CheckHoursOfOperation'))],
    ['a task whose template has a flow', flowOf(action('CreateTask', { Name: 'x', TaskTemplateId: 't' }))],
    ['a block of another channel', flowOf(action('MessageParticipant'))],
  ],
  invalid: [
    [
      'a wait without a time',
      flowOf(action('Wait')),
      [
        {
          message:
            '"Wait": missing "Wait for" (TimeLimitSeconds), expected a whole number from 1 to 604800 (seconds), or one ' +
            'reference such as $.Attributes.key.',
          pointer: '/Actions/0/Parameters/TimeLimitSeconds',
          at: '11:7',
          block: 'it',
          type: 'Wait',
          field: 'TimeLimitSeconds',
          service: 'Action is missing required property. Path: Actions[0].Parameters.TimeLimitSeconds',
        },
      ],
    ],
    ...rows(
      'Compare',
      'ComparisonValue',
      '"Check contact attributes": missing "Attribute to check" (ComparisonValue), expected one reference such as $.Attributes.key.',
      'ComparisonValue',
    ),
    ...rows(
      'TransferToFlow',
      'ContactFlowId',
      `"Transfer to flow": missing "Flow" (ContactFlowId), ${ONE_FLOW}`,
      'ContactFlowId',
    ),
    ...[{}, { EventHooks: {} }].map((parameters): InvalidRow => [
      `no event hook at all, which might be any block that sets one, in ${JSON.stringify(parameters)}`,
      flowOf(action('UpdateContactEventHooks', parameters)),
      [
        {
          message:
            '"Set customer queue flow": missing event hook, expected one such as "CustomerQueue" with the id or ARN of a flow.',
          pointer: '/Actions/0/Parameters/EventHooks/CustomerQueue',
          field: 'CustomerQueue',
          service: 'Action is missing required property. Path: Actions[0].Parameters.EventHooks.CustomerQueue',
        },
      ],
    ]),
    ...['', null].map((empty): InvalidRow => [
      `a customer queue flow that is ${JSON.stringify(empty)}`,
      flowOf(action('UpdateContactEventHooks', { EventHooks: { CustomerQueue: empty } })),
      [
        {
          message: `"Set customer queue flow": missing "Customer queue flow" (EventHooks.CustomerQueue), ${ONE_FLOW}`,
          pointer: '/Actions/0/Parameters/EventHooks/CustomerQueue',
          field: 'CustomerQueue',
          service: 'Invalid Action property value. Path: Actions[0].Parameters.EventHooks.CustomerQueue',
        },
      ],
    ]),
    ...[['SYNCHRONOUS', 8] as const, [undefined, 8] as const, ['ASYNCHRONOUS', 60] as const].map(
      ([InvocationType, longest]): InvalidRow => [
        `a time limit of a call that is ${InvocationType ?? 'not said to be any'}`,
        flowOf(action('InvokeLambdaFunction', { LambdaFunctionARN: 'f', InvocationType })),
        [
          {
            message: `"Invoke AWS Lambda function": missing "Time limit" (InvocationTimeLimitSeconds), expected a whole number from 1 to ${longest} (seconds).`,
            pointer: '/Actions/0/Parameters/InvocationTimeLimitSeconds',
            field: 'InvocationTimeLimitSeconds',
            service: 'Action is missing required property. Path: Actions[0].Parameters.InvocationTimeLimitSeconds',
          },
        ],
      ],
    ),
    ...rows(
      'InvokeFlowModule',
      'FlowModuleId',
      '"Invoke module": missing "Module" (FlowModuleId), expected text.',
      'FlowModuleId',
    ),
    ...rows(
      'UpdateFlowLoggingBehavior',
      'FlowLoggingBehavior',
      '"Set logging behavior": missing "Logging" (FlowLoggingBehavior), expected one of "Enabled", "Disabled".',
      'FlowLoggingBehavior',
    ),
    [
      'a whisper flow that is not chosen',
      flowOf(action('UpdateContactEventHooks', { EventHooks: { AgentWhisper: '' } })),
      [
        {
          message: `"Set whisper flow": missing "Flow" (EventHooks.AgentWhisper), ${ONE_FLOW}`,
          pointer: '/Actions/0/Parameters/EventHooks/AgentWhisper',
          service: 'Invalid Action property value. Path: Actions[0].Parameters.EventHooks.AgentWhisper',
        },
      ],
    ],
    [
      'a whisper flow of which only the configuration is there',
      flowOf(
        action('UpdateContactEventHooks', {
          EventHooksConfiguration: { CustomerWhisper: { DisableExecution: 'true' } },
        }),
      ),
      [
        {
          message: `"Set whisper flow": missing "Flow" (EventHooks.CustomerWhisper), ${ONE_FLOW}`,
          pointer: '/Actions/0/Parameters/EventHooks/CustomerWhisper',
        },
      ],
    ],
    [
      'an action without parameters',
      flowOf({ Identifier: 'it', Type: 'Loop' }),
      [
        {
          message:
            '"Loop": missing "Times" (LoopCount), expected a whole number from 0 to 100, or one reference such as ' +
            '$.Attributes.key.',
          pointer: '/Actions/0/Parameters/LoopCount',
          at: '8:5',
        },
      ],
    ],
    [
      'two at once',
      flowOf(action('InvokeLambdaFunction')),
      [
        {
          message:
            '"Invoke AWS Lambda function": missing "Function" (LambdaFunctionARN), expected the ARN of a Lambda function.',
          pointer: '/Actions/0/Parameters/LambdaFunctionARN',
        },
        {
          message:
            '"Invoke AWS Lambda function": missing "Time limit" (InvocationTimeLimitSeconds), expected a whole number ' +
            'from 1 to 8 (seconds).',
          pointer: '/Actions/0/Parameters/InvocationTimeLimitSeconds',
        },
      ],
    ],
    [
      'a task without a flow',
      flowOf(action('CreateTask', { Name: 'x' })),
      [
        {
          message: '"Create task": missing flow: choose the flow the new task runs, or a task template that has one.',
          pointer: '/Actions/0/Parameters/ContactFlowId',
          field: 'ContactFlowId',
          service: 'Action is missing required property. Path: Actions[0].Parameters.ContactFlowId',
        },
      ],
    ],
    [
      'attributes that are none',
      flowOf(action('UpdateContactAttributes')),
      [
        {
          message: '"Set contact attributes": missing attributes: add a row, or remove the block.',
          pointer: '/Actions/0/Parameters/Attributes',
          field: 'Attributes',
          service: 'Action is missing required property. Path: Actions[0].Parameters.Attributes',
        },
      ],
    ],
    [
      'data of the contact that are none',
      flowOf(action('UpdateContactData', { TargetContact: 'Current' })),
      [
        {
          message: '"Set contact attributes": missing a value to set, such as the name of the task.',
          pointer: '/Actions/0/Parameters/Name',
          service: 'At least one of [Name, Description, LanguageCode, CustomerId] must be set',
        },
      ],
    ],
  ],
});
