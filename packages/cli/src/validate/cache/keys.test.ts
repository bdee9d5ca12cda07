import { describe, expect, test } from 'vitest';
import { isData, keyOf } from './keys.ts';

describe('is data', () => {
  test.each<[string, unknown]>([
    ['text', 'a'],
    ['a number', 1.5],
    ['yes or no', false],
    ['nothing', null],
    ['a list', [1, ['a', { b: null }]]],
    ['an object', { a: { b: [] } }],
  ])('%s', (_what, value) => expect(isData(value)).toBe(true));
});

describe('is more than JSON can say', () => {
  test.each<[string, unknown]>([
    ['a function', () => 1],
    ['what is not there', { a: undefined }],
    ['no number', Number.NaN],
    ['a number without end', Infinity],
    ['nought below zero', -0],
    ['a pattern', /a/],
    ['a day', new Date(0)],
    ['a list with holes', Array(2)],
    ['a list with a name', Object.assign([1], { name: 'a' })],
    ['a set in a list', [new Set([1])]],
    ['a long number', 1n],
  ])('%s', (_what, value) => expect(isData(value)).toBe(false));
});

test('no bytes are taken for a part of what is said beside them', () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

  const keys = [keyOf(['a'], bytes('b')), keyOf(['a\nb']), keyOf(['a'], bytes('\nb')), keyOf(['a', 'b'])];

  expect(new Set(keys).size).toBe(keys.length);
});
