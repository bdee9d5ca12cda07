/** What the screen says, in the language that is shown. Pure: React learns of another language by useLanguage.ts. */
import { en } from './en.ts';

/** What every language has to say: the same names as English, and the same parameters. */
export type Texts = typeof en;

/** A sentence with something in it that is no text, such as a key or a link. */
export type Parts<Part> = readonly (string | Part)[];

/** English comes with the page, so that there is always something to say; others are fetched. */
let shown: { readonly texts: Texts; readonly locale: string } = { texts: en, locale: 'en-GB' };

/** The texts now. Asked each time, never kept: somebody may choose another language. */
export function texts(): Texts {
  return shown.texts;
}

/** How numbers and dates are written now: a language and, as far as it is known, a country. */
export function locale(): string {
  return shown.locale;
}

export function showTexts(catalogue: Texts, as: string): void {
  shown = { texts: catalogue, locale: as };
}
