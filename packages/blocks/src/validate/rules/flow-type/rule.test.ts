import { FLOW_TYPE_FACTS, TASK_FLOW_TYPES, type AnyFlowType } from '../../../flow/flowTypes.ts';
import { action, END, flowOf, testRule, WAIT, type AnyFlow } from '../../../../test/testRule.ts';
import { flowType } from './rule.ts';

/** A flow of one action, of a type. */
function flowOfType(type: AnyFlowType, only: AnyFlow = action('Compare')): AnyFlow {
  return { Metadata: { type: FLOW_TYPE_FACTS[type].exportName }, Actions: [only] };
}

const pointer = '/Actions/0/Type';
const TYPES =
  '"Inbound flow", "Customer queue flow", "Agent whisper flow", "Transfer to queue flow", "Transfer to agent flow"';
const UNSAID =
  'The file does not say its flow type; it is checked as "Inbound flow". Say which it is, as with "type": "contactFlow" ' +
  'in "Metadata".';

testRule(flowType, {
  valid: [
    ...TASK_FLOW_TYPES.map((type) => [`a block that may stand anywhere, in ${type}`, flowOfType(type)] as const),
    ['a type the caller names and the file does not', { Actions: [WAIT] }, { flowType: 'CUSTOMER_QUEUE' }],
    ['a type that both name', flowOfType('CUSTOMER_QUEUE', WAIT), { flowType: 'CUSTOMER_QUEUE' }],
    [
      'a queue chosen in a customer queue flow',
      flowOfType('CUSTOMER_QUEUE', action('DequeueContactAndTransferToQueue')),
    ],
  ],
  invalid: [
    [
      'that the file does not say',
      { ...flowOf(WAIT), Metadata: {} },
      [
        {
          message: UNSAID,
          pointer: '/Metadata/type',
          severity: 'info',
          at: '4:3',
        },
      ],
    ],
    [
      'that the file does not say, without remarks on the type it is checked as',
      { ...flowOf(action('EndFlowExecution')), Metadata: {} },
      [
        {
          message: UNSAID,
          pointer: '/Metadata/type',
          severity: 'info',
        },
      ],
    ],
    [
      'a name that is none',
      { ...flowOf(WAIT), Metadata: { type: 'inbound' } },
      [
        {
          message:
            'Unknown flow type "inbound", expected one of "contactFlow", "customerQueue", "agentWhisper", ' +
            '"queueTransfer", "agentTransfer".',
          pointer: '/Metadata/type',
          severity: 'warning',
          at: '5:13',
        },
        {
          message: UNSAID,
          pointer: '/Metadata/type',
          severity: 'info',
        },
      ],
    ],
    [
      'what the caller and the file say differently',
      flowOfType('CUSTOMER_QUEUE', WAIT),
      [
        {
          message: 'The file says that it is of type "Customer queue flow"; it is checked as "Inbound flow".',
          pointer: '/Metadata/type',
          severity: 'warning',
        },
      ],
      { flowType: 'CONTACT_FLOW' },
    ],
    [
      'a type that no task runs, and nothing more of its blocks',
      flowOfType('OUTBOUND_WHISPER', action('UpdateContactTargetQueue')),
      [
        {
          message: `Unexpected flow type "Outbound whisper flow", which tasks do not run; expected one of ${TYPES}.`,
          pointer: '/Metadata/type',
          severity: 'warning',
        },
      ],
    ],
    [
      'a module, which a task flow may invoke',
      { Settings: {}, Actions: [action('UpdateContactTargetQueue')] },
      [
        {
          message:
            'A flow module runs inside the flow that invokes it; which blocks may stand there is not checked here.',
          pointer: '/Metadata/type',
          severity: 'info',
        },
      ],
    ],
    [
      'a block that neither source has there',
      flowOfType('AGENT_WHISPER', action('UpdateContactTargetQueue')),
      [
        {
          message:
            '"Set working queue": unexpected in a flow of type "Agent whisper flow". Both the Amazon Connect designer ' +
            'and its language reference leave Set working queue out of this type.',
          pointer,
          block: 'it',
        },
      ],
    ],
    [
      'a block that one source has there',
      flowOfType('AGENT_WHISPER', END),
      [
        {
          message:
            '"Disconnect / hang up": unexpected in a flow of type "Agent whisper flow". Amazon Connect does not offer ' +
            'Disconnect in agent whisper flows, though its language reference allows it everywhere.',
          pointer,
          severity: 'warning',
        },
      ],
    ],
    [
      'a block that may stand there and does something else',
      flowOfType('CONTACT_FLOW', action('EndFlowExecution')),
      [
        {
          message: '"End flow / Resume": in an inbound flow it acts as Disconnect: the task ends.',
          pointer,
          severity: 'info',
        },
      ],
    ],
    [
      'a Type that another flow type has',
      flowOfType('CUSTOMER_QUEUE', action('TransferContactToQueue')),
      [
        {
          message:
            '"Transfer to queue": unexpected Type "TransferContactToQueue" in a flow of type "Customer queue flow", ' +
            'expected "DequeueContactAndTransferToQueue".',
          pointer,
        },
      ],
    ],
    [
      'the other of the two',
      flowOfType('QUEUE_TRANSFER', action('DequeueContactAndTransferToQueue')),
      [
        {
          message:
            '"Transfer to queue": unexpected Type "DequeueContactAndTransferToQueue" in a flow of type ' +
            '"Transfer to queue flow", expected "TransferContactToQueue".',
          pointer,
        },
      ],
    ],
    [
      'a Type of another flow type, gently where the file does not say its own',
      { Actions: [action('DequeueContactAndTransferToQueue')] },
      [
        {
          message: UNSAID,
          pointer: '/Metadata/type',
          severity: 'info',
        },
        {
          message:
            '"Transfer to queue": "DequeueContactAndTransferToQueue" works only in a flow of type "Customer queue flow", ' +
            'and the file does not say that it is one with "type": "customerQueue" in "Metadata".',
          pointer,
          severity: 'warning',
        },
      ],
    ],
  ],
});
