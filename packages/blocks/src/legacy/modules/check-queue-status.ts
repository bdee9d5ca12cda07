import { type BranchRule, compared, defineModuleType, error, guessedBranch, resource } from '../moduleType.ts';
import type { LegacyModule } from '../readLegacy.ts';

const METRICS: ReadonlyMap<string, string> = new Map([
  ['CheckQueueTime', 'OldestContactInQueueAgeSeconds'],
  ['CheckQueueCapacity', 'NumberOfContactsInQueue'],
]);

const OTHER_METRIC: BranchRule = {
  members: ['conditionType', 'conditionValue'],
  store: () => ({
    as: 'nothing',
    why: 'One block checks the time in queue or the number of contacts, not both; use a second block.',
  }),
};

/** flow-language §6.2, block 4. The old block chose the metric in each branch; the action has one for all. */
export const checkQueueStatus = defineModuleType({
  name: 'CheckQueueStatus',
  becomes: 'CheckMetricData',
  parameters: { Queue: resource('QueueId'), Agent: resource('AgentId') },
  branches: (module) => {
    const chosen = metricBranch(module);
    const capacity = guessedBranch(compared, 'It is taken for the number of contacts in the queue.');
    return {
      CheckQueueTime: chosen === 'CheckQueueTime' ? compared : OTHER_METRIC,
      CheckQueueCapacity: chosen === 'CheckQueueCapacity' ? capacity : OTHER_METRIC,
      NoMatch: error('NoMatchingCondition'),
      Error: error(),
    };
  },
  finish(draft) {
    const metric = METRICS.get(metricBranch(draft.module) ?? '');
    if (metric !== undefined) draft.put(['MetricType'], metric);
  },
});

function metricBranch({ branches }: LegacyModule): string | undefined {
  return branches.find(({ condition }) => METRICS.has(condition))?.condition;
}
