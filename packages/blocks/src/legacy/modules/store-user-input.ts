import { defineModuleType, error, implied, next, to, word, type ParameterRule } from '../moduleType.ts';
import { parameterOf, scalarText, type LegacyModule } from '../readLegacy.ts';
import { speech } from './speech.ts';

const KEYS = ['EncryptionKeyId', 'EncryptionKey'];

/** flow-language §6.2, other types: digits that are stored, or a phone number. */
export const storeUserInput = defineModuleType({
  name: 'StoreUserInput',
  becomes: 'GetParticipantInput',
  fixed: { StoreInput: 'True' },
  parameters: {
    ...speech,
    Timeout: to('InputTimeLimitSeconds'),
    // Which of the two it is shows by what is validated.
    CustomerInputType: implied('custom', 'phonenumber'),
    MaxDigits: to('InputValidation', 'CustomValidation', 'MaximumLength'),
    PhoneNumberFormat: to('InputValidation', 'PhoneNumberValidation', 'NumberFormat'),
    CountryCode: to('InputValidation', 'PhoneNumberValidation', 'CountryCode'),
    EncryptEntry: {
      write(parameter, draft) {
        const hasKey = KEYS.some((name) => parameterOf(draft.module, name)?.value);
        if (isEncrypted(draft.module) && !hasKey)
          draft.drop(parameter, 'Input is encrypted with a key, and it names none.');
        else implied('true', 'false').write(parameter, draft);
      },
    },
    EncryptionKeyId: onlyEncrypted(to('InputEncryption', 'EncryptionKeyId')),
    EncryptionKey: onlyEncrypted(to('InputEncryption', 'Key')),
    DisableCancel: word({ true: 'True', false: 'False' }, 'DTMFConfiguration', 'DisableCancelKey'),
    TerminatorDigits: to('DTMFConfiguration', 'InputTerminationSequence'),
  },
  branches: { Success: next, InvalidNumber: error('InvalidPhoneNumber'), Error: error() },
});

// helpers

function isEncrypted(module: LegacyModule): boolean {
  return scalarText(parameterOf(module, 'EncryptEntry')?.value)?.toLowerCase() === 'true';
}

/** A key that is there and not used would turn encryption on. */
function onlyEncrypted(rule: ParameterRule): ParameterRule {
  return {
    ...rule,
    write(parameter, draft) {
      if (isEncrypted(draft.module)) rule.write(parameter, draft);
      else if (parameter.value) draft.drop(parameter, 'The input is not encrypted, so the key is not used.');
    },
  };
}
