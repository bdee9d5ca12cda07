import { checkHoursOfOperation } from '../../../catalog/check-hours-of-operation/block.ts';
import { setWorkingQueue } from '../../../catalog/set-working-queue/block.ts';
import { toText } from '../../../flow/json.ts';
import type { FlowView, PlacedBlock } from '../../../flow/viewFlow.ts';
import { isSet } from '../../parameters.ts';
import { defineRule, type RuleContext } from '../../rule.ts';
import { storedTargets } from '../../targets.ts';

/** flow-language §2.3: an agent's own queue has no hours. */
export const hoursOfAgentQueue = defineRule({
  id: 'hours-of-agent-queue',
  category: 'tasks',
  severity: 'warning',
  summary: 'Hours of operation are checked where there are any.',
  check({ view, actionOf, report }) {
    if (!view.blocks.some(({ definition }) => definition === checkHoursOfOperation)) return;
    const queues = workingQueues(view, actionOf);
    for (const block of view.blocks) {
      const { definition, parameters, displayNames } = block;
      if (definition !== checkHoursOfOperation) continue;
      if (isSet(parameters['HoursOfOperationId']) || displayNames['HoursOfOperationId'] !== undefined) continue;
      const queue = queues.get(block.id) ?? OTHER;
      if ((queue & AGENTS) === 0) continue;
      const where = queue === AGENTS ? 'here' : 'on one of the ways here';
      const message =
        `The working queue is an agent’s own queue ${where}, and such a queue has no hours: the task takes Error. ` +
        'Choose the hours of operation to check.';
      report({ block, pointer: `${block.pointer}/Parameters`, field: 'HoursOfOperationId', message });
    }
  },
});

// helpers

// What the working queue may be where a contact comes to a block.
const AGENTS = 1;
const OTHER = 2;

/** What the working queue may be before each block, by identifier; a block is looked at once for each of the two. */
function workingQueues(view: FlowView, actionOf: RuleContext['actionOf']): ReadonlyMap<string, number> {
  const queues = new Map<string, number>();
  const open: string[] = [];
  const enter = (id: string, queue: number): void => {
    const known = queues.get(id) ?? 0;
    if ((known | queue) === known) return;
    queues.set(id, known | queue);
    open.push(id);
  };
  if (view.start !== undefined) enter(view.start, OTHER);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const block = view.byId.get(id);
    if (!block) continue;
    const before = queues.get(id) ?? OTHER;
    for (const { branch, target } of storedTargets(actionOf(block), block)) {
      const isNew = block.definition === setWorkingQueue && branch?.kind === 'success';
      enter(target, isNew ? queueSetBy(block) : before);
    }
  }
  return queues;
}

function queueSetBy({ parameters }: PlacedBlock): number {
  // flow-language §1.12: the ARN of an agent's queue says so.
  return isSet(parameters['AgentId']) || toText(parameters['QueueId']).includes('/queue/agent/') ? AGENTS : OTHER;
}
