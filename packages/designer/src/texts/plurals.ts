/** The forms a word has for numbers. English and German have two of them, other languages up to six. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

export interface Plurals {
  /** The form for a number: `block`, `blocks`. */
  readonly form: (number: number, forms: Forms) => string;
  /** The number and its form: `1 block`, `3 blocks`. */
  readonly count: (number: number, forms: Forms) => string;
}

export function pluralsOf(language: string): Plurals {
  const rules = new Intl.PluralRules(language);
  const digits = new Intl.NumberFormat(language, { useGrouping: 'min2' });
  const form: Plurals['form'] = (number, forms) => forms[rules.select(number)] ?? forms.other;
  return { form, count: (number, forms) => `${digits.format(number)} ${form(number, forms)}` };
}
