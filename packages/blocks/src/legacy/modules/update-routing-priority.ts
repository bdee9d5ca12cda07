import { defineModuleType, guessed, next, to } from '../moduleType.ts';

const SECONDS = 'It is taken for seconds added to the age; no document names this parameter.';

/** flow-language §6.2, block 1. */
export const updateRoutingPriority = defineModuleType({
  name: 'UpdateRoutingPriority',
  becomes: 'UpdateContactRoutingBehavior',
  parameters: {
    AbsolutePosition: to('QueuePriority'),
    TimeOffset: guessed(to('QueueTimeAdjustmentSeconds'), SECONDS),
    RelativePosition: guessed(to('QueueTimeAdjustmentSeconds'), SECONDS),
  },
  branches: { Success: next },
});
