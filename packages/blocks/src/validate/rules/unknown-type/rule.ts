import { catalog } from '../../../catalog.gen.ts';
import { foreignBlocks, MISTAKEN_TYPES } from '../../../foreign/foreign.ts';
import { getAt } from '../../../flow/json.ts';
import { offerWord } from '../../offer.ts';
import { defineRule } from '../../rule.ts';
import { serviceSays } from '../../serviceSays.ts';
import { didYouMean, kindOf, quote } from '../../words.ts';

/** flow-language §1.3; §5, names that look like Types and are refused. */
export const unknownType = defineRule({
  id: 'unknown-type',
  category: 'service',
  severity: 'error',
  summary: 'Every block has a Type the service knows.',
  check({ view, actionOf, nearest, report }) {
    for (const block of view.blocks) {
      if (block.definition || block.foreign) continue;
      const pointer = `${block.pointer}/Type`;
      const found = getAt(actionOf(block), ['Type']);
      if (found === undefined || found === '') {
        report({ block, pointer, message: 'Missing "Type", expected one such as "Wait" or "Compare".' });
      } else if (typeof found !== 'string') {
        report({ block, pointer, message: `Expected "Type" to be text, found ${kindOf(found)}.` });
      } else {
        const meant = MISTAKEN_TYPES[found] ?? nearest(found, TYPES);
        const message = `Unknown Type ${quote(found)}${didYouMean(meant) || '.'}`;
        const service = serviceSays.unknownType(found);
        report({ block, pointer, message, service, ...offerWord(pointer, meant) });
      }
    }
  },
});

// helpers

const TYPES: ReadonlySet<string> = new Set([
  ...catalog.flatMap(({ actions }) => actions.map(({ type }) => type)),
  ...foreignBlocks.map(({ type }) => type),
]);
