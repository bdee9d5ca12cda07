import { useEffect, useState } from 'react';
import { isLanguage, languageFor, LANGUAGES, localeFor, type Language, type LanguageChoice } from './languages.ts';
import { showTexts, type Texts } from './texts.ts';

const KEY = 'switchyard:language';

/** The language chosen the last time. */
export function rememberedLanguage(): LanguageChoice {
  const kept = localStorage.getItem(KEY);
  return isLanguage(kept) ? kept : 'system';
}

/** Has the page speak a language before it is drawn. Without a network one may not come; then it is English. */
export async function beginIn(choice: LanguageChoice): Promise<void> {
  await fetchLanguage(choice).then(speak, () => undefined);
}

/** Follows the choice, and remembers it; what it returns changes once the page has to be drawn in another language. */
export function useLanguage(choice: LanguageChoice): string {
  const [spoken, setSpoken] = useState(() => document.documentElement.lang);
  useEffect(() => {
    localStorage.setItem(KEY, choice);
    let isLast = true;
    const follow = async (): Promise<void> => {
      const fetched = await fetchLanguage(choice).catch(() => undefined);
      if (!isLast || !fetched) return;
      speak(fetched);
      setSpoken(fetched.language);
    };
    const onSystem = (): void => void follow();
    onSystem();
    addEventListener('languagechange', onSystem);
    return () => {
      isLast = false;
      removeEventListener('languagechange', onSystem);
    };
  }, [choice]);
  return spoken;
}

// helpers

interface Fetched {
  readonly language: Language;
  readonly catalogue: Texts;
}

async function fetchLanguage(choice: LanguageChoice): Promise<Fetched> {
  const language = languageFor(choice, navigator.languages);
  return { language, catalogue: await LANGUAGES[language].load() };
}

function speak({ language, catalogue }: Fetched): void {
  showTexts(catalogue, localeFor(language, navigator.languages));
  document.documentElement.lang = language;
}
