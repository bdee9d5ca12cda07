/** Every language says everything, with everything that is given to it. */
import { expect, test } from 'vitest';
import { de } from './de.ts';
import { en } from './en.ts';
import { ALL_LANGUAGES, LANGUAGES, languageFor, localeFor } from './languages.ts';
import { pluralsOf } from './plurals.ts';

type Text = string | ((...given: readonly unknown[]) => unknown);

const ENGLISH = new Map(textsIn(en));
const GERMAN = new Map(textsIn(de));

test('English and German have the same texts', () => {
  expect([...GERMAN.keys()].toSorted()).toEqual([...ENGLISH.keys()].toSorted());
});

test('a text takes as many parameters in both', () => {
  const differing = [...ENGLISH].filter(([name, text]) => parametersOf(text) !== parametersOf(GERMAN.get(name)));

  expect(differing.map(([name]) => name)).toEqual([]);
});

test.each([1, 3])('what is given to an English text is said in German too, for %i of something', (number) => {
  const lost = [...ENGLISH].flatMap(([name, text]) => {
    const given = Array.from({ length: parametersOf(text) }, (_none, index) => `${number}${70 + index}`);
    const [english, german] = [said(text, given), said(GERMAN.get(name), given)];
    return given.filter((one) => english.includes(one) && !german.includes(one)).map((one) => `${name}: ${one}`);
  });

  expect(lost).toEqual([]);
});

test('no text is empty, and none has spaces at its ends that another language has not', () => {
  const ends = (text: Text | undefined): string => {
    const words = said(text, ['a', 'b', 'c', 'd']);
    return `${/^\s*/.exec(words)?.[0]}|${/\s*$/.exec(words)?.[0]}`;
  };

  expect([...ENGLISH].filter(([, text]) => said(text, ['a', 'b', 'c', 'd']).trim() === '')).toEqual([]);
  expect([...ENGLISH].flatMap(([name, text]) => (ends(text) === ends(GERMAN.get(name)) ? [] : [name]))).toEqual([]);
});

test.each([
  ['en', 1, '1 block'],
  ['en', 3, '3 blocks'],
  ['en', 0, '0 blocks'],
])('%s counts %i: %s', (language, number, words) => {
  expect(pluralsOf(language).count(number, { one: 'block', other: 'blocks' })).toBe(words);
});

test('a language may have more forms than two', () => {
  const { form } = pluralsOf('pl');
  const forms = { one: 'blok', few: 'bloki', many: 'bloków', other: 'bloku' };

  expect([1, 3, 5].map((number) => form(number, forms))).toEqual(['blok', 'bloki', 'bloków']);
});

test.each([
  { chosen: 'system', prefers: ['de-AT', 'en-US'], speaks: 'de', writes: 'de-AT' },
  { chosen: 'system', prefers: ['fr-FR', 'de'], speaks: 'de', writes: 'de-DE' },
  { chosen: 'system', prefers: ['en-US', 'de'], speaks: 'en', writes: 'en-US' },
  { chosen: 'system', prefers: ['fr-FR'], speaks: 'en', writes: 'en-GB' },
  { chosen: 'de', prefers: ['en-US'], speaks: 'de', writes: 'de-DE' },
  { chosen: 'en', prefers: ['de-CH', 'en-AU'], speaks: 'en', writes: 'en-AU' },
] as const)('$chosen, where the system prefers $prefers, is $speaks as in $writes', ({ chosen, prefers, ...then }) => {
  const language = languageFor(chosen, prefers);

  expect({ speaks: language, writes: localeFor(language, prefers) }).toEqual(then);
});

test.each(ALL_LANGUAGES)('%s can be fetched', async (language) => {
  expect(await LANGUAGES[language].load()).toBe({ en, de }[language]);
});

// helpers

/** `home.newFlow` and its text, of every folder. */
function textsIn(catalogue: Readonly<Record<string, object>>): [string, Text][] {
  return Object.entries(catalogue).flatMap(([folder, texts]) =>
    Object.entries(texts).map(([name, text]): [string, Text] => [`${folder}.${name}`, text as Text]),
  );
}

function parametersOf(text: Text | undefined): number {
  return typeof text === 'function' ? text.length : 0;
}

/** What a text says of values that are their own words; a sentence of parts is joined. */
function said(text: Text | undefined, given: readonly string[]): string {
  const words = typeof text === 'function' ? text(...given) : (text ?? '');
  return Array.isArray(words) ? words.join('') : String(words);
}
