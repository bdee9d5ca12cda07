import type { Designer } from '../designer.ts';
import type { MenuItem } from '../menuItem.ts';
import { ALL_LANGUAGES, LANGUAGES, languageShown, type Language } from './languages.ts';
import { texts } from './texts.ts';

/** Goes round the languages. The words name the next one as its own speakers do, for whoever reads no other. */
export function languageItem({ session }: Designer): MenuItem {
  const next = nextLanguage(languageShown());
  return {
    id: 'language',
    label: texts().language.changeTo(LANGUAGES[next].name),
    keys: [],
    applies: () => true,
    run: () => session.set({ language: next }),
  };
}

// helpers

function nextLanguage(language: Language): Language {
  return ALL_LANGUAGES[(ALL_LANGUAGES.indexOf(language) + 1) % ALL_LANGUAGES.length] ?? 'en';
}
