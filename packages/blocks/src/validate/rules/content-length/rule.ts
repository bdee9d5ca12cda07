import { FLOW_LIMITS } from '../../../flow/flow.ts';
import { defineRule } from '../../rule.ts';

/** flow-language §1.2: what counts is what is sent, so white space of the file does not. */
export const contentLength = defineRule({
  id: 'content-length',
  category: 'service',
  severity: 'error',
  summary: 'The flow is no longer than the service takes.',
  check({ flow, mostCharacters = Infinity, report }) {
    // Writing it all only to count is dear, and almost every flow is far from it.
    if (mostCharacters <= FLOW_LIMITS.contentLength) return;
    const { length } = JSON.stringify(flow);
    if (length <= FLOW_LIMITS.contentLength) return;
    report({
      message:
        `Too long: ${length} characters without white space, expected at most ${FLOW_LIMITS.contentLength}. ` +
        'Move some of the blocks into another flow, and reach it with Transfer to flow.',
      pointer: '',
    });
  },
});
