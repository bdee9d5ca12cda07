import { defineModuleType, error, result, to } from '../moduleType.ts';

/** flow-language §6.2, block 12. */
export const loop = defineModuleType({
  name: 'Loop',
  becomes: 'Loop',
  parameters: { LoopCount: to('LoopCount') },
  branches: { Looping: result('ContinueLooping'), Complete: result('DoneLooping'), Error: error() },
});
