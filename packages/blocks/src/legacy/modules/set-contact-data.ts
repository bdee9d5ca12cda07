import { getAt } from '../../flow/json.ts';
import type { Json } from '../../flow/flow.ts';
import { defineModuleType, error, next, to, word, type ParameterRule } from '../moduleType.ts';

/** What a parameter *ContactData* sets, each by a member of its own. */
const DATA: Readonly<Record<string, string>> = { languageCode: 'LanguageCode', customerId: 'CustomerId' };

const SWITCH = { true: 'TRUE', false: 'FALSE' };

const contactData: ParameterRule = {
  members: Object.keys(DATA),
  write(parameter, draft) {
    for (const [member, name] of Object.entries(DATA)) {
      const value = getAt(parameter.source, [member]) as Json | undefined;
      if (value !== undefined) to(name).write({ ...parameter, value }, draft);
    }
  },
};

/** flow-language §5, §2.13: what the old console kept of Set contact attributes, Set voice and Set Voice ID. */
export const setContactData = defineModuleType({
  name: 'SetContactData',
  becomes: 'UpdateContactData',
  guess: 'No source names what it becomes; the settings have the same names.',
  parameters: {
    ContactData: contactData,
    IsVoiceIdStreamingEnabled: word(SWITCH, 'IsVoiceIdStreamingEnabled'),
    IsVoiceAuthenticationEnabled: word(SWITCH, 'IsVoiceAuthenticationEnabled'),
    IsFraudDetectionEnabled: word(SWITCH, 'IsFraudDetectionEnabled'),
    VoiceAuthenticationThreshold: to('VoiceAuthenticationThreshold'),
    VoiceAuthenticationResponseTime: to('VoiceAuthenticationResponseTime'),
    FraudDetectionThreshold: to('FraudDetectionThreshold'),
    WatchlistId: to('WatchlistId'),
  },
  branches: { Success: next, Error: error() },
});
