/** Conditions: operators, what is not set, and which of several wins (flow-language §1.5, §1.8). */
import { describe, expect, test } from 'vitest';
import { conditions } from '../test/testBlock.ts';
import { firstTrue, holds } from './compare.ts';

type Row = readonly [value: unknown, operator: string, operand: string, holds: boolean];

function testRows(rows: readonly Row[]): void {
  test.each(rows)('%j %s %j: %s', (value, operator, operand, expected) => {
    expect(holds(value, operator, operand)).toBe(expected);
  });
}

describe('text is compared with case', () => {
  testRows([
    ['gold', 'Equals', 'gold', true],
    ['Green', 'Equals', 'green', false],
    ['gold ', 'Equals', 'gold', false],
    ['5', 'Equals', '5.0', false],
    ['', 'Equals', '', true],
    ['gold plus', 'TextStartsWith', 'gold', true],
    ['Gold plus', 'TextStartsWith', 'gold', false],
    ['gold plus', 'TextEndsWith', 'plus', true],
    ['gold plus', 'TextEndsWith', 'gold', false],
    ['gold plus', 'TextContains', 'd p', true],
    ['gold plus', 'TextContains', 'silver', false],
  ]);
});

describe('numbers are decimals with an optional sign and fraction', () => {
  testRows([
    ['10', 'NumberGreaterThan', '9', true],
    ['9', 'NumberGreaterThan', '9', false],
    ['9', 'NumberGreaterOrEqualTo', '9.0', true],
    ['8.9', 'NumberGreaterOrEqualTo', '9', false],
    ['-1.5', 'NumberLessThan', '-1', true],
    ['-1', 'NumberLessThan', '-1', false],
    ['+3', 'NumberLessOrEqualTo', '3', true],
    ['4', 'NumberLessOrEqualTo', '3', false],
    [' 5 ', 'NumberGreaterThan', ' 4', true],
    // A number the world gave, such as a metric.
    [299_000, 'NumberLessThan', '300000', true],
    [300_000, 'NumberLessThan', '300000', false],
    [3, 'Equals', '3', true],
  ]);
});

describe('what is no number is neither more nor less', () => {
  testRows([
    ['abc', 'NumberGreaterThan', '1', false],
    ['abc', 'NumberLessThan', '1', false],
    ['1', 'NumberGreaterOrEqualTo', 'abc', false],
    ['1', 'NumberLessOrEqualTo', 'abc', false],
    ['', 'NumberLessThan', '1', false],
    ['1e3', 'NumberGreaterThan', '1', false],
    ['0x10', 'NumberGreaterThan', '1', false],
    ['1,000', 'NumberGreaterThan', '1', false],
    ['Infinity', 'NumberGreaterThan', '1', false],
  ]);
});

describe('what is not set equals the literal NULL and nothing else', () => {
  testRows([
    [null, 'Equals', 'NULL', true],
    [undefined, 'Equals', 'NULL', true],
    [null, 'Equals', '', false],
    [null, 'Equals', 'null', false],
    [null, 'TextStartsWith', 'NULL', false],
    [null, 'TextEndsWith', 'NULL', false],
    [null, 'TextContains', '', false],
    [null, 'NumberLessThan', '1', false],
    [null, 'NumberGreaterOrEqualTo', '0', false],
    [null, 'KeyExists', 'NULL', false],
    ['', 'Equals', 'NULL', false],
    ['NULL', 'Equals', 'NULL', true],
  ]);
});

describe('an object is compared as its JSON, and can be asked for a key', () => {
  testRows([
    [{ tier: 'gold' }, 'Equals', '{"tier":"gold"}', true],
    [{ tier: 'gold' }, 'TextContains', 'gold', true],
    [{ tier: 'gold' }, 'KeyExists', 'tier', true],
    [{ tier: null }, 'KeyExists', 'tier', true],
    [{ tier: 'gold' }, 'KeyExists', 'toString', false],
    ['tier', 'KeyExists', 'tier', false],
    [true, 'Equals', 'true', true],
  ]);
});

describe('an operator nobody knows never holds', () => {
  testRows([
    ['5', 'NumberEquals', '5', false],
    ['5', 'equals', '5', false],
    ['5', 'toString', '5', false],
    ['5', '', '5', false],
  ]);
});

describe('of several conditions', () => {
  const tiers = conditions(['Equals', 'gold'], ['TextStartsWith', 'go'], ['Equals', 'silver']);

  test('the first true one wins, and says why', () => {
    expect(firstTrue('gold', tiers)).toEqual({ branch: 'condition-1', because: 'gold = gold matched condition 1' });
    expect(firstTrue('goldfish', tiers)).toEqual({
      branch: 'condition-2',
      because: 'goldfish starts with go matched condition 2',
    });
  });

  test('none may be true', () => {
    expect(firstTrue('bronze', tiers)).toBeUndefined();
    expect(firstTrue(null, tiers)).toBeUndefined();
    expect(firstTrue('gold', [])).toBeUndefined();
  });

  test('a value that is not set is shown as NULL', () => {
    expect(firstTrue(null, conditions(['Equals', 'NULL']))?.because).toBe('NULL = NULL matched condition 1');
  });
});
