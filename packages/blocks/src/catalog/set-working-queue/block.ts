import { agent, queue } from '../../fields.ts';
import { defineBlock, error, flowTypes, refuse, success } from '../../block.ts';
import { checkNoName } from '../../resourceName.ts';
import { describeResource } from '../../words.ts';

const NOT_HERE =
  'Both the Amazon Connect designer and its language reference leave Set working queue out of this type.';

/** flow-language §2.16. */
export const setWorkingQueue = defineBlock({
  id: 'set-working-queue',
  title: 'Set working queue',
  category: 'set',
  icon: 'list-checks',
  description: 'Chooses the queue that later blocks use, without placing the task in it yet.',
  searchWords: ['queue', 'agent queue', 'target queue', 'route', 'working queue'],
  help: 'https://docs.aws.amazon.com/connect/latest/adminguide/set-working-queue.html',
  actions: [{ type: 'UpdateContactTargetQueue' }],
  parameters: {
    QueueId: queue('Queue', { help: 'A queue’s id or ARN; its name alone does not work.' }),
    AgentId: agent('Agent', { help: 'An agent’s id or ARN: the task goes to that agent’s own queue.' }),
  },
  exclusive: [{ fields: ['QueueId', 'AgentId'], required: true }],
  refused: { Queue: 'write "QueueId" with the queue’s id or ARN' },
  branches: [success(), error()],
  flowTypes: flowTypes({ CUSTOMER_QUEUE: refuse(NOT_HERE), AGENT_WHISPER: refuse(NOT_HERE) }),
  limits: ['An agent’s queue holds at most 10 contacts and has no hours of operation.'],
  check: ({ parameters }) => checkNoName(parameters['QueueId'], 'QueueId', 'a queue'),
  summary: ({ QueueId, AgentId }) =>
    AgentId === undefined ? `Queue: ${describeResource(QueueId)}` : `Agent: ${describeResource(AgentId)}`,
});
