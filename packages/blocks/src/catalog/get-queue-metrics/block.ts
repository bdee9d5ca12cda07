import { agent, choice, queue } from '../../fields.ts';
import { defineBlock, error, flowTypes, success } from '../../block.ts';
import { describeReference, describeResource } from '../../words.ts';

const NOT_LISTED = 'Amazon Connect documents Voice and Chat only; whether it accepts this channel is not known.';

/** flow-language §2.10. */
export const getQueueMetrics = defineBlock({
  id: 'get-queue-metrics',
  title: 'Get queue metrics',
  category: 'check',
  icon: 'chart-column',
  description: 'Loads the real-time numbers of a queue, so that later blocks can compare them.',
  searchWords: ['get metrics', 'metrics', 'statistics', 'queue size', 'estimated wait time', 'agents', 'real-time'],
  help: 'https://docs.aws.amazon.com/connect/latest/adminguide/get-queue-metrics.html',
  actions: [{ type: 'GetMetricData' }],
  parameters: {
    QueueId: queue('Queue', { help: 'Left empty, the working queue counts.', placeholder: 'Working queue' }),
    AgentId: agent('Agent', { help: 'The agent whose own queue is looked at instead.' }),
    QueueChannel: choice('Channel', {
      dynamic: 'static-or-single',
      help: 'Left empty, all channels together.',
      placeholder: 'All channels',
      options: [
        { value: 'Voice', label: 'Voice' },
        { value: 'Chat', label: 'Chat' },
        { value: 'Task', label: 'Task', doubt: NOT_LISTED },
        { value: 'Email', label: 'Email', doubt: NOT_LISTED },
      ],
      ignoreCase: true,
    }),
  },
  exclusive: [{ fields: ['QueueId', 'AgentId'], required: false }],
  branches: [success(), error()],
  flowTypes: flowTypes(),
  limits: [
    'The numbers are 5 to 10 seconds old.',
    'A queue without any activity has no metrics: the block takes Error and $.Metrics is empty.',
  ],
  summary: ({ QueueId, AgentId, QueueChannel }) => {
    const where = describeResource(QueueId ?? AgentId, 'the working queue');
    return `Metrics of ${where}${QueueChannel === undefined ? '' : `, ${describeReference(QueueChannel)}`}`;
  },
});
