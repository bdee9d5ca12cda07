import { defineBehavior } from '../../block.ts';
import { ask, take, takeError } from '../../outcome.ts';
import { checkHoursOfOperation } from './block.ts';

export const behavior = defineBehavior(checkHoursOfOperation, {
  enter: ({ workingQueue }, { HoursOfOperationId }) => {
    if (HoursOfOperationId === null) return take('error', undefined, 'the hours of operation have no value');
    if (HoursOfOperationId) return ask({ asks: 'hours', hours: HoursOfOperationId });
    if (!workingQueue) return take('error', undefined, 'no hours are chosen and the contact has no working queue');
    if (workingQueue.kind === 'agent') return take('error', undefined, 'an agent’s queue has no hours of operation');
    return ask({ asks: 'hours', queue: workingQueue });
  },
  resume: (_contact, _parameters, answer) => {
    if (answer.heard !== 'hours') return takeError(answer);
    return take(answer.open ? 'inHours' : 'outOfHours');
  },
});
