/** Where each problem is mended: the very field, not just the block. */
import { joinParts, readFlow, viewFlow } from '@switchyard/blocks';
import { rulePages } from '@switchyard/blocks/rule-pages';
import { rules, validateText } from '@switchyard/blocks/validate';
import { describe, expect, test } from 'vitest';
import { placeOfProblem } from './placeOfProblem.ts';

/** The first example of a rule's page, and where its problem leads. */
function placeIn(rule: string) {
  const [, example = ''] = /```json\n([^]*?)```/.exec(rulePages[rule] ?? '') ?? [];
  const problem = validateText(example).problems.find((one) => one.rule === rule);
  const flow = readFlow(example).document?.flow ?? {};
  return problem && placeOfProblem(problem, joinParts(viewFlow(flow)));
}

describe('a problem leads to', () => {
  test.each([
    ['invalid-parameter', { block: 'Is anyone there', field: 'MetricType' }],
    ['missing-parameter', { block: 'Look it up', field: 'LambdaFunctionARN' }],
    ['external-replaced', { block: 'Remember', field: 'Attributes', row: 'tier' }],
    ['shadowed-condition', { block: 'How urgent', condition: 'condition-2' }],
    ['never-true', { block: 'Which tier', condition: 'condition-1' }],
    ['unconnected-branch', { block: 'Remember', branch: 'error' }],
    ['loop-without-return', { block: 'Ten tries', branch: 'complete' }],
    ['identifier', { block: 'Hold on, please', name: true }],
    ['default-name', { block: 'entry:', field: 'name' }],
    ['missing-description', { block: 'entry:', field: 'description' }],
    ['start-action', { block: 'entry:', branch: 'start' }],
    ['long-flow', undefined],
  ])('its place in the form (%s)', (rule, place) => expect(placeIn(rule)).toEqual(place));
});

test('the problem of a field that is stored deeper leads to that field', () => {
  const flow = {
    StartAction: 'a',
    Actions: [
      {
        Identifier: 'a',
        Type: 'UpdateContactEventHooks',
        Parameters: { EventHooks: { CustomerQueue: '' } },
        Transitions: {},
      },
    ],
  };
  const pointer = '/Actions/0/Parameters/EventHooks/CustomerQueue';
  const problem = { rule: 'r', severity: 'error', message: '', pointer, block: 'a' } as const;
  const [definition] = viewFlow(flow).blocks.flatMap((block) => block.definition ?? []);
  const place = placeOfProblem(problem, viewFlow(flow));

  expect(Object.keys(definition?.parameters ?? {})).toContain(place && 'field' in place ? place.field : '');
});

test('every rule that tells of a block leads somewhere in its form', () => {
  const lost = rules.filter(({ id }) => {
    const [, example = ''] = /```json\n([^]*?)```/.exec(rulePages[id] ?? '') ?? [];
    const problem = validateText(example).problems.find((one) => one.rule === id);
    return problem?.block !== undefined && placeIn(id) === undefined;
  });
  expect(lost.map(({ id }) => id)).toEqual([]);
});
