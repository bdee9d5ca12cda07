/** What conditions on one value say of each other (flow-language §1.5, §1.8). */
import { describe, expect, test } from 'vitest';
import { holds } from '../compare.ts';
import { CONDITION_OPERATORS } from '../block.ts';
import { excludes, implies, isPlain, type Comparison } from './conditions.ts';

function read(text: string): Comparison {
  const [operator = '', operand = ''] = text.split(' ');
  return { operator, operand };
}

describe('is true wherever the first is', () => {
  test.each([
    ['Equals a', 'Equals a'],
    ['Equals abc', 'TextStartsWith ab'],
    ['Equals abc', 'TextEndsWith bc'],
    ['Equals 7', 'NumberGreaterThan 5'],
    ['Equals 7.0', 'NumberLessOrEqualTo 7'],
    ['NumberGreaterThan 5', 'NumberGreaterThan 3'],
    ['NumberGreaterThan 5', 'NumberGreaterOrEqualTo 5'],
    ['NumberGreaterOrEqualTo 6', 'NumberGreaterThan 5'],
    ['NumberLessThan 3', 'NumberLessThan 3.5'],
    ['NumberLessThan 3', 'NumberLessOrEqualTo 3'],
    ['TextStartsWith abc', 'TextStartsWith ab'],
    ['TextEndsWith abc', 'TextEndsWith bc'],
    ['TextStartsWith abc', 'TextContains b'],
    ['TextContains abc', 'TextContains bc'],
  ])('%s: %s', (first, second) => {
    expect(implies(read(first), read(second))).toBe(true);
  });
});

describe('may be false where the first is true', () => {
  test.each([
    ['Equals a', 'Equals A'],
    ['Equals seven', 'NumberGreaterThan 5'],
    ['NumberGreaterThan 3', 'NumberGreaterThan 5'],
    ['NumberGreaterOrEqualTo 5', 'NumberGreaterThan 5'],
    ['NumberGreaterThan 5', 'NumberLessThan 9'],
    ['NumberGreaterThan 5', 'TextContains 5'],
    ['TextStartsWith ab', 'TextStartsWith abc'],
    ['TextContains ab', 'TextStartsWith ab'],
    // A value that is not set equals NULL and nothing else.
    ['Equals NULL', 'TextStartsWith N'],
  ])('%s: %s', (first, second) => {
    expect(implies(read(first), read(second))).toBe(false);
  });
});

describe('are never true together', () => {
  test.each([
    ['Equals a', 'Equals b'],
    ['Equals NULL', 'Equals b'],
    ['Equals seven', 'NumberGreaterThan 5'],
    ['Equals 4', 'NumberGreaterThan 5'],
    ['NumberGreaterThan 5', 'NumberLessThan 3'],
    ['NumberGreaterThan 5', 'NumberLessOrEqualTo 5'],
    ['NumberGreaterOrEqualTo 5', 'NumberLessThan 5'],
    ['TextStartsWith ab', 'TextStartsWith ba'],
    ['TextEndsWith ab', 'TextEndsWith ba'],
    ['Equals abc', 'TextContains d'],
  ])('%s and %s', (first, second) => {
    expect([excludes(read(first), read(second)), excludes(read(second), read(first))]).toEqual([true, true]);
  });
});

describe('may be true together', () => {
  test.each([
    ['Equals 7', 'NumberGreaterThan 5'],
    ['NumberGreaterThan 5', 'NumberLessThan 5.5'],
    ['NumberGreaterOrEqualTo 5', 'NumberLessOrEqualTo 5'],
    ['TextStartsWith a', 'TextStartsWith ab'],
    ['TextStartsWith a', 'TextEndsWith b'],
    ['TextContains a', 'TextContains b'],
    ['TextStartsWith 1', 'NumberLessThan 0.5'],
  ])('%s and %s', (first, second) => {
    expect([excludes(read(first), read(second)), excludes(read(second), read(first))]).toEqual([false, false]);
  });
});

test('what they say is so for every value that is tried', () => {
  const operands = ['', '-1', '0', '1', '1.0', '+2', '10', 'a', 'ab', 'b', 'NULL'];
  const values = [null, ...operands, ' 1 ', '1.5', 'abab', '-0', '010'];
  const all = CONDITION_OPERATORS.flatMap((operator) => operands.map((operand) => ({ operator, operand })));
  const wrong: string[] = [];
  for (const first of all) {
    for (const second of all) {
      const where = values.filter((value) => holds(value, first.operator, first.operand));
      const also = where.filter((value) => holds(value, second.operator, second.operand));
      const words = `${first.operator} ${first.operand}, ${second.operator} ${second.operand}`;
      if (implies(first, second) && also.length < where.length) wrong.push(`implies: ${words}`);
      if (excludes(first, second) && also.length > 0) wrong.push(`excludes: ${words}`);
    }
  }
  expect(wrong).toEqual([]);
});

test.each([
  ['Equals a', true],
  ['NumberLessThan 5', true],
  ['NumberLessThan five', false],
  ['Equals $.Attributes.a', false],
  ['KeyExists a', false],
])('before a run something can be said of %s: %s', (text, plain) => {
  expect(isPlain(read(text))).toBe(plain);
});
