import { defineBehavior } from '../../block.ts';
import { pause, take } from '../../outcome.ts';
import { readWholeNumber } from '../../words.ts';
import { wait } from './block.ts';

export const behavior = defineBehavior(wait, {
  enter: (_contact, { TimeLimitSeconds }) => {
    const seconds = readWholeNumber(TimeLimitSeconds);
    if (seconds === undefined || seconds < 1 || seconds > 604_800) {
      return take('error', undefined, `"${TimeLimitSeconds ?? ''}" is not a whole number of seconds from 1 to 604800`);
    }
    return pause({ for: seconds });
  },
  resume: () => take('timeExpired'),
});
