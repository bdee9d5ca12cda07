import { defineModuleType, next, word } from '../moduleType.ts';

/** flow-language §6.2, other types. */
export const setLoggingBehavior = defineModuleType({
  name: 'SetLoggingBehavior',
  becomes: 'UpdateFlowLoggingBehavior',
  parameters: { LoggingBehavior: word({ Enable: 'Enabled', Disable: 'Disabled' }, 'FlowLoggingBehavior') },
  branches: { Success: next },
});
