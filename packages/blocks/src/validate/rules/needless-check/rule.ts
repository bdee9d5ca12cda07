import { checkContactAttributes } from '../../../catalog/check-contact-attributes/block.ts';
import { checkHoursOfOperation } from '../../../catalog/check-hours-of-operation/block.ts';
import { checkQueueStatus } from '../../../catalog/check-queue-status/block.ts';
import { checkStaffing } from '../../../catalog/check-staffing/block.ts';
import { distributeByPercentage } from '../../../catalog/distribute-by-percentage/block.ts';
import { isFailure } from '../../../analyse/failsIntoItself.ts';
import type { BlockDefinition } from '../../../block.ts';
import { defineRule } from '../../rule.ts';
import { quote } from '../../words.ts';

/** flow-language §2.2–§2.5, §2.8: these blocks do nothing but choose a branch. */
export const needlessCheck = defineRule({
  id: 'needless-check',
  category: 'graph',
  severity: 'info',
  summary: 'A block that chooses between branches leads to more than one block.',
  check({ view, report }) {
    for (const block of view.blocks) {
      if (!block.definition || !CHOOSERS.has(block.definition)) continue;
      const branches = block.branches.filter(({ declared }) => declared?.neverTaken === undefined);
      const answers = branches.filter((branch) => !isFailure({ branch }));
      const target = answers[0]?.target;
      if (target === undefined || answers.some((branch) => branch.target !== target)) continue;
      const title = view.byId.get(target)?.title ?? target;
      const failures = branches.filter((branch) => branch.target !== target).map(({ label }) => quote(label));
      const which = failures.length === 0 ? 'every one' : `every one but ${failures.join(' and ')}`;
      const message =
        `Expected branches to different blocks: ${which} leads to ${quote(title)}, so this block decides nothing. ` +
        'Connect them differently, or remove the block.';
      report({ block, message });
    }
  },
});

// helpers

const CHOOSERS: ReadonlySet<BlockDefinition> = new Set<BlockDefinition>([
  checkContactAttributes,
  checkHoursOfOperation,
  checkQueueStatus,
  checkStaffing,
  distributeByPercentage,
]);
