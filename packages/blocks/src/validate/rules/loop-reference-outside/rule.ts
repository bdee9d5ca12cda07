import { pathsOf } from '../../../analyse/paths.ts';
import { reachedFrom, reachedIn } from '../../../analyse/reached.ts';
import { readsOf } from '../../../analyse/reads.ts';
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
    const reading = view.blocks.flatMap((block, place) => {
      const read = readsOf(block, actionOf).find(({ reference }) => reference.path[0] === 'Loop');
      return read ? { block, place, read } : [];
    });
    if (reading.length === 0) return;
    const paths = pathsOf(view, actionOf);
    const looping = paths.waysOut
      .flat()
      .filter(({ from, branch }) => paths.blocks[from]?.definition === loop && branch?.name === 'looping');
    const inside = reachedFrom(
      looping.map(({ to }) => to),
      paths,
    );
    const reached = reachedIn(paths);
    for (const { block, place, read } of reading) {
      if (!reached.has(place) || inside.has(place)) continue;
      const message =
        `${quote(read.reference.text)} is always empty here: no Looping branch leads here. Read it between Looping and ` +
        'the way back to Loop.';
      report({ block, pointer: read.pointer, atName: read.atName, message });
    }
  },
});
