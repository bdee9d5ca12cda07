import { defineModuleType, error, guessed, next, readBy, textOf, to, word } from '../moduleType.ts';
import { parameterOf, type LegacyModule } from '../readLegacy.ts';

const PARTICIPANTS: ReadonlyMap<string, readonly string[]> = new Map([
  ['Both', ['Agent', 'Customer']],
  ['Agent', ['Agent']],
  ['Customer', ['Customer']],
]);

const ANALYTICS = 'No source has both forms of the analytics settings.';

/** flow-language §6.2, other types. To record nobody is to record none of the participants. */
export const setRecordingBehavior = defineModuleType({
  name: 'SetRecordingBehavior',
  becomes: 'UpdateContactRecordingBehavior',
  parameters: {
    RecordingBehaviorOption: {
      write(parameter, draft) {
        const option = textOf(parameter, draft);
        const recorded = option === 'Disable' ? [] : option === 'Enable' ? participantsOf(draft.module) : undefined;
        if (recorded) draft.set(parameter, ['RecordingBehavior', 'RecordedParticipants'], [...recorded]);
        else if (option !== undefined) draft.drop(parameter, 'Expected whom to record, by words that are known.');
      },
    },
    RecordingParticipantOption: readBy('RecordingBehaviorOption', 'both', 'agent', 'customer'),
    AnalyticsBehaviorOption: guessed(
      word({ Enable: 'True', Disable: 'False' }, 'AnalyticsBehavior', 'Enabled'),
      ANALYTICS,
    ),
    AnalyticsLanguageLocaleCode: guessed(to('AnalyticsBehavior', 'AnalyticsLanguage'), ANALYTICS),
    AnalyticsRedactionOption: guessed(
      word({ Enable: 'Enabled', Disable: 'Disabled' }, 'AnalyticsBehavior', 'AnalyticsRedactionBehavior'),
      ANALYTICS,
    ),
    AnalyticsRedactionPolicy: guessed(to('AnalyticsBehavior', 'AnalyticsRedactionResults'), ANALYTICS),
    AnalyticsMode: guessed(to('AnalyticsBehavior', 'ChannelConfiguration', 'Voice', 'AnalyticsModes', 0), ANALYTICS),
  },
  branches: { Success: next, Error: error() },
});

function participantsOf(module: LegacyModule): readonly string[] | undefined {
  const option = parameterOf(module, 'RecordingParticipantOption')?.value;
  return typeof option === 'string' ? PARTICIPANTS.get(option) : undefined;
}
