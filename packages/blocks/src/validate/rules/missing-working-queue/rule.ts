import { pathsOf } from '../../../analyse/paths.ts';
import { certaintyOf } from '../../../analyse/reached.ts';
import { readsOf, type Read } from '../../../analyse/reads.ts';
import { setWorkingQueue } from '../../../catalog/set-working-queue/block.ts';
import { flowTypeOf } from '../../../flow/flowTypes.ts';
import type { PlacedBlock } from '../../../flow/viewFlow.ts';
import { defineRule } from '../../rule.ts';

/** flow-language §2 (shared rule), §2.18: without a working queue these blocks take Error. */
export const missingWorkingQueue = defineRule({
  id: 'missing-working-queue',
  category: 'data',
  severity: 'warning',
  summary: 'Blocks that use the working queue come after one that sets it.',
  check({ flow, givenType, view, actionOf, report }) {
    // Agents and queues hand a task to every other type of flow with a queue.
    if ((givenType ?? flowTypeOf(flow) ?? 'CONTACT_FLOW') !== 'CONTACT_FLOW') return;
    if (!view.blocks.some(needsQueue)) return;
    const paths = pathsOf(view, actionOf);
    // Who asks for the agent or the queue runs after them, as a disconnect flow does (flow-language §2.15).
    if (paths.blocks.some((block) => readsOf(block, actionOf).some(isOfQueuedTask))) return;
    const { onSome, without } = certaintyOf(paths, ({ from }) => maySetQueue(paths.blocks[from]));
    for (const [place, block] of paths.blocks.entries()) {
      if (!without.has(place) || !needsQueue(block)) continue;
      const where = onSome.has(place) ? 'one way here sets none' : 'no block before this one sets it';
      const next = onSome.has(place)
        ? 'Place Set working queue on every way.'
        : 'Place Set working queue before it, unless tasks come from another flow that has.';
      report({ block, message: `Missing a working queue: ${where}. ${next}` });
    }
  },
});

// helpers

function isOfQueuedTask({ reference }: Read): boolean {
  return reference.path[0] === 'Agent' || reference.path[0] === 'Queue';
}

/** A module may, and so may what nobody knows. Who connects its Error on has decided to go on with what there is. */
function maySetQueue(block: PlacedBlock | undefined): boolean {
  if (!block) return false;
  return (
    block.definition === setWorkingQueue || block.type === 'InvokeFlowModule' || (!block.definition && !block.foreign)
  );
}

/** Each by the parameter that names what it uses instead of the working queue. */
const INSTEAD: Readonly<Record<string, readonly string[]>> = {
  CheckHoursOfOperation: ['HoursOfOperationId'],
  CheckMetricData: ['QueueId', 'AgentId'],
  GetMetricData: ['QueueId', 'AgentId'],
  TransferContactToQueue: [],
};

function needsQueue({ type, parameters }: PlacedBlock): boolean {
  const instead = Object.hasOwn(INSTEAD, type) ? INSTEAD[type] : undefined;
  return instead !== undefined && instead.every((name) => parameters[name] === undefined);
}
