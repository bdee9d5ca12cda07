import { FLOW_LIMITS } from '../../../flow/flow.ts';
import { getAt } from '../../../flow/json.ts';
import { defineRule } from '../../rule.ts';

/** flow-language §1.2. */
export const tooManyActions = defineRule({
  id: 'too-many-actions',
  category: 'service',
  severity: 'error',
  summary: 'The flow has no more blocks than the service and its console take.',
  check({ flow, report }) {
    const actions = getAt(flow, ['Actions']);
    const count = Array.isArray(actions) ? actions.length : 0;
    const at = { pointer: '/Actions', atName: true } as const;
    const next = 'Move some of them into another flow, and reach it with Transfer to flow.';
    if (count > FLOW_LIMITS.actions) {
      report({ ...at, message: `Too many actions: ${count}, expected at most ${FLOW_LIMITS.actions}. ${next}` });
    } else if (count > FLOW_LIMITS.exportedBlocks) {
      const limit = `the console exports flows with at most ${FLOW_LIMITS.exportedBlocks}`;
      report({ ...at, message: `Many actions: ${count}; ${limit}. ${next}`, severity: 'warning' });
    }
  },
});
