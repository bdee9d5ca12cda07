import { defineModuleType, error, next, resource } from '../moduleType.ts';

/** flow-language §6.2, block 10. */
export const getMetricData = defineModuleType({
  name: 'GetMetricData',
  becomes: 'GetMetricData',
  parameters: { Queue: resource('QueueId'), Agent: resource('AgentId') },
  branches: { Success: next, Error: error() },
});
