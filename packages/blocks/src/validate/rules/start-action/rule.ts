import { getAt } from '../../../flow/json.ts';
import { offerWord } from '../../offer.ts';
import { defineRule } from '../../rule.ts';
import { didYouMean, kindOf, quote } from '../../words.ts';

/** flow-language §1.1: there is no entry block; the flow names the block it begins with. */
export const startAction = defineRule({
  id: 'start-action',
  category: 'service',
  severity: 'error',
  summary: 'The flow begins with one of its blocks.',
  check({ flow, view, nearest, report }) {
    const pointer = '/StartAction';
    const said = getAt(flow, ['StartAction']);
    if (said !== undefined && typeof said !== 'string') {
      report({ message: `Expected "StartAction" to be text, found ${kindOf(said)}.`, pointer });
    } else if (view.start === undefined) {
      report({ message: 'Missing start: connect the entry point to the block the flow begins with.', pointer });
    } else if (!view.byId.has(view.start)) {
      const meant = nearest(view.start, view.byId.keys());
      report({
        message: `Unknown start ${quote(view.start)}, expected the identifier of a block${didYouMean(meant) || '.'}`,
        pointer,
        ...offerWord(pointer, meant),
      });
    }
  },
});
