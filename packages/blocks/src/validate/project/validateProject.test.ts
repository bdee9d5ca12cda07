/** Flows as a whole: whom they mean, the order of what is said of them, and that nothing stops it. */
import { describe, expect, test } from 'vitest';
import { filesOf, projectFlow, runs } from '../../../test/testProjectRule.ts';
import { action, flowOf, type AnyFlow } from '../../../test/testRule.ts';
import { callsOf } from './calls.ts';
import { seeProjectFlow, type ProjectFile } from './projectFlow.ts';
import { defineProjectRule } from './projectRule.ts';
import { runProjectRules, validateProject } from './validateProject.ts';

const ARN = 'arn:aws:connect:eu-central-1:111122223333:instance/0c1d/contact-flow';

/** What the first block of the first flow means. */
function meant(first: AnyFlow, others: readonly ProjectFile[], file = 'intake.json') {
  const [call] = callsOf([{ file, flow: first }, ...others].map(seeProjectFlow));
  return call?.target.is === 'found' ? call.target.flow.file : call?.target.is;
}

const intake = (flow: string): AnyFlow => projectFlow('contactFlow', 'Intake', runs.transfer(flow));
const desk = (file: string, name?: string, ids?: readonly string[]): ProjectFile => {
  return { file, flow: projectFlow('contactFlow', name), ids };
};

describe('a flow is meant', () => {
  test.each<[string, string, readonly ProjectFile[], string]>([
    ['by its ARN', `${ARN}/9f8e`, [desk('a.json', 'A', [`${ARN}/9f8e`]), desk('b.json')], 'a.json'],
    ['by its id alone', '9f8e', [desk('a.json', 'A', [`${ARN}/9f8e`])], 'a.json'],
    ['by an ARN with a version', `${ARN}/9f8e:3`, [desk('a.json', 'A', ['9f8e'])], 'a.json'],
    ['by its name', `${ARN}/claims-desk`, [desk('a.json', 'Claims desk')], 'a.json'],
    ['by its file', `${ARN}/claims-desk`, [desk('flows/claims-desk.json', 'Desk')], 'flows/claims-desk.json'],
    [
      'by its id rather than by the name of another',
      '9f8e',
      [desk('9f8e.json'), desk('b.json', 'B', ['9f8e'])],
      'b.json',
    ],
    [
      'by its name rather than by the file of another',
      'desk',
      [desk('desk.json', 'A'), desk('b.json', 'Desk')],
      'b.json',
    ],
    [
      'beside the one that means it',
      'desk',
      [desk('x/desk.json'), desk('desk.json'), desk('y/desk.json')],
      'desk.json',
    ],
  ])('%s', (_how, value, others, file) => {
    expect(meant(intake(value), others)).toBe(file);
  });

  test.each<[string, string, readonly ProjectFile[], string]>([
    ['open where it is a reference', '$.Attributes.flow', [desk('flow.json')], 'open'],
    ['open where it is to be filled in', '${Desk}', [desk('desk.json')], 'open'],
    ['open where nobody knows what fills in a name', '%%TheDesk%%', [desk('the-desk.json')], 'open'],
    ['ambiguous where two have the name', 'desk', [desk('x/a.json', 'Desk'), desk('y/b.json', 'Desk')], 'ambiguous'],
    ['missing where none has it', 'desk', [desk('a.json', 'A')], 'missing'],
  ])('%s', (_how, value, others, what) => {
    expect(meant(intake(value), others)).toBe(what);
  });
});

test('a flow whose id is filled in is meant by the name beside it', () => {
  const named = (text: string): AnyFlow => ({
    ...intake('%%TheDesk%%'),
    Metadata: { ActionMetadata: { it: { contactFlow: { text } } } },
  });

  expect(meant(named('Desk'), [desk('a.json', 'Desk')])).toBe('a.json');
  expect(meant(named('Desk'), [desk('a.json', 'Other')])).toBe('open');
});

