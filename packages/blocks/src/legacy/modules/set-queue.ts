import { defineModuleType, error, next, resource } from '../moduleType.ts';

/** flow-language §6.2, block 16. */
export const setQueue = defineModuleType({
  name: 'SetQueue',
  becomes: 'UpdateContactTargetQueue',
  parameters: { Queue: resource('QueueId'), Agent: resource('AgentId') },
  branches: { Success: next, Error: error() },
});
