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
    const paths = pathsOf(view, actionOf);
    const looping: number[] = [];
    paths.blocks.forEach(({ definition }, place) => {
      if (definition !== loop) return;
      for (const { branch, to } of paths.waysOut[place] ?? []) if (branch?.name === 'looping') looping.push(to);
    });
    const inside = reachedFrom(looping, paths);
    const reached = reachedIn(paths);
    paths.blocks.forEach((block, place) => {
      const read = readsOf(block, actionOf).find(({ reference }) => reference.path[0] === 'Loop');
      if (!read || !reached.has(place) || inside.has(place)) return;
      const message =
        `${quote(read.reference.text)} is always empty here: no Looping branch leads here. Read it between Looping and ` +
        'the way back to Loop.';
      report({ block, pointer: read.pointer, atName: read.atName, message });
    });
  },
});
