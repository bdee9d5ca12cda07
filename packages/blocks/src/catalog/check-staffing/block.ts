import { agent, choice, queue } from '../../fields.ts';
import { defineBlock, error, flowTypes, refuse, result } from '../../block.ts';
import { describeResource } from '../../words.ts';

const NOT_HERE = 'Neither the Amazon Connect designer nor its language reference has it in whisper flows.';

const STATES: Readonly<Record<string, string>> = {
  NumberOfAgentsAvailable: 'Available',
  NumberOfAgentsStaffed: 'Staffed',
  NumberOfAgentsOnline: 'Online',
};

/** flow-language §2.5. */
export const checkStaffing = defineBlock({
  id: 'check-staffing',
  title: 'Check staffing',
  category: 'check',
  icon: 'users',
  description: 'Checks whether a queue has at least one agent who is available, staffed or online.',
  searchWords: ['agents', 'available', 'staffed', 'online', 'anyone', 'who is there', 'queue'],
  help: 'https://docs.aws.amazon.com/connect/latest/adminguide/check-staffing.html',
  actions: [{ type: 'CheckMetricData', mark: { path: ['MetricType'], startsWith: 'NumberOfAgent' } }],
  parameters: {
    MetricType: choice('Agents who are', {
      required: true,
      options: Object.entries(STATES).map(([value, label]) => ({ value, label })),
      help:
        'Available: in status Available. Staffed: available, on a contact, or in after contact work. ' +
        'Online: in any status but Offline.',
      initial: 'NumberOfAgentsStaffed',
    }),
    QueueId: queue('Queue', { help: 'Left empty, the working queue counts.', placeholder: 'Working queue' }),
    AgentId: agent('Agent', { help: 'The agent whose own queue is checked instead.' }),
  },
  exclusive: [{ fields: ['QueueId', 'AgentId'], required: false }],
  branches: [result('true', 'True', '0', 'NumberGreaterThan'), error('false', 'False', 'NoMatchingCondition'), error()],
  mirrors: 'error',
  flowTypes: flowTypes({ AGENT_WHISPER: refuse(NOT_HERE) }),
  limits: ['Without a queue of its own and without a working queue the block takes Error.'],
  summary: ({ MetricType, QueueId, AgentId }) => {
    const state = typeof MetricType === 'string' && Object.hasOwn(STATES, MetricType) ? STATES[MetricType] : undefined;
    const where = QueueId ?? AgentId;
    return `${state ?? 'Agents'}${where === undefined ? '' : ` in ${describeResource(where)}`}?`;
  },
});
