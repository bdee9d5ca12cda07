import { agent, queue } from '../../fields.ts';
import { defineBlock, error, flowTypes, refuse } from '../../block.ts';
import { describeResource } from '../../words.ts';

const NOT_HERE = 'Neither the Amazon Connect designer nor its language reference has it in agent whisper flows.';
const IN_QUEUE =
  'Chosen here in a customer queue flow; in every other flow, Set working queue before this block chooses it.';

/** flow-language §2.18. */
export const transferToQueue = defineBlock({
  id: 'transfer-to-queue',
  title: 'Transfer to queue',
  category: 'transfer',
  icon: 'inbox',
  description: 'Puts the task into a queue, where it waits for an agent.',
  searchWords: ['enqueue', 'queue', 'wait for agent', 'move', 'overflow', 'requeue', 'route'],
  help: 'https://docs.aws.amazon.com/connect/latest/adminguide/transfer-to-queue.html',
  actions: [
    {
      type: 'TransferContactToQueue',
      fields: [],
      flowTypes: ['CONTACT_FLOW', 'QUEUE_TRANSFER', 'AGENT_TRANSFER'],
    },
    {
      type: 'DequeueContactAndTransferToQueue',
      fields: ['QueueId', 'AgentId'],
      flowTypes: ['CUSTOMER_QUEUE'],
    },
  ],
  parameters: {
    QueueId: queue('Queue', { help: IN_QUEUE }),
    AgentId: agent('Agent', { help: IN_QUEUE }),
  },
  exclusive: [{ fields: ['QueueId', 'AgentId'], required: true }],
  branches: [error('atCapacity', 'At capacity', 'QueueAtCapacity'), error()],
  mirrors: 'error',
  flowTypes: flowTypes({ AGENT_WHISPER: refuse(NOT_HERE) }),
  limits: [
    'When the queue takes the task, this flow is over and the customer queue flow begins.',
    'A task can be moved at most 11 times; an agent’s own queue holds at most 10 contacts.',
  ],
  summary: ({ QueueId, AgentId }) => {
    if (QueueId !== undefined) return `Queue: ${describeResource(QueueId)}`;
    return AgentId === undefined ? 'To the working queue' : `Agent: ${describeResource(AgentId)}`;
  },
});
