/** Which languages there are, and which of them somebody wants. */
import { en } from './en.ts';
import { locale, type Texts } from './texts.ts';

export type Language = 'en' | 'de';
/** What somebody chose: a language, or the one the system prefers. */
export type LanguageChoice = 'system' | Language;

interface LanguageFacts {
  /** As its own speakers call it. */
  readonly name: string;
  /** How numbers and dates are written where the system prefers no country of this language. */
  readonly locale: string;
  readonly load: () => Promise<Texts>;
}

export const LANGUAGES: Readonly<Record<Language, LanguageFacts>> = {
  en: { name: 'English', locale: 'en-GB', load: () => Promise.resolve(en) },
  de: { name: 'Deutsch', locale: 'de-DE', load: async () => (await import('./de.ts')).de },
};

export const ALL_LANGUAGES: readonly Language[] = ['en', 'de'];

/** @param preferred what the system prefers, the best first: `navigator.languages` */
export function languageFor(choice: LanguageChoice, preferred: readonly string[]): Language {
  if (choice !== 'system') return choice;
  return preferred.map(languageOf).find(isLanguage) ?? 'en';
}

/** The language as it is written in the country that the system prefers. */
export function localeFor(language: Language, preferred: readonly string[]): string {
  return preferred.find((tag) => languageOf(tag) === language && tag !== language) ?? LANGUAGES[language].locale;
}

/** The language the page speaks. */
export function languageShown(): Language {
  const shown = languageOf(locale());
  return isLanguage(shown) ? shown : 'en';
}

export function isLanguage(text: string | null | undefined): text is Language {
  return ALL_LANGUAGES.some((language) => language === text);
}

// helpers

/** `de` of `de-AT`. */
function languageOf(tag: string): string {
  return tag.split('-', 1)[0]?.toLowerCase() ?? '';
}
