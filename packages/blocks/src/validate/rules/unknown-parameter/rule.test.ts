import { action, flowOf, testRule, WAIT } from '../../../../test/testRule.ts';
import { unknownParameter } from './rule.ts';

const AT = '/Actions/0/Parameters';
const KEPT = ': this version does not know it and keeps it as it is.';

function refusal(path: string): string {
  return `Invalid Action property name. Path: Actions[0].Parameters.${path}`;
}

testRule(unknownParameter, {
  valid: [
    ['a parameter of the block', flowOf(WAIT)],
    ['parameters that are none', flowOf(action('Wait', null))],
    [
      'the configuration of hooks, which newer exports have',
      flowOf(
        action('UpdateContactEventHooks', {
          EventHooks: { CustomerQueue: 'f' },
          EventHooksConfiguration: { CustomerQueue: {} },
        }),
      ),
    ],
    ['a system attribute that no field stands for', flowOf(action('UpdateContactData', { WisdomSessionArn: 'arn' }))],
    ['parameters of a block of another channel', flowOf(action('MessageParticipant', { Text: 'x' }))],
    ['rows of any name', flowOf(action('UpdateContactAttributes', { Attributes: { anything: 'x' } }))],
  ],
  invalid: [
    [
      'a parameter nobody has documented',
      flowOf(action('CreateTask', { Name: 'x', ContactFlowId: 'f', Urgency: '1' })),
      [
        {
          message: `"Create task": unknown parameter "Urgency"${KEPT}`,
          pointer: `${AT}/Urgency`,
          atName: true,
          at: '14:9',
          service: refusal('Urgency'),
        },
      ],
    ],
    [
      'a slip of the pen',
      flowOf(action('TransferToFlow', { ContactFlowID: 'f' })),
      [
        {
          message: '"Transfer to flow": unknown parameter "ContactFlowID"; did you mean "ContactFlowId"?',
          pointer: `${AT}/ContactFlowID`,
        },
      ],
    ],
    [
      'a name without its beginning',
      flowOf(action('CreateTask', { Name: 'x', TemplateId: 't' })),
      [
        {
          message: '"Create task": unknown parameter "TemplateId"; did you mean "TaskTemplateId"?',
          pointer: `${AT}/TemplateId`,
          fix: {
            title: 'Rename to "TaskTemplateId"',
            kind: 'suggestion',
            edits: [{ rename: `${AT}/TemplateId`, to: 'TaskTemplateId' }],
          },
        },
      ],
    ],
    [
      'an end that two names have, or that is too short to mean one',
      flowOf(action('InvokeLambdaFunction', { LambdaFunctionARN: 'f', InvocationTimeLimitSeconds: '3', ARN: 'f' })),
      [{ message: `"Invoke AWS Lambda function": unknown parameter "ARN"${KEPT}`, pointer: `${AT}/ARN` }],
    ],
    [
      'a parameter of a block that has none',
      flowOf(action('DisconnectParticipant', { Reason: 'x' })),
      [{ message: `"Disconnect / hang up": unknown parameter "Reason"${KEPT}`, pointer: `${AT}/Reason` }],
    ],
    [
      'a name of other sources, which the service refuses',
      flowOf(action('Wait', { TimeoutSeconds: '60' })),
      [
        {
          message:
            '"Wait": "TimeoutSeconds" is renamed "TimeLimitSeconds": the service refuses the old name, so write the new one.',
          pointer: `${AT}/TimeoutSeconds`,
          field: 'TimeLimitSeconds',
          service: refusal('TimeoutSeconds'),
        },
      ],
    ],
    [
      'a common mistake that the service refuses',
      flowOf(action('InvokeLambdaFunction', { RequestAttributes: {} })),
      [
        {
          message:
            '"Invoke AWS Lambda function": the service refuses "RequestAttributes": write it as "LambdaInvocationAttributes".',
          pointer: `${AT}/RequestAttributes`,
          severity: 'error',
          service: refusal('RequestAttributes'),
        },
      ],
    ],
    [
      'the queue as an object',
      flowOf(action('UpdateContactTargetQueue', { Queue: { Id: 'q' } })),
      [
        {
          message: '"Set working queue": the service refuses "Queue": write "QueueId" with the queue’s id or ARN.',
          pointer: `${AT}/Queue`,
          severity: 'error',
        },
      ],
    ],
    [
      'a parameter that only another Type of the block has',
      flowOf(action('TransferContactToQueue', { QueueId: 'q' })),
      [
        {
          message:
            '"Transfer to queue": the service refuses "QueueId" on TransferContactToQueue. Chosen here in a customer queue ' +
            'flow; in every other flow, Set working queue before this block chooses it.',
          pointer: `${AT}/QueueId`,
          severity: 'error',
          service: refusal('QueueId'),
        },
      ],
    ],
    [
      'an event hook nobody knows',
      flowOf(
        action('UpdateContactEventHooks', { EventHooks: { CustomerQueue: 'f', CustomerQueues: 'g', Later: 'h' } }),
      ),
      [
        {
          message: '"Set customer queue flow": unknown EventHooks "CustomerQueues"; did you mean "CustomerQueue"?',
          pointer: `${AT}/EventHooks/CustomerQueues`,
          service: refusal('EventHooks.CustomerQueues'),
        },
        { message: `"Set customer queue flow": unknown EventHooks "Later"${KEPT}`, pointer: `${AT}/EventHooks/Later` },
      ],
    ],
    [
      'a name only JavaScript knows',
      flowOf(action('Wait', JSON.parse('{"TimeLimitSeconds": "60", "__proto__": 1, "constructor": 2}'))),
      [
        { message: `"Wait": unknown parameter "__proto__"${KEPT}`, pointer: `${AT}/__proto__` },
        { message: `"Wait": unknown parameter "constructor"${KEPT}`, pointer: `${AT}/constructor` },
      ],
    ],
  ],
});