test('problems come flow by flow, and of one flow block by block', () => {
  const files = filesOf({
    'b.json': projectFlow('contactFlow', 'B', runs.hook('CustomerQueue', 'A'), {
      ...runs.transfer('B'),
      Identifier: 'on',
    }),
    'a.json': projectFlow('contactFlow', 'A', runs.hook('CustomerQueue', 'B')),
    'c.json': projectFlow('customerQueue', 'C'),
  });
  const order = validateProject(files, { isComplete: true }).map(
    ({ file, rule, block = '' }) => `${file} ${rule} ${block}`,
  );

  expect(order).toEqual(['b.json wrong-target-type it', 'a.json wrong-target-type it', 'c.json unused-flow ']);
});

test('rules over several flows are set like those over one', () => {
  const files = filesOf({ 'b.json': projectFlow('contactFlow', 'B', runs.hook('CustomerQueue', 'B')) });
  const set = (severity: 'off' | 'info') => validateProject(files, { rules: { 'wrong-target-type': severity } });

  expect(set('off')).toEqual([]);
  expect(set('info').map(({ severity }) => severity)).toEqual(['info']);
  expect(validateProject(files, { preset: 'tasks' })).toEqual([]);
});

test('what is told of one file can be set for it alone', () => {
  const files = filesOf({
    'a.json': projectFlow('contactFlow', 'A', runs.hook('CustomerQueue', 'A')),
    'b.json': projectFlow('contactFlow', 'B', runs.hook('CustomerQueue', 'B')),
  });
  const problems = validateProject(files, {
    settingsFor: (file) => (file === 'a.json' ? { rules: { 'wrong-target-type': 'off' } } : {}),
  });

  expect(problems.map(({ file }) => file)).toEqual(['b.json']);
});

describe('nothing stops it', () => {
  test('a rule that fails is told, and every other rule is heard', () => {
    const fails = defineProjectRule({
      id: 'broken',
      category: 'project',
      severity: 'error',
      summary: 'Nothing holds.',
      check: () => {
        throw new Error('nope');
      },
    });
    const files = filesOf({ 'a.json': flowOf(action('Wait')) });

    expect(runProjectRules([fails], files).map(({ rule, file }) => [rule, file])).toEqual([['rule-failed', 'a.json']]);
  });

  test('exports of the old console are passed over', () => {
    const legacy = { version: '1', modules: [], start: 'x', metadata: {} };
    const files = filesOf({ 'old.json': legacy, 'a.json': intake('Old') }) as ProjectFile[];
    expect(validateProject(files)).toEqual([]);
  });

  test.each([
    ['nothing', {}],
    ['null everywhere', { Metadata: null, Actions: null }],
    ['null parameters', { Actions: [{ Identifier: 'it', Type: 'UpdateContactEventHooks', Parameters: null }] }],
    [
      'hooks of null',
      { Actions: [action('UpdateContactEventHooks', { EventHooks: { CustomerQueue: null, __proto__: 'x' } })] },
    ],
    ['lists for objects', { Metadata: [], Actions: [action('UpdateContactAttributes', { Attributes: [['x']] })] }],
  ])('a flow of %s is judged', (_name, flow) => {
    const problems = validateProject([{ file: 'a.json', flow: flow as never }], { isComplete: true });
    expect(problems.filter(({ rule }) => rule === 'rule-failed')).toEqual([]);
  });

  test('many flows that all lead to one another are judged in a moment', () => {
    const count = 60;
    const ways = Array.from({ length: count }, (_, index) => runs.transfer(`f${index}`));
    const blocks = ways.map((block, index) => ({
      ...block,
      Identifier: `to ${index}`,
      Transitions: { NextAction: `to ${index + 1}` },
    }));
    const files = ways.map((_way, index) => ({
      file: `f${index}.json`,
      flow: projectFlow('contactFlow', undefined, ...blocks),
    }));

    expect(validateProject(files as ProjectFile[]).map(({ rule }) => rule)).toContain('transfer-cycle');
  });
});
