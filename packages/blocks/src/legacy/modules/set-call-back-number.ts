import { defineModuleType, error, next, to } from '../moduleType.ts';

/** flow-language §6.2, other types. */
export const setCallBackNumber = defineModuleType({
  name: 'SetCallBackNumber',
  becomes: 'UpdateContactCallbackNumber',
  parameters: { CallBackNumber: to('CallbackNumber') },
  branches: {
    Success: next,
    InvalidPhoneNumber: error('InvalidCallbackNumber'),
    NonDialableNumber: error('CallbackNumberNotDialable'),
  },
});
