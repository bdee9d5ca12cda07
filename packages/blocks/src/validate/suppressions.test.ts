import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { action, flowOf, WAIT, type AnyFlow } from '../../test/testRule.ts';
import type { FlowJson } from '../flow/flow.ts';
import { readFlow } from '../flow/readFlow.ts';
import { writeFlow } from '../flow/writeFlow.ts';
import { rules } from './rules/index.ts';
import {
  applySuppressions,
  isDay,
  suppressionRules,
  type Suppression,
  type SuppressionOptions,
} from './suppressions.ts';
import { validateFlow } from './validateFlow.ts';

const TODAY = '2026-11-24';
const ids = new Set(rules.map(({ id }) => id));

/** A flow nobody can publish: its one block has a Type nobody knows. */
const BROKEN = flowOf({ ...WAIT, Type: 'Wiat' });
const UNKNOWN_TYPE = { rule: 'unknown-type', reason: 'Our own preview.' };

function applied(suppressions: unknown, more: Partial<SuppressionOptions> = {}, flow: AnyFlow = BROKEN) {
  const suppressed = { ...flow, Metadata: { type: 'contactFlow', switchyard: { suppressions } } };
  const options = { today: TODAY, known: ids, checked: ids, ...more };
  return applySuppressions(suppressed, validateFlow({ flow: suppressed }), options);
}

const told = (suppressions: unknown, more?: Partial<SuppressionOptions>, flow?: AnyFlow) =>
  applied(suppressions, more, flow).problems.map(({ rule, severity, message }) => `${severity} ${rule}: ${message}`);

test('a flow that is as it should be for these tests has one problem', () => {
  expect(validateFlow({ flow: BROKEN }).map(({ rule }) => rule)).toEqual(['unknown-type']);
});

describe('a problem is not told when it is suppressed', () => {
  test.each<[string, Suppression]>([
    ['by its rule', UNKNOWN_TYPE],
    ['by its rule and block', { ...UNKNOWN_TYPE, block: 'it' }],
    ['up to and with the day', { ...UNKNOWN_TYPE, until: TODAY }],
  ])('%s', (_how, suppression) => {
    const { problems, suppressed } = applied([suppression]);

    expect(problems).toEqual([]);
    expect(suppressed).toMatchObject([{ rule: 'unknown-type', block: 'it' }]);
  });

  test('from outside the flow, and who says so hears that it was used', () => {
    const elsewhere = { rule: 'version', reason: 'Not here.' };

    const { problems, used } = applied([], { more: [UNKNOWN_TYPE, elsewhere] });

    expect(problems).toEqual([]);
    expect([...used]).toEqual([UNKNOWN_TYPE]);
  });
});

