import { pathsOf, type FlowPaths, type Way } from '../../../analyse/paths.ts';
import { reachedFrom, reachedIn } from '../../../analyse/reached.ts';
import type { PlacedBlock } from '../../../flow/viewFlow.ts';
import { defineRule } from '../../rule.ts';
import { quote } from '../../words.ts';
import { offerRemoval, unreachedAmong } from './offerRemoval.ts';

/** flow-language §1.11: accepted by the service, and still never run. */
export const unreachableBlock = defineRule({
  id: 'unreachable-block',
  category: 'graph',
  severity: 'warning',
  summary: 'Every block can be reached from the entry point.',
  check(context) {
    const { view, actionOf, report } = context;
    const paths = pathsOf(view, actionOf);
    if (paths.start === undefined) return; // start-action
    if (reachedIn(paths).size === view.blocks.length) return;
    const ids = (places: ReadonlySet<number>): ReadonlySet<string> =>
      new Set([...places].flatMap((place) => view.blocks[place]?.id ?? []));
    const reached = ids(reachedFrom([paths.start], paths, isBranch));
    if (reached.size === view.byId.size) return;
    // What a `NextAction` leads to that only repeats a branch looks connected in the file, and is never run.
    const named = ids(reachedFrom([paths.start], paths, () => true));
    const unreached = unreachedAmong(context, (place) => !reached.has(view.blocks[place]?.id ?? ''));
    const passing = passingBlocks(paths, reached);
    for (const [place, block] of view.blocks.entries()) {
      // Of blocks that share an identifier, `duplicate-identifier` tells.
      if (reached.has(block.id)) continue;
      const pointer = `${block.pointer}/Identifier`;
      const from = passing.get(place);
      if (from) {
        const message =
          `Unreachable: only "NextAction" of ${quote(from.title)} leads here, and ${whereInstead(from)} here, or remove ` +
          'this block.';
        report({ block, pointer, message, related: [{ message: 'It leads here.', pointer: from.pointer }] });
      } else {
        const message = 'Unreachable: no branch leads here from the entry point. Connect it, or remove it.';
        report({ block, pointer, message, ...(named.has(block.id) ? {} : offerRemoval(block, unreached, context)) });
      }
    }
  },
});

// helpers

/** How a task goes on from a block whose `NextAction` it does not follow, and what to connect. */
function whereInstead({ branches }: PlacedBlock): string {
  if (branches.length === 0) return 'nothing comes after that block. Connect another block';
  return 'a task leaves that block by one of its branches. Connect one of them';
}

/** Whether a way is one that branches draw, or stands in for a branch that the file has not. */
function isBranch({ branch, taken }: Way): boolean {
  return branch !== undefined || taken;
}

/** By place, a block that is run and whose repeated `NextAction` leads there. */
function passingBlocks({ blocks, waysOut }: FlowPaths, reached: ReadonlySet<string>): ReadonlyMap<number, PlacedBlock> {
  const passing = new Map<number, PlacedBlock>();
  for (const way of waysOut.flat()) {
    const from = blocks[way.from];
    if (from && reached.has(from.id) && !isBranch(way) && !passing.has(way.to)) passing.set(way.to, from);
  }
  return passing;
}
