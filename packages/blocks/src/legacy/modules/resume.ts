import { defineModuleType } from '../moduleType.ts';

/** flow-language §6.2, block 9. */
export const resume = defineModuleType({ name: 'Resume', becomes: 'EndFlowExecution' });
