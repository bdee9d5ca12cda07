import { defineModuleType, error, result, textOf, to } from '../moduleType.ts';

/** flow-language §6.2, block 19. */
export const wait = defineModuleType({
  name: 'Wait',
  becomes: 'Wait',
  parameters: {
    TimeoutSeconds: to('TimeLimitSeconds'),
    InterruptOnCustomerReturn: {
      write(parameter, draft) {
        const text = textOf(parameter, draft)?.toLowerCase();
        if (text === 'true') draft.set(parameter, ['Events'], ['CustomerReturned']);
        else if (text !== undefined && text !== 'false') draft.drop(parameter, 'Expected "true" or "false".');
      },
    },
  },
  branches: { Timeout: result('WaitCompleted'), CustomerReturn: result('CustomerReturned'), Error: error() },
});
