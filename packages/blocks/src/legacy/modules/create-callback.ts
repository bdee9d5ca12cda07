import { defineModuleType, error, next, resource, to } from '../moduleType.ts';

/** flow-language §6.2, block 18, callback. */
export const createCallback = defineModuleType({
  name: 'CreateCallback',
  becomes: 'CreateCallbackContact',
  parameters: {
    InitialDelaySeconds: to('InitialCallDelaySeconds'),
    RetryDelaySeconds: to('RetryDelaySeconds'),
    MaxRetryAttempts: to('MaximumConnectionAttempts'),
    Queue: resource('QueueId'),
    Agent: resource('AgentId'),
  },
  branches: { Success: next, Error: error() },
});
