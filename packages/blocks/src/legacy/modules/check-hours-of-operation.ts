import { defineModuleType, error, resource, result } from '../moduleType.ts';

/** flow-language §6.2, block 3. */
export const checkHoursOfOperation = defineModuleType({
  name: 'CheckHoursOfOperation',
  becomes: 'CheckHoursOfOperation',
  parameters: { Hours: resource('HoursOfOperationId') },
  branches: { True: result('True'), False: result('False'), Error: error() },
});
