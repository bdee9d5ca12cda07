import { pathsOf } from '../../../analyse/paths.ts';
import { certaintyOf } from '../../../analyse/reached.ts';
import { readersIn } from '../../../analyse/readers.ts';
import type { Read } from '../../../analyse/reads.ts';
import { setWorkingQueue } from '../../../catalog/set-working-queue/block.ts';
import type { JsonObject } from '../../../flow/flow.ts';
import { flowTypeOf } from '../../../flow/flowTypes.ts';
import { getAt } from '../../../flow/json.ts';
import type { PlacedBlock } from '../../../flow/viewFlow.ts';
import type { RelatedPlace } from '../../../problem.ts';
import { isSet } from '../../parameters.ts';
import { defineRule } from '../../rule.ts';

/** flow-language §2 (shared rule), §2.18: without a working queue these blocks take Error. */
export const missingWorkingQueue = defineRule({
  id: 'missing-working-queue',
  category: 'data',
  severity: 'warning',
  summary: 'Blocks that use the working queue come after one that sets it.',
  check({ flow, givenType, view, actionOf, report }) {
    // Agents and queues hand a task to every other type of flow with a queue.
    const type = givenType ?? flowTypeOf(flow);
    if ((type ?? 'CONTACT_FLOW') !== 'CONTACT_FLOW') return;
    if (!view.blocks.some(needsQueue)) return;
    const paths = pathsOf(view, actionOf);
    // Who asks for the agent or the queue runs after them, as a disconnect flow does (flow-language §2.15).
    if (readersIn(paths.blocks, actionOf).some(({ reads }) => reads.some(isOfQueuedTask))) return;
    const { onSome, without } = certaintyOf(paths, ({ from }) => maySetQueue(paths.blocks[from]));
    const needing = [...paths.blocks.entries()].filter(
      ([place, block]) => without.has(place) && needsQueue(block) && !namesQueue(actionOf(block)),
    );
    for (const [place, block] of needing) {
      if (!onSome.has(place)) continue;
      const message = 'Missing a working queue: one way here sets none. Place Set working queue on every way.';
      report({ block, message });
    }
    const [first, ...more] = needing.filter(([place]) => !onSome.has(place)).map(([, block]) => block);
    if (!first) return;
    const message =
      'Missing a working queue: no block before this one sets it. Place Set working queue before it, unless tasks come ' +
      'to this flow with one.';
    // A flow that does not say that it begins with tasks may be one they come to with a queue.
    const severity = type === undefined ? 'info' : 'warning';
    report({ block: first, message, severity, ...(more.length === 0 ? {} : { related: more.map(alsoNeeds) }) });
  },
});

// helpers

function isOfQueuedTask({ reference }: Read): boolean {
  return reference.path[0] === 'Agent' || reference.path[0] === 'Queue';
}

/** Where the block does not take a queue, `unknown-parameter` tells, and how to set it before. */
function namesQueue(action: JsonObject): boolean {
  return ['QueueId', 'AgentId'].some((name) => isSet(getAt(action, ['Parameters', name])));
}

function alsoNeeds({ pointer }: PlacedBlock): RelatedPlace {
  return { message: 'It is missing here too.', pointer };
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
