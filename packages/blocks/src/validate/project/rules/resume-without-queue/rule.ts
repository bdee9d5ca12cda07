import { transferToFlow } from '../../../../catalog/transfer-to-flow/block.ts';
import { transferToQueue } from '../../../../catalog/transfer-to-queue/block.ts';
import { pathsOf } from '../../../../analyse/paths.ts';
import { reachedIn } from '../../../../analyse/reached.ts';
import { quote } from '../../../words.ts';
import type { ProjectFlow } from '../../projectFlow.ts';
import { defineProjectRule } from '../../projectRule.ts';

/** task-contacts §3.5: a task that is paused while it waits leaves its queue, and only a flow brings it back. */
export const resumeWithoutQueue = defineProjectRule({
  id: 'resume-without-queue',
  category: 'tasks',
  severity: 'info',
  summary: 'A task that was paused in a queue comes back to one.',
  check({ calls, report }) {
    for (const { from, block, way, pointer, target } of calls) {
      if (way.hook !== 'ResumeContact' || target.is !== 'found' || mayQueue(target.flow)) continue;
      const message =
        `Expected Transfer to queue in ${quote(target.flow.title)}, found none: a task that was paused while it waited ` +
        'stays out of every queue when it is resumed. Place it there, unless only agents pause tasks.';
      report({ flow: from, block, pointer, message });
    }
  },
});

// helpers

function mayQueue({ view, actionOf }: ProjectFlow): boolean {
  const paths = pathsOf(view, actionOf);
  const reached = [...reachedIn(paths)].map((place) => paths.blocks[place]?.definition);
  return paths.start === undefined || reached.includes(transferToQueue) || reached.includes(transferToFlow);
}
