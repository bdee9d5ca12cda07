import { expect, test } from 'vitest';
import { namePatterns } from './namePatterns.ts';

test.each([
  ['tier', ['tier'], true],
  ['tier', ['tie', 'Tier', 'tiers'], false],
  ['crm_tier', ['crm_*'], true],
  ['crm_', ['crm_*'], true],
  ['my_crm_tier', ['crm_*'], false],
  ['order_id', ['*_id'], true],
  ['order_1_id', ['order_*_id'], true],
  ['order_id', ['order_*_id'], false],
  ['aba', ['ab*ba'], false],
  ['a.c', ['a*b*c'], false],
  ['anything', ['*'], true],
  ['a.b', ['a?b', 'a+b'], false],
  ['tier', 'tier', false],
  ['tier', [1, null], false],
])('whether %s is among %j: %s', (name, listed, is) => {
  expect(namePatterns(listed)(name)).toBe(is);
});

test('a pattern of many stars takes no time', () => {
  expect(namePatterns(['*a'.repeat(50_000)])('a'.repeat(49_999))).toBe(false);
});
