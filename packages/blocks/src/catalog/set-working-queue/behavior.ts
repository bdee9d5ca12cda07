import { defineBehavior } from '../../block.ts';
import { ask, take, takeError } from '../../outcome.ts';
import { chosenQueue } from '../../question.ts';
import { setWorkingQueue } from './block.ts';

export const behavior = defineBehavior(setWorkingQueue, {
  enter: (_contact, parameters) => {
    const target = chosenQueue(parameters);
    return target ? ask({ asks: 'queue', target }) : take('error', undefined, 'the queue or agent has no value');
  },
  resume: (_contact, parameters, answer) => {
    const target = chosenQueue(parameters);
    if (answer.heard === 'queue' && target) {
      const { kind, id } = target;
      return take('success', { workingQueue: { kind, id, name: answer.name, arn: answer.arn } });
    }
    return takeError(answer);
  },
});
