import { takenCircles } from '../../../analyse/circles.ts';
import { pathsOf, type FlowPaths, type Way } from '../../../analyse/paths.ts';
import { restlessCircles } from '../../../analyse/restless.ts';
import { transferToFlow } from '../../../catalog/transfer-to-flow/block.ts';
import { transferToQueue } from '../../../catalog/transfer-to-queue/block.ts';
import { flowTypeOf } from '../../../flow/flowTypes.ts';
import { defineRule } from '../../rule.ts';
import { tellCircle } from '../../tellCircle.ts';

/** flow-language §1.10, §2.19: only the expiry of the task ends such a flow. A task in a queue is taken out by an agent. */
export const cycleWithoutExit = defineRule({
  id: 'cycle-without-exit',
  category: 'graph',
  severity: 'warning',
  summary: 'Whatever goes round can leave the circle.',
  check({ flow, givenType, view, actionOf, report }) {
    if (!LEFT_BY_BLOCKS.has(givenType ?? flowTypeOf(flow) ?? 'CONTACT_FLOW')) return;
    const paths = pathsOf(view, actionOf);
    const circles = takenCircles(paths);
    if (circles.length === 0) return;
    const told = new Set(restlessCircles(paths, actionOf).flatMap((circle) => [...circle])); // cycle-without-wait
    for (const circle of circles) {
      if (![...circle].every((place) => staysIn(circle, place, paths) && !told.has(place))) continue;
      const { block, round, related } = tellCircle(circle, paths, isTaken);
      const message =
        `Expected a way out of the circle ${round}: a task that comes here stays until it expires. Lead a branch on, ` +
        'to a queue or to Disconnect.';
      report({ block, message, related });
    }
  },
});

// helpers

const LEFT_BY_BLOCKS: ReadonlySet<string> = new Set(['CONTACT_FLOW', 'QUEUE_TRANSFER', 'AGENT_TRANSFER']);

function isTaken({ taken }: Way): boolean {
  return taken;
}

/** Whether a contact goes on to the circle whatever the block there does; of other channels' blocks nobody knows. */
function staysIn(circle: ReadonlySet<number>, place: number, { blocks, waysOut }: FlowPaths): boolean {
  const block = blocks[place];
  if (!block?.definition || block.definition === transferToFlow || block.definition === transferToQueue) return false;
  const ways = waysOut[place] ?? [];
  const leadsOn = block.branches.every(
    (branch) => branch.declared?.neverTaken !== undefined || ways.some((way) => way.branch === branch),
  );
  return leadsOn && ways.every(({ to, taken }) => !taken || circle.has(to));
}
