import { defineBehavior } from '../../block.ts';
import { take } from '../../outcome.ts';
import { readWholeNumber } from '../../words.ts';
import { changeRoutingPriority } from './block.ts';

const LOWEST_PRIORITY = 9_223_372_036_854_775_807n;

export const behavior = defineBehavior(changeRoutingPriority, {
  enter: (_contact, { QueuePriority, QueueTimeAdjustmentSeconds }) => {
    const priority = readPriority(QueuePriority);
    const ageAdjustmentSeconds = readWholeNumber(QueueTimeAdjustmentSeconds);
    // The block has no error branch: the runtime ends the flow where a branch is missing (flow-language §1.4.2).
    if (QueuePriority !== undefined && priority === undefined) {
      return take('error', undefined, `"${QueuePriority ?? ''}" is not a priority from 1 to ${LOWEST_PRIORITY}`);
    }
    if (QueueTimeAdjustmentSeconds !== undefined && ageAdjustmentSeconds === undefined) {
      return take('error', undefined, `"${QueueTimeAdjustmentSeconds ?? ''}" is not a whole number of seconds`);
    }
    return take('success', {
      ...(priority === undefined ? {} : { priority: Number(priority) }),
      ...(ageAdjustmentSeconds === undefined ? {} : { ageAdjustmentSeconds }),
    });
  },
});

// helpers

/** Compared as a large integer: the lowest priority is more than a double holds exactly. */
function readPriority(stored: string | null | undefined): bigint | undefined {
  const digits = (stored ?? '').trim();
  if (!/^\+?\d{1,32}$/.test(digits)) return undefined;
  const priority = BigInt(digits.replace('+', ''));
  return priority >= 1n && priority <= LOWEST_PRIORITY ? priority : undefined;
}
