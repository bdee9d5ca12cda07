import { defineModuleType, error, next } from '../moduleType.ts';
import { speech } from './speech.ts';

/** flow-language §6.2, other types. */
export const playPrompt = defineModuleType({
  name: 'PlayPrompt',
  becomes: 'MessageParticipant',
  parameters: speech,
  branches: { Success: next, Error: error() },
});
