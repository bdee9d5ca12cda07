import { defineBehavior } from '../../block.ts';
import { firstTrue } from '../../compare.ts';
import { ask, take, takeError } from '../../outcome.ts';
import { isMetricType, queueInQuestion } from '../../question.ts';
import { checkQueueStatus } from './block.ts';

export const behavior = defineBehavior(checkQueueStatus, {
  enter: (contact, parameters) => {
    const metric = parameters.MetricType;
    if (!isMetricType(metric)) return take('error', undefined, `"${metric ?? ''}" is not a metric`);
    const queue = queueInQuestion(contact, parameters);
    return typeof queue === 'string' ? take('error', undefined, queue) : ask({ asks: 'metric', metric, queue });
  },
  resume: (_contact, _parameters, answer, conditions) => {
    if (answer.heard !== 'metric') return takeError(answer);
    const match = firstTrue(answer.value, conditions);
    return match ? take(match.branch, undefined, match.because) : take('noMatch', undefined, 'no condition is true');
  },
});
