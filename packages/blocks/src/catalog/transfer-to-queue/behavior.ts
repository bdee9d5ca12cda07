import { defineBehavior } from '../../block.ts';
import { enqueue, take, takeError } from '../../outcome.ts';
import { chosenQueue } from '../../question.ts';
import { transferToQueue } from './block.ts';

/**
 * In a customer queue flow the task leaves its queue for another one; everywhere else it enters the working queue. The
 * flow type says which, because it also decides the action Type (flow-language §2.18).
 */
export const behavior = defineBehavior(transferToQueue, {
  enter: ({ flowType, queued, workingQueue }, parameters) => {
    if (flowType === 'CUSTOMER_QUEUE') {
      const queue = chosenQueue(parameters);
      if (!queue) return take('error', undefined, 'the queue or agent has no value');
      return queued ? enqueue(queue, { leavesQueue: true }) : take('error', undefined, 'the contact waits in no queue');
    }
    if (queued) return take('error', undefined, 'the contact already waits in a queue');
    return workingQueue ? enqueue() : take('error', undefined, 'the contact has no working queue');
  },
  resume: (_contact, _parameters, answer) =>
    answer.heard === 'atCapacity' ? take('atCapacity', undefined, answer.why) : takeError(answer),
});
