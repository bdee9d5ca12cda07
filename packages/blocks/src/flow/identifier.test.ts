/** What a block may be called (flow-language §1.3). */
import { describe, expect, test } from 'vitest';
import { whyNotIdentifier } from './identifier.ts';

describe('an identifier may be', () => {
  test.each([
    'wait',
    '0f7a3c5e-1b2d-4e6f-8a9b-0c1d2e3f4a5b',
    'Check priority',
    'FLOW_OBJECT_MAPS#',
    'Rückfrage & Prüfung',
    '待つ',
    '😀',
    'a.b',
    "Kim's",
    '"quoted"',
    'a'.repeat(50),
    'Constructor',
    'prototype',
  ])('%s', (name) => {
    expect(whyNotIdentifier(name)).toBeUndefined();
  });
});

describe('an identifier may not', () => {
  test.each(Array.from(String.raw`%:(\/)=$,;[]{}`))('contain %s', (character) => {
    expect(whyNotIdentifier(`a${character}b`)).toBe(
      `The character ${character} is not allowed, nor are % : ( \\ / ) = $ , ; [ ] { }.`,
    );
  });

  test.each([
    '__proto__',
    'constructor',
    '__defineGetter__',
    '__defineSetter__',
    'toString',
    'hasOwnProperty',
    'isPrototypeOf',
    'propertyIsEnumerable',
    'toLocaleString',
    'valueOf',
  ])('be %s', (name) => {
    expect(whyNotIdentifier(name)).toBe(`"${name}" is reserved by the service; choose another name.`);
  });

  test('be longer than 50 characters', () => {
    expect(whyNotIdentifier('a'.repeat(51))).toBe('Expected at most 50 characters, found 51.');
  });

  test.each(['', ' ', '\t\n'])('be empty: %j', (name) => {
    expect(whyNotIdentifier(name)).toBe('Expected a name; this one is empty.');
  });
});
