import { defineBehavior } from '../../block.ts';
import { ask, take, takeError } from '../../outcome.ts';
import { isMetricType, queueInQuestion } from '../../question.ts';
import { checkStaffing } from './block.ts';

export const behavior = defineBehavior(checkStaffing, {
  enter: (contact, parameters) => {
    const metric = parameters.MetricType;
    if (!isMetricType(metric)) return take('error', undefined, `"${metric ?? ''}" is not a metric`);
    const queue = queueInQuestion(contact, parameters);
    return typeof queue === 'string' ? take('error', undefined, queue) : ask({ asks: 'metric', metric, queue });
  },
  resume: (_contact, _parameters, answer) => {
    if (answer.heard !== 'metric') return takeError(answer);
    const agents = answer.value === 1 ? 'agent' : 'agents';
    return take(answer.value > 0 ? 'true' : 'false', undefined, `${answer.value} ${agents}`);
  },
});
