import { setCustomerQueueFlow } from '../../../catalog/set-customer-queue-flow/block.ts';
import { transferToQueue } from '../../../catalog/transfer-to-queue/block.ts';
import { flowTypeOf } from '../../../flow/flowTypes.ts';
import { reachedFrom } from '../../reachedFrom.ts';
import { defineRule } from '../../rule.ts';

/** flow-language §1.10: the queue flow that runs by default has a block that fails for tasks. */
export const missingQueueFlow = defineRule({
  id: 'missing-queue-flow',
  category: 'tasks',
  severity: 'warning',
  summary: 'A task that is queued has a customer queue flow of its own.',
  check({ flow, givenType, view, actionOf, report }) {
    // A task comes to every other type of flow with what an inbound flow set.
    if ((givenType ?? flowTypeOf(flow) ?? 'CONTACT_FLOW') !== 'CONTACT_FLOW' || view.start === undefined) return;
    const isUnset = reachedFrom(view.start, view, actionOf, ({ definition }) => definition !== setCustomerQueueFlow);
    for (const block of view.blocks) {
      if (block.definition !== transferToQueue || !isUnset.has(block.id)) continue;
      const message =
        'Missing a customer queue flow: the default one fails for tasks. Place Set customer queue flow before this ' +
        'block, unless another flow has set one.';
      report({ block, message });
    }
  },
});
