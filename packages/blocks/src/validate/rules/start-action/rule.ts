import { defineRule } from '../../rule.ts';
import { didYouMean, quote } from '../../words.ts';

/** flow-language §1.1: there is no entry block; the flow names the block it begins with. */
export const startAction = defineRule({
  id: 'start-action',
  severity: 'error',
  summary: 'The flow begins with one of its blocks.',
  check({ view, nearest, report }) {
    const pointer = '/StartAction';
    if (view.start === undefined) {
      report({ message: 'Missing start: connect the entry point to the block the flow begins with.', pointer });
    } else if (!view.byId.has(view.start)) {
      const meant = didYouMean(nearest(view.start, view.byId.keys()));
      report({
        message: `Unknown start ${quote(view.start)}, expected the identifier of a block${meant || '.'}`,
        pointer,
      });
    }
  },
});
