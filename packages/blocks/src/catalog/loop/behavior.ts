import { defineBehavior } from '../../block.ts';
import { take } from '../../outcome.ts';
import { readWholeNumber } from '../../words.ts';
import { loop } from './block.ts';

export const behavior = defineBehavior(loop, {
  enter: ({ loopCount }, { LoopCount }) => {
    const times = readWholeNumber(LoopCount);
    if (times === undefined || times < 0 || times > 100) {
      return take('error', undefined, `"${LoopCount ?? ''}" is not a whole number from 0 to 100`);
    }
    if (loopCount < times) return take('looping', { loopCount: loopCount + 1 }, `round ${loopCount + 1} of ${times}`);
    return take('complete', { loopCount: 0 }, `after ${times} ${times === 1 ? 'round' : 'rounds'}`);
  },
});
