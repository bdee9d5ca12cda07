/** The validator as a whole: the order of what it says, and that nothing stops it. */
import { describe, expect, test } from 'vitest';
import { action, END, flowOf, WAIT, ways } from '../../test/testRule.ts';
import { defineRule } from './rule.ts';
import { rules } from './rules/index.ts';
import { runRules, validateFlow } from './validateFlow.ts';
import { validateText } from './validateText.ts';

describe('a flow without fault', () => {
  test('has no problem', () => {
    expect(validateFlow({ flow: flowOf(WAIT) })).toEqual([]);
  });

  test('is judged as the type its caller names', () => {
    const queue = action('UpdateContactTargetQueue', { QueueId: 'q' }, ways({ errors: ['NoMatchingError'] }));
    const { Metadata: _said, ...flow } = flowOf(queue);

    expect(validateFlow({ flow }, { flowType: 'CONTACT_FLOW' })).toEqual([]);
    expect(validateFlow({ flow }, { flowType: 'CUSTOMER_QUEUE' }).map(({ rule }) => rule)).toEqual(['flow-type']);
  });
});

describe('of one kind', () => {
  test('a thousand problems are told, and how many more there are', () => {
    const flow = {
      ...flowOf(WAIT),
      Actions: Array.from({ length: 1500 }, (_, at) => ({ ...END, Identifier: `a${at}`, Type: 'Nothing' })),
    };

    const told = validateFlow({ flow }).filter(({ rule }) => rule === 'unknown-type');

    expect(told).toHaveLength(1001);
    expect(told.at(-1)?.message).toBe(
      'Too many problems of this kind: 500 more are not told. Mend those that are, and check again.',
    );
  });
});

describe('problems', () => {
  const flow = {
    ...flowOf(action('Loop'), { ...action('New'), Identifier: 'new' }, { ...END, Identifier: 'a:b' }),
    Version: '1',
  };

  test('come of the whole file first, then block by block, and of one block rule by rule', () => {
    const order = validateFlow({ flow }).map(({ rule, block = 'the file' }) => `${block}: ${rule}`);

    expect(order).toEqual([
      'the file: version',
      'it: missing-parameter',
      'it: missing-branch',
      'it: missing-branch',
      'it: missing-branch',
      'new: unknown-type',
      'new: unreachable-block',
      'a:b: identifier',
      'a:b: unreachable-block',
      'end: unreachable-block',
    ]);
  });

  test('in text come in its order, after those of reading it', () => {
    const text = `\uFEFF${JSON.stringify(flow, null, 2)}`;
    const { problems, document, blocks, flowType } = validateText(text);

    expect(problems.map(({ line }) => line)).toEqual(problems.map(({ line }) => line).toSorted((a, b) => a - b));
    expect(problems[0]?.message).toContain('Byte order mark');
    expect({ blocks, flowType, read: document?.flow }).toEqual({ blocks: 4, flowType: 'CONTACT_FLOW', read: flow });
  });

  test('of text that is no flow are those of reading it', () => {
    expect(validateText('[]', { flowType: 'AGENT_WHISPER' })).toMatchObject({
      document: undefined,
      flowType: 'AGENT_WHISPER',
      blocks: 0,
      problems: [{ rule: 'json', line: 1, column: 1 }],
    });
  });
});

describe('messages', () => {
  test('show what cannot be seen as escapes, and end somewhere', () => {
    const Identifier = 'a\u202e\u0007\ud800';
    const [told] = runRules(rules, flowOf({ ...WAIT, Identifier, Type: `${'x'.repeat(5000)}\u2028` }), {});

    expect(told?.message).toMatch(/^[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}]{5,620}$/u);
    const messages = validateFlow({ flow: flowOf({ ...WAIT, Transitions: { NextAction: Identifier } }) });
    expect(messages.map(({ message }) => message).join()).toContain(String.raw`"a\u202e\u0007\ud800"`);
    const shares = ways({ conditions: ['\ud800'.repeat(500), '5'].map((share) => ['NumberLessThan', share]) });
    const long = validateFlow({ flow: flowOf(action('DistributeByPercentage', {}, shares)) });
    expect(Math.max(...long.map(({ message }) => message.length))).toBeLessThanOrEqual(620);
  });

  test('call a block by the name its author gave it', () => {
    const flow = { ...flowOf(action('Loop')), Metadata: { ActionMetadata: { it: { isFriendlyName: true } } } };
    expect(validateFlow({ flow }).find(({ rule }) => rule === 'missing-parameter')?.message).toMatch(/^"it": missing/);
  });
});

describe('nothing stops the validator', () => {
  test('a rule that fails is told, and every other rule is heard', () => {
    const broken = defineRule({
      id: 'broken',
      category: 'service',
      severity: 'error',
      summary: 'Nothing holds.',
      check: () => {
        throw new Error('no\u0007pe');
      },
    });

    expect(
      runRules([broken, ...rules], flowOf({ ...WAIT, Type: 'New' })).map(({ rule, message }) => [rule, message]),
    ).toEqual([
      [
        'rule-failed',
        'The rule broken failed (no\\u0007pe); every other rule was checked. This is a fault in Switchyard.',
      ],
      ['unknown-type', '"New": unknown Type "New".'],
    ]);
  });

  test.each([
    ['nothing', {}],
    ['null everywhere', { Version: null, StartAction: null, Metadata: null, Actions: null, Settings: null }],
    ['null actions', { Actions: [null, null] }],
    ['actions of null', { Actions: [{ Identifier: null, Type: null, Parameters: null, Transitions: null }] }],
    ['lists for objects', { Metadata: [], Actions: [{ Parameters: [], Transitions: [] }] }],
    [
      'lists of nothing',
      { Actions: [action('Compare', {}, { Errors: [null], Conditions: [null, { Condition: null }] })] },
    ],
  ])('a flow of %s is judged', (_name, flow) => {
    const problems = validateFlow({ flow: flow as never });

    expect(problems.filter(({ rule }) => rule === 'rule-failed')).toEqual([]);
    expect(problems.some(({ severity }) => severity === 'error')).toBe(true);
  });

  test('names that mean something to JavaScript pollute nothing', () => {
    const text = `{"__proto__": {"polluted": 1}, "Version": "2019-10-30", "StartAction": "__proto__",
      "Metadata": {"type": "__proto__", "ActionMetadata": {"__proto__": {"position": {"x": 1, "y": 2}, "polluted": 1}}},
      "Actions": [{"Identifier": "__proto__", "Type": "UpdateContactAttributes",
        "Parameters": {"Attributes": {"__proto__": "x", "constructor": "y"}, "__proto__": {"polluted": 1}},
        "Transitions": {"NextAction": "constructor", "Errors": [{"NextAction": "__proto__", "ErrorType": "__proto__"}],
          "Conditions": [{"NextAction": "toString", "Condition": {"Operator": "constructor", "Operands": ["__proto__"]}}]}}]}`;

    expect(validateText(text).problems.filter(({ rule }) => rule === 'rule-failed')).toEqual([]);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
