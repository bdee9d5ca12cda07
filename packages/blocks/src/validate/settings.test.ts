import { describe, expect, test } from 'vitest';
import { rules } from './rules/index.ts';
import { defineRule, type Rule } from './rule.ts';
import { setRules, type RuleSettings } from './settings.ts';
import { validateFlow } from './validateFlow.ts';

const shape = ruleOf('shape', 'service');
const channel = ruleOf('channel', 'tasks');
const style = ruleOf('style', 'hygiene');

const idsOf = (settings: RuleSettings): string[] =>
  setRules([shape, channel, style], settings).map(({ rule }) => rule.id);

describe('which rules are checked', () => {
  test.each([
    ['the plain choice is everything', {}, ['shape', 'channel', 'style']],
    ['a preset is its categories', { preset: 'service' } as const, ['shape']],
    ['a rule can be left out', { rules: { channel: 'off' } } as const, ['shape', 'style']],
    [
      'a rule outside the preset is asked for',
      { preset: 'tasks', rules: { style: 'info' } } as const,
      ['channel', 'style'],
    ],
    ['options alone ask for nothing', { preset: 'tasks', rules: { style: { options: {} } } } as const, ['channel']],
    [
      'a rule nobody knows changes nothing',
      { rules: { __proto__: 'off', gone: 'error' } } as const,
      ['shape', 'channel', 'style'],
    ],
  ])('%s', (_says, settings, ids) => {
    expect(idsOf(settings)).toEqual(ids);
  });
});

test('every rule of ours is in the plain choice', () => {
  expect(setRules(rules, {}).map(({ rule }) => rule.id)).toEqual(rules.map(({ id }) => id));
});

test('what somebody says of a rule counts: its severity, and its options beside the plain ones', () => {
  const length = defineRule({
    id: 'length',
    category: 'hygiene',
    severity: 'warning',
    summary: 'The flow is short.',
    options: { most: 1, unit: 'blocks' },
    check: ({ options, report }) =>
      report({ message: `At most ${String(options['most'])} ${String(options['unit'])}.` }),
  });
  const say = (rules: Parameters<typeof validateFlow>[1]) =>
    validateFlow({ flow: {} }, { ...rules, moreRules: [length] }).filter(({ rule }) => rule === 'length');

  expect(say({})).toMatchObject([{ severity: 'warning', message: 'At most 1 blocks.' }]);
  expect(say({ rules: { length: 'error' } })).toMatchObject([{ severity: 'error', message: 'At most 1 blocks.' }]);
  expect(say({ rules: { length: { options: { most: 9 } } } })).toMatchObject([
    { severity: 'warning', message: 'At most 9 blocks.' },
  ]);
  expect(say({ rules: { length: 'off' } })).toEqual([]);
});

// helpers

function ruleOf(id: string, category: Rule['category']): Rule {
  return defineRule({ id, category, severity: 'warning', summary: 'It holds.', check: () => {} });
}
