import { agent, choice, queue } from '../../fields.ts';
import { type Condition, defineBlock, error, flowTypes, refuse } from '../../block.ts';
import {
  describeCondition,
  describeConditions,
  describeDuration,
  describeResource,
  readWholeNumber,
} from '../../words.ts';

const NOT_HERE = 'Neither the Amazon Connect designer nor its language reference has it in whisper flows.';
const AGE = 'OldestContactInQueueAgeSeconds';

/** flow-language §2.4. */
export const checkQueueStatus = defineBlock({
  id: 'check-queue-status',
  title: 'Check queue status',
  category: 'check',
  icon: 'gauge',
  description:
    'Goes a different way depending on how many contacts wait in a queue, or how long the oldest has waited.',
  searchWords: ['queue', 'length', 'waiting', 'time in queue', 'capacity', 'backlog', 'oldest', 'age', 'metric'],
  help: 'https://docs.aws.amazon.com/connect/latest/adminguide/check-queue-status.html',
  actions: [{ type: 'CheckMetricData' }],
  parameters: {
    MetricType: choice('Check', {
      required: true,
      options: [
        { value: AGE, label: 'Time in Queue' },
        { value: 'NumberOfContactsInQueue', label: 'Queue capacity' },
      ],
      help: 'How long the oldest contact has waited, or how many contacts wait now.',
      initial: 'NumberOfContactsInQueue',
    }),
    QueueId: queue('Queue', { help: 'Left empty, the working queue counts.', placeholder: 'Working queue' }),
    AgentId: agent('Agent', { help: 'The agent whose own queue is checked instead.' }),
  },
  exclusive: [{ fields: ['QueueId', 'AgentId'], required: false }],
  conditions: {
    operators: ['Equals', 'NumberGreaterThan', 'NumberGreaterOrEqualTo', 'NumberLessThan', 'NumberLessOrEqualTo'],
    atLeast: 1,
    dynamicOperands: false,
    noun: 'Condition',
    editor: 'ages',
    labels: (conditions, { MetricType }) =>
      MetricType === AGE ? conditions.map((condition) => describeCondition(inWords(condition))) : [],
  },
  branches: [error('noMatch', 'No match', 'NoMatchingCondition'), error()],
  mirrors: 'error',
  flowTypes: flowTypes({ AGENT_WHISPER: refuse(NOT_HERE) }),
  limits: [
    'One block checks one of the two; use a second block for the other.',
    'Time in Queue is stored in milliseconds, whatever unit it is shown in.',
  ],
  check: ({ parameters, conditions }) =>
    parameters['MetricType'] !== AGE
      ? []
      : conditions.filter(isProbablySeconds).map(({ branch, operand }) => ({
          severity: 'warning',
          branch,
          message:
            `Expected milliseconds for Time in Queue, found ${operand}, which is less than a second. ` +
            `For ${Number(operand)} s write ${Number(operand) * 1000}.`,
        })),
  summary: ({ MetricType, QueueId, AgentId }, conditions) => {
    const what = MetricType === AGE ? 'Time in queue' : 'Contacts in queue';
    const compared = describeConditions(MetricType === AGE ? conditions.map(inWords) : conditions);
    const where = QueueId ?? AgentId;
    return [what, compared, where === undefined ? '' : `(${describeResource(where)})`].filter(Boolean).join(' ');
  },
});

// helpers

/** No time at all is the same in every unit. */
function isProbablySeconds({ operand }: Condition): boolean {
  const milliseconds = Number(operand);
  return milliseconds > 0 && milliseconds < 1000;
}

/** Milliseconds as people say them, where they are whole seconds. */
function inWords(condition: Condition): Condition {
  const milliseconds = readWholeNumber(condition.operand);
  if (milliseconds === undefined || milliseconds % 1000 !== 0)
    return { ...condition, operand: `${condition.operand} ms` };
  return { ...condition, operand: describeDuration(milliseconds / 1000) };
}
