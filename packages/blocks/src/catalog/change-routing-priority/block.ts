import { wholeNumber } from '../../fields.ts';
import { defineBlock, flowTypes, inform, refuse, success } from '../../block.ts';
import { describeDuration, describeReference, readWholeNumber } from '../../words.ts';

const INBOUND_ONLY =
  'The Amazon Connect designer offers it here; the language reference restricts it to inbound flows, so test it there.';
const NOT_HERE = 'Neither the Amazon Connect designer nor its language reference has it in agent whisper flows.';

/** flow-language §2.1. */
export const changeRoutingPriority = defineBlock({
  id: 'change-routing-priority',
  title: 'Change routing priority / age',
  category: 'set',
  icon: 'arrow-up-narrow-wide',
  description: 'Moves the task forward or back among the contacts of its queue.',
  searchWords: ['priority', 'age', 'urgent', 'vip', 'routing', 'queue position', 'jump the queue', 'adjust'],
  help: 'https://docs.aws.amazon.com/connect/latest/adminguide/change-routing-priority.html',
  actions: [{ type: 'UpdateContactRoutingBehavior' }],
  parameters: {
    QueuePriority: wholeNumber('Priority', {
      help: '1 is routed first; a new task has 5.',
      min: '1',
      max: '9223372036854775807',
      initial: '5',
    }),
    QueueTimeAdjustmentSeconds: wholeNumber('Add to age', {
      help: 'Seconds the task seems to have waited longer; a negative number makes it seem newer.',
      unit: 'seconds',
    }),
  },
  exclusive: [{ fields: ['QueuePriority', 'QueueTimeAdjustmentSeconds'], required: true }],
  branches: [success()],
  flowTypes: flowTypes({
    CUSTOMER_QUEUE: inform(INBOUND_ONLY),
    AGENT_WHISPER: refuse(NOT_HERE),
    QUEUE_TRANSFER: inform(INBOUND_ONLY),
    AGENT_TRANSFER: inform(INBOUND_ONLY),
  }),
  limits: [
    'One block changes the priority or the age; to change both, use two.',
    'For a task that already waits, the change takes at least 60 seconds to take effect.',
  ],
  summary: ({ QueuePriority, QueueTimeAdjustmentSeconds }) =>
    QueueTimeAdjustmentSeconds === undefined
      ? `Priority ${describeReference(QueuePriority) || 'not set'}`
      : `Age ${describeAdjustment(QueueTimeAdjustmentSeconds)}`,
});

// helpers

function describeAdjustment(stored: unknown): string {
  const seconds = readWholeNumber(stored);
  if (seconds === undefined) return describeReference(stored) || 'not set';
  return `${seconds < 0 ? '−' : '+'} ${describeDuration(Math.abs(seconds))}`;
}