describe('a suppression is told', () => {
  const unsuppressed = expect.stringContaining('unknown-type: "Wiat": unknown Type');

  test.each<[string, unknown, string]>([
    [
      'when there is nothing to suppress',
      [UNKNOWN_TYPE, { rule: 'version', reason: 'Old.' }],
      'warning unused-suppression: The suppression of version has nothing to suppress; remove it.',
    ],
    [
      'when another says the same',
      [UNKNOWN_TYPE, UNKNOWN_TYPE],
      'warning unused-suppression: The suppression of unknown-type has nothing to suppress; remove it.',
    ],
    [
      'when its block has no such problem',
      [UNKNOWN_TYPE, { ...UNKNOWN_TYPE, block: 'end' }],
      'warning unused-suppression: The suppression of unknown-type in "end" has nothing to suppress; remove it.',
    ],
  ])('%s', (_when, suppressions, message) => {
    expect(told(suppressions)).toEqual([message]);
  });

  test.each<[string, unknown, string]>([
    [
      'when it has run out',
      [{ ...UNKNOWN_TYPE, until: '2026-11-23' }],
      'warning invalid-suppression: The suppression of unknown-type ran out after 2026-11-23; mend the flow, or give a later day.',
    ],
    [
      'when nobody knows its rule',
      [{ rule: 'unknown-typ', reason: 'A slip.' }],
      'warning invalid-suppression: Unknown rule "unknown-typ"; did you mean "unknown-type"?',
    ],
    [
      'when its block is not there',
      [{ ...UNKNOWN_TYPE, block: 'ennd' }],
      'warning invalid-suppression: Unknown block "ennd", expected the identifier of a block of this flow; did you mean "end"?',
    ],
    [
      'when it has no reason',
      [{ rule: 'unknown-type' }],
      'error invalid-suppression: Missing "reason": say why the problem may stay.',
    ],
    [
      'when its reason says nothing',
      [{ rule: 'unknown-type', reason: '  ' }],
      'error invalid-suppression: Expected text for "reason", found blanks.',
    ],
    [
      'when it names no rule',
      [{ reason: 'All.' }],
      'error invalid-suppression: Missing "rule", expected the rule to suppress.',
    ],
    [
      'when its day is none',
      [{ ...UNKNOWN_TYPE, until: '2026-02-30' }],
      'error invalid-suppression: Expected a day such as "2027-01-31" for "until", found "2026-02-30".',
    ],
    [
      'when a member is misspelt, for it would suppress more than it says',
      [{ ...UNKNOWN_TYPE, blok: 'end' }],
      'error invalid-suppression: Unknown member "blok"; did you mean "block"?',
    ],
    [
      'when it is no object',
      ['unknown-type'],
      'error invalid-suppression: Expected a suppression such as {"rule": "unreachable-block", "reason": "…"}, found text.',
    ],
    [
      'when there is no list',
      UNKNOWN_TYPE,
      'error invalid-suppression: Expected a list of suppressions such as {"rule": "unreachable-block", "reason": "…"}, found an object.',
    ],
    [
      'when it would hide a fault',
      [{ rule: 'rule-failed', reason: 'Noise.' }],
      'warning invalid-suppression: Problems of rule-failed cannot be suppressed; remove this.',
    ],
  ])('%s, and suppresses nothing', (_when, suppressions, message) => {
    expect(told(suppressions)).toEqual([unsuppressed, message]);
  });

  test('not, when its rule was not checked', () => {
    const suppressions = [UNKNOWN_TYPE, { rule: 'version', reason: 'Old.' }];

    expect(told(suppressions, { checked: new Set(['unknown-type']) })).toEqual([]);
  });

  test('at its place in the flow', () => {
    const { problems } = applied([UNKNOWN_TYPE, { rule: 'version', reason: 'Old.' }, { ...UNKNOWN_TYPE, blok: '' }]);

    expect(problems.map(({ pointer }) => pointer)).toEqual([
      '/Metadata/switchyard/suppressions/2/blok',
      '/Metadata/switchyard/suppressions/1',
    ]);
  });
});

test('suppressions survive that a flow is read and written', () => {
  const text = JSON.stringify({ ...BROKEN, Metadata: { switchyard: { suppressions: [UNKNOWN_TYPE] } } });
  const { document } = readFlow(text);

  const again = JSON.parse(document ? writeFlow({ ...document, source: '' }) : '');

  expect(again.Metadata.switchyard).toEqual({ suppressions: [UNKNOWN_TYPE] });
});

test.each([
  ['nothing', null],
  ['a list of nothing', [null]],
  ['names that mean something to JavaScript', [{ rule: '__proto__', reason: 'x', block: 'constructor' }]],
  ['ten thousand', Array.from({ length: 10_000 }, (_, index) => ({ rule: `r${index}`, reason: 'x' }))],
])('hostile suppressions stop nothing: %s', (_what, suppressions) => {
  expect(told(suppressions, {}, flowOf(action('Wiat')))).toContainEqual(expect.stringContaining('invalid-suppression'));
});

test.each([
  ['2027-01-31', true],
  ['2028-02-29', true],
  ['2027-02-29', false],
  ['2027-13-01', false],
  ['2027-1-1', false],
  ['soon', false],
])('%s is a day: %s', (text, expected) => {
  expect(isDay(text)).toBe(expected);
});

describe('the page of a telling shows what it tells', () => {
  test.each(suppressionRules.map(({ id, summary }) => [id, summary] as const))('%s', (id, summary) => {
    const page = readFileSync(join(import.meta.dirname, 'suppressions', id, 'README.md'), 'utf8');
    const [wrong = '', right = ''] = [...page.matchAll(/^```json\n([\s\S]*?)^```$/gm)].map(([, body]) => body);
    const [, told = ''] = /^```text\n([\s\S]*?)^```$/m.exec(page) ?? [];
    const tellings = (text: string) => {
      const flow = JSON.parse(text) as FlowJson;
      const options = { today: TODAY, known: ids, checked: ids };
      return applySuppressions(flow, validateFlow({ flow }), options).problems.filter(({ rule }) => rule === id);
    };

    expect(page).toContain(`# ${id}\n\n${summary}\n`);
    expect(tellings(wrong).map(({ message }) => `${message}\n`)).toEqual([told]);
    expect(tellings(right)).toEqual([]);
  });
});
