import { defineModuleType, error, resource, result, textOf } from '../moduleType.ts';

const STATES: readonly string[] = ['Available', 'Staffed', 'Online'];

/** flow-language §6.2, block 5. */
export const checkStaffing = defineModuleType({
  name: 'CheckStaffing',
  becomes: 'CheckMetricData',
  parameters: {
    Status: {
      write(parameter, draft) {
        const state = textOf(parameter, draft);
        if (state === undefined) return;
        draft.set(parameter, ['MetricType'], `NumberOfAgents${state}`);
        if (!STATES.includes(state)) draft.guess(parameter, `Expected one of ${STATES.join(', ')}.`);
      },
    },
    Queue: resource('QueueId'),
    Agent: resource('AgentId'),
  },
  branches: {
    True: result('0', 'NumberGreaterThan'),
    False: error('NoMatchingCondition'),
    Error: error(),
  },
  finish(draft) {
    // What agents it counts is not said: the beginning of the name keeps it this block, and the validator asks.
    draft.put(['MetricType'], 'NumberOfAgents');
  },
});
