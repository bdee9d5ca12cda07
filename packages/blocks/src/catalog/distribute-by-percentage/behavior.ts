import { defineBehavior } from '../../block.ts';
import { firstTrue } from '../../compare.ts';
import { ask, take } from '../../outcome.ts';
import { distributeByPercentage } from './block.ts';

export const behavior = defineBehavior(distributeByPercentage, {
  enter: () => ask({ asks: 'chance' }),
  resume: (_contact, _parameters, answer, conditions) => {
    const match = answer.heard === 'chance' ? firstTrue(answer.number, conditions) : undefined;
    if (match) return take(match.branch, undefined, match.because);
    return take('default', undefined, answer.heard === 'chance' ? `${answer.number} is in the rest` : undefined);
  },
});
