import { isWayOfTasks } from '../../../analyse/failing.ts';
import { pathsOf } from '../../../analyse/paths.ts';
import { reachedFrom } from '../../../analyse/reached.ts';
import { setCustomerQueueFlow } from '../../../catalog/set-customer-queue-flow/block.ts';
import { transferToQueue } from '../../../catalog/transfer-to-queue/block.ts';
import { flowTypeOf } from '../../../flow/flowTypes.ts';
import type { PlacedBlock } from '../../../flow/viewFlow.ts';
import { defineRule } from '../../rule.ts';

/** flow-language §1.10: the queue flow that runs by default has a block that fails for tasks. */
export const missingQueueFlow = defineRule({
  id: 'missing-queue-flow',
  category: 'tasks',
  severity: 'warning',
  summary: 'A task that is queued has a customer queue flow of its own.',
  check({ flow, givenType, view, actionOf, report }) {
    // A task comes to every other type of flow with what an inbound flow set.
    if ((givenType ?? flowTypeOf(flow) ?? 'CONTACT_FLOW') !== 'CONTACT_FLOW') return;
    if (!view.blocks.some(queuesTask)) return;
    const paths = pathsOf(view, actionOf);
    const without = reachedFrom([paths.start], paths, (way) => {
      const from = paths.blocks[way.from];
      return isWayOfTasks(way, from) && from?.definition !== setCustomerQueueFlow;
    });
    for (const [place, block] of view.blocks.entries()) {
      if (!queuesTask(block) || !without.has(place)) continue;
      const message =
        'Missing a customer queue flow: the default one fails for tasks. Place Set customer queue flow before this ' +
        'block, unless another flow has set one.';
      report({ block, message });
    }
  },
});

// helpers

/** A task that is moved out of a queue has been in one, and a customer queue flow has no block to set another with. */
function queuesTask({ definition, type }: PlacedBlock): boolean {
  return definition === transferToQueue && type === 'TransferContactToQueue';
}
