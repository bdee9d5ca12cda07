import { defineModuleType, error, next, to } from '../moduleType.ts';

/** flow-language §6.2, other types. */
export const setVoice = defineModuleType({
  name: 'SetVoice',
  becomes: 'UpdateContactTextToSpeechVoice',
  parameters: {
    GlobalVoice: to('TextToSpeechVoice'),
    GlobalEngine: to('TextToSpeechEngine'),
    SpeakingStyle: to('TextToSpeechStyle'),
  },
  branches: { Success: next, Error: error() },
});
