import { defineBehavior } from '../../block.ts';
import { firstTrue } from '../../compare.ts';
import { take } from '../../outcome.ts';
import { checkContactAttributes } from './block.ts';

export const behavior = defineBehavior(checkContactAttributes, {
  enter: (_contact, { ComparisonValue }, conditions) => {
    const match = firstTrue(ComparisonValue, conditions);
    return match ? take(match.branch, undefined, match.because) : take('noMatch', undefined, 'no condition is true');
  },
});
