import { pathsOf, type FlowPaths } from '../../../analyse/paths.ts';
import { reachedFrom, reachedIn } from '../../../analyse/reached.ts';
import { readersIn } from '../../../analyse/readers.ts';
import { loop } from '../../../catalog/loop/block.ts';
import { defineRule } from '../../rule.ts';
import { quote } from '../../words.ts';

/** flow-language §1.7.2: they are there while that loop is active. */
export const loopReferenceOutside = defineRule({
  id: 'loop-reference-outside',
  category: 'data',
  severity: 'warning',
  summary: 'What a Loop counts is read on a way from its Looping branch.',
  check({ view, actionOf, report }) {
    const reading = readersIn(view.blocks, actionOf).flatMap(({ block, place, reads }) => {
      const read = reads.find(({ reference }) => reference.path[0] === 'Loop');
      return read ? { block, place, read } : [];
    });
    if (reading.length === 0) return;
    const paths = pathsOf(view, actionOf);
    const inside = insideLoops(paths);
    const reached = reachedIn(paths);
    for (const { block, place, read } of reading) {
      if (!reached.has(place) || inside.has(place)) continue;
      const message =
        `${quote(read.reference.text)} is always empty here: no Looping branch leads here before Loop is complete. Read ` +
        'it between Looping and the way back to Loop.';
      report({ block, pointer: read.pointer, atName: read.atName, message });
    }
  },
});

// helpers

/** More Loops than this are followed as if they were one: no flow the service takes has so many. */
const MOST_LOOPS = 250;

/** Where contacts come by a Looping branch, before they come back to its Loop: from there, Complete leaves it. */
function insideLoops(paths: FlowPaths): ReadonlySet<number> {
  const looping = paths.waysOut
    .flat()
    .filter(({ from, branch }) => paths.blocks[from]?.definition === loop && branch?.name === 'looping');
  if (looping.length > MOST_LOOPS) {
    return reachedFrom(
      looping.map(({ to }) => to),
      paths,
    );
  }
  const inside = new Set<number>();
  for (const { from, to } of looping) {
    if (to === from) continue;
    for (const place of reachedFrom([to], paths, (way) => way.taken && way.from !== from)) inside.add(place);
  }
  return inside;
}
