import { compared, defineModuleType, error, guessed, implied, rowOf, to } from '../moduleType.ts';
import { parameterOf, type LegacyModule } from '../readLegacy.ts';
import { speech } from './speech.ts';

const branches = {
  Evaluate: compared,
  Timeout: error('InputTimeLimitExceeded'),
  NoMatch: error('NoMatchingCondition'),
  Error: error(),
};

/** flow-language §6.2, other types: one digit, not stored. */
export const getDigits = defineModuleType({
  name: 'GetUserInput',
  target: 'Digits',
  looksLike: (module) => !namesBot(module),
  becomes: 'GetParticipantInput',
  fixed: { StoreInput: 'False' },
  parameters: { ...speech, Timeout: to('InputTimeLimitSeconds'), MaxDigits: implied('1') },
  branches,
  mirrors: 'NoMatchingError',
});

/** flow-language §6.2, other types: what a bot understood. */
export const getIntent = defineModuleType({
  name: 'GetUserInput',
  target: 'Lex',
  looksLike: namesBot,
  becomes: 'ConnectParticipantWithLexBot',
  parameters: {
    ...speech,
    BotName: to('LexBot', 'Name'),
    BotAlias: to('LexBot', 'Alias'),
    BotRegion: to('LexBot', 'Region'),
    BotAliasArn: guessed(to('LexV2Bot', 'AliasArn'), 'It is taken for the alias of a Lex V2 bot.'),
    LexVersion: implied('2', 'v2', 'lexv2'),
    Parameter: rowOf('LexSessionAttributes'),
  },
  branches,
  mirrors: 'NoMatchingError',
});

function namesBot(module: LegacyModule): boolean {
  return ['BotName', 'BotAliasArn'].some((name) => parameterOf(module, name) !== undefined);
}
