import { flow } from '../../fields.ts';
import { defineBlock, error, flowTypes, refuse } from '../../block.ts';
import { describeResource } from '../../words.ts';

const NOT_HERE = 'Neither the Amazon Connect designer nor its language reference has Transfer to flow in this type.';

/** flow-language §2.17. */
export const transferToFlow = defineBlock({
  id: 'transfer-to-flow',
  title: 'Transfer to flow',
  category: 'transfer',
  icon: 'corner-up-right',
  description: 'Ends this flow and goes on in another.',
  searchWords: ['go to', 'jump', 'continue', 'call flow', 'subflow', 'other flow', 'transfer'],
  help: 'https://docs.aws.amazon.com/connect/latest/adminguide/transfer-to-flow.html',
  actions: [{ type: 'TransferToFlow' }],
  parameters: {
    ContactFlowId: flow('Flow', {
      required: true,
      help: 'A published inbound, transfer to agent or transfer to queue flow.',
    }),
  },
  branches: [error()],
  mirrors: 'error',
  flowTypes: flowTypes({ CUSTOMER_QUEUE: refuse(NOT_HERE), AGENT_WHISPER: refuse(NOT_HERE) }),
  limits: [
    'Contact attributes, working queue, event hooks and priority stay.',
    'Flow attributes, loop counts and Lambda answers are lost.',
  ],
  summary: ({ ContactFlowId }) => `Flow: ${describeResource(ContactFlowId)}`,
});
