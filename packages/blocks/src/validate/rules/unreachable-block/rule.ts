import { pathsOf } from '../../../analyse/paths.ts';
import { reachedFrom } from '../../../analyse/reached.ts';
import { defineRule } from '../../rule.ts';
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
    // What only a repeated `NextAction` leads to is connected all the same.
    const places = reachedFrom([paths.start], paths, () => true);
    if (places.size === view.blocks.length) return;
    const reached = new Set([...places].map((place) => view.blocks[place]?.id));
    const unreached = unreachedAmong(context, (place) => !reached.has(view.blocks[place]?.id));
    for (const block of view.blocks) {
      // Of blocks that share an identifier, `duplicate-identifier` tells.
      if (reached.has(block.id)) continue;
      const message = 'Unreachable: no branch leads here from the entry point. Connect it, or remove it.';
      report({ block, pointer: `${block.pointer}/Identifier`, message, ...offerRemoval(block, unreached, context) });
    }
  },
});
