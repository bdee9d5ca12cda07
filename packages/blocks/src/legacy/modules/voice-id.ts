import { defineModuleType, error, next, result } from '../moduleType.ts';

/** No document has either block of Voice ID in both forms. */
export const setVoiceId = defineModuleType({
  name: 'SetVoiceId',
  becomes: 'StartVoiceIdStream',
  guess: 'No source names what it becomes.',
  branches: { Success: next, Error: error() },
});

export const checkVoiceId = defineModuleType({
  name: 'CheckVoiceId',
  becomes: 'CheckVoiceId',
  guess: 'No source says what its branches are called now; their old names are kept.',
  branches: {
    Authenticated: result('Authenticated'),
    NotAuthenticated: result('NotAuthenticated'),
    Inconclusive: result('Inconclusive'),
    NotEnrolled: result('NotEnrolled'),
    OptedOut: result('OptedOut'),
    Error: error(),
  },
  mirrors: 'NoMatchingError',
});
