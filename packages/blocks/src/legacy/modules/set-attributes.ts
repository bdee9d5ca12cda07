import { defineModuleType, error, next, rowOf } from '../moduleType.ts';

/** flow-language §6.2, block 13. */
export const setAttributes = defineModuleType({
  name: 'SetAttributes',
  becomes: 'UpdateContactAttributes',
  fixed: { Attributes: {} },
  parameters: { Attribute: rowOf('Attributes') },
  branches: { Success: next, Error: error() },
});
