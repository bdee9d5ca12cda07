import { isFailure } from '../../../analyse/failsIntoItself.ts';
import { pathsOf, type Way } from '../../../analyse/paths.ts';
import { defineRule } from '../../rule.ts';
import { quote } from '../../words.ts';

/** flow-language §1.4.2: a failed block is run again at once, and as often as it fails. */
export const errorToItself = defineRule({
  id: 'error-to-itself',
  category: 'graph',
  severity: 'warning',
  summary: 'A block that failed does not lead back to itself.',
  check({ view, actionOf, report }) {
    const { blocks, waysOut } = pathsOf(view, actionOf);
    const back = waysOut.flatMap((ways) => (ways.some(leadsBack) ? ways.filter(leadsBack) : NOTHING));
    for (const way of back) {
      const { from, branch } = way;
      if (!way.taken || !branch || !isFailure(way) || !blocks[from]?.definition) continue;
      const message =
        `The branch ${quote(branch.label)} leads back to this block: what fails once is tried again at once, without ` +
        'end. Connect it to another block, or count the tries with Loop.';
      report({ block: blocks[from], branch: branch.name, pointer: `${branch.pointer}/NextAction`, message });
    }
  },
});

// helpers

const NOTHING: readonly Way[] = [];

function leadsBack({ from, to }: Way): boolean {
  return from === to;
}
