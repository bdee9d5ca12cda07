import { takenCircles } from '../../../analyse/circles.ts';
import { pathsOf } from '../../../analyse/paths.ts';
import { reachedIn } from '../../../analyse/reached.ts';
import { loop } from '../../../catalog/loop/block.ts';
import { toText } from '../../../flow/json.ts';
import { defineRule } from '../../rule.ts';
import { quote } from '../../words.ts';

/** flow-language §2.12: only a contact that comes back to the Loop is counted, and leaves it by Complete. */
export const loopWithoutReturn = defineRule({
  id: 'loop-without-return',
  category: 'graph',
  severity: 'warning',
  summary: 'What goes round a Loop comes back to it.',
  check({ view, actionOf, report }) {
    if (!view.blocks.some(({ definition }) => definition === loop)) return;
    const paths = pathsOf(view, actionOf);
    const reached = reachedIn(paths);
    const circleOf = new Map<number, ReadonlySet<number>>();
    for (const circle of takenCircles(paths)) for (const place of circle) circleOf.set(place, circle);
    for (const [place, block] of paths.blocks.entries()) {
      if (block.definition !== loop || !reached.has(place) || goesNoRound(block.parameters['LoopCount'])) continue;
      const looping = paths.waysOut[place]?.find(({ branch }) => branch?.name === 'looping');
      if (!looping?.branch || circleOf.get(place)?.has(looping.to)) continue;
      const message =
        `The branch ${quote('Complete')} is never taken: no way from ${quote(looping.branch.label)} comes back to this ` +
        'block. Lead the last block of the round back to it, or remove it.';
      report({ block, branch: 'complete', pointer: looping.branch.pointer, message });
    }
  },
});

// helpers

/** A Loop of no rounds is complete at once. */
function goesNoRound(count: unknown): boolean {
  return toText(count).trim() === '0';
}
