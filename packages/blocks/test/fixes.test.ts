/**
 * What holds of every fix a rule offers, whatever the flow: it can be made, in the flow as in the text, it removes its
 * problem, and it makes nothing worse.
 */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyFix, fixAll, fixText } from '../src/fix/index.ts';
import type { ActionJson, FlowJson } from '../src/flow/flow.ts';
import type { Fix, Problem } from '../src/problem.ts';
import { validateFlow } from '../src/validate/index.ts';
import { arbitraryBrokenFlow } from './arbitraryFlow.ts';
import { action, END, flowOf, WAIT, ways, type AnyFlow } from './testRule.ts';

/** A name that was misspelt hides what is wrong with the thing it names. */
const UNCOVERS: ReadonlySet<string> = new Set([
  'unknown-type',
  'flow-shape',
  'flow-type',
  'unknown-parameter',
  'start-action',
]);

function wrongWith(flow: FlowJson, { fix, ...problem }: Problem & { readonly fix: Fix }, before: readonly Problem[]) {
  const text = JSON.stringify(flow, null, 2);
  const fixed = JSON.parse(text) as FlowJson;
  const wrong: string[] = [];
  if (!applyFix(fixed, fix)) wrong.push('it cannot be made');
  if (JSON.stringify(JSON.parse(fixText(text, fix))) !== JSON.stringify(fixed))
    wrong.push('the text says something else');
  const after = validateFlow({ flow: fixed });
  // By its words, for a block without a name and a branch are called by their place, which a fix may move.
  const told = (problems: readonly Problem[]): number =>
    problems.filter(({ rule, message }) => rule === problem.rule && message === problem.message).length;
  if (told(after) >= told(before)) wrong.push('the problem is there still');
  const isSure = fix.kind === 'safe' || !UNCOVERS.has(problem.rule);
  if (isSure && errorsIn(after) > errorsIn(before)) wrong.push('there are more errors');
  return wrong.map((what) => `${problem.rule}: ${problem.message} ${fix.title}: ${what}`);
}

function errorsIn(problems: readonly Problem[]): number {
  return problems.filter(({ severity }) => severity === 'error').length;
}

function fixesOf(problems: readonly Problem[]): (Problem & { readonly fix: Fix })[] {
  return problems.flatMap((problem) => (problem.fix ? [{ ...problem, fix: problem.fix }] : []));
}

describe('a fix can be made, removes its problem and adds no error', () => {
  test('in flows in which a hand slipped', () => {
    fc.assert(
      fc.property(arbitraryBrokenFlow(), (flow) => {
        const problems = validateFlow({ flow });
        expect(
          fixesOf(problems)
            .slice(0, 6)
            .flatMap((problem) => wrongWith(flow, problem, problems)),
        ).toEqual([]);
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });
});

describe('all fixes', () => {
  test.each([false, true])(
    'leave nothing to fix, and nothing changes the second time (suggestions: %s)',
    (suggestions) => {
      fc.assert(
        fc.property(arbitraryBrokenFlow(), (flow) => {
          const text = JSON.stringify(flow, null, 2);
          const { text: once } = fixAll(text, { suggestions });

          expect(fixAll(once, { suggestions })).toEqual({ text: once, fixed: [] });
          const safe = fixesOf(validateFlow({ flow: JSON.parse(once) as FlowJson })).filter(
            ({ fix }) => suggestions || fix.kind === 'safe',
          );
          expect(safe).toEqual([]);
        }),
        { numRuns: 25, endOnFailure: true },
      );
    },
  );
});

describe('many fixes of one block', () => {
  test('are made in a moment, each in its own place', () => {
    const conditions = Array.from({ length: 3000 }, (_, at) => ['Equals', `tier ${at % 3 === 0 ? 0 : at}`] as const);
    const compare = action('Compare', { ComparisonValue: '$.Attributes.tier' }, ways({ conditions }));
    const before = process.cpuUsage();

    const { text, fixed } = fixAll(JSON.stringify(flowOf(compare)));

    const [it] = (JSON.parse(text) as FlowJson).Actions ?? [];
    const left = it?.Transitions?.Conditions?.map(({ Condition }) => Condition?.Operands?.[0]);
    expect(left).toEqual([...new Set(conditions.map(([, operand]) => operand))]);
    expect(fixed.filter(({ rule }) => rule === 'conditions')).toHaveLength(999);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1_000_000).toBeLessThan(4);
  });
});

describe('nothing is offered', () => {
  test.each([null, [], 'end', 7])('for a branch where the transitions are %j', (Transitions) => {
    const flow = flowOf(
      { ...action('UpdateContactAttributes', { Attributes: { a: '1' } }), Transitions },
      {
        ...action('UpdateContactAttributes', { Attributes: { a: '2' } }, ways({ errors: ['NoMatchingError'] })),
        Identifier: 'b',
      },
    );

    expect(fixesOf(validateFlow({ flow })).map(({ fix }) => fix.title)).not.toContain(
      'Add the branch "Error", to "end"',
    );
  });
});

describe('what is offered', () => {
  const wait = WAIT as unknown as ActionJson;
  const noNext = action('Wait', wait.Parameters, { ...ways({ errors: ['NoMatchingError'] }), NextAction: '' });

  test.each<[what: string, flow: AnyFlow, fix: string, it: object]>([
    [
      'an old name beside the right one goes',
      flowOf({ ...WAIT, Parameters: { TimeoutSeconds: '5', TimeLimitSeconds: '60' } }),
      'safe: Remove "TimeoutSeconds"',
      { Parameters: { TimeLimitSeconds: '60' } },
    ],
    [
      'a number for text is the text it is read as',
      flowOf(action('UpdateContactAttributes', { Attributes: { vip: true } }, ways({ errors: ['NoMatchingError'] }))),
      'safe: Change to "True"',
      { Parameters: { Attributes: { vip: 'True' } } },
    ],
    [
      'NextAction repeats its branch, where no run takes it',
      flowOf({ ...WAIT, Transitions: { ...(WAIT['Transitions'] as object), NextAction: 'nowhere' } }),
      'safe: Lead "NextAction" to "end"',
      { Transitions: { NextAction: 'end' } },
    ],
    [
      'NextAction repeats its branch, though a run may take it where a result has no branch',
      flowOf(noNext),
      'suggestion: Lead "NextAction" to "end"',
      { Transitions: { NextAction: 'end' } },
    ],
    [
      'an error without a branch leads where NextAction does, though a run ends there',
      flowOf(action('TransferToFlow', { ContactFlowId: 'f' }, ways())),
      'suggestion: Add the branch "Error", to "end"',
      { Transitions: { Errors: [{ NextAction: 'end', ErrorType: 'NoMatchingError' }] } },
    ],
    [
      'an error without a branch leads where most errors of the flow lead',
      flowOf(
        action('UpdateContactAttributes', { Attributes: { a: '1' } }, ways({ next: 'b' })),
        {
          ...action(
            'UpdateContactAttributes',
            { Attributes: { a: '2' } },
            {
              NextAction: 'end',
              Errors: [{ NextAction: 'apologize', ErrorType: 'NoMatchingError' }],
            },
          ),
          Identifier: 'b',
        },
        {
          ...action(
            'UpdateContactAttributes',
            { Attributes: { a: '3' } },
            {
              NextAction: 'end',
              Errors: [{ NextAction: 'end', ErrorType: 'NoMatchingError' }],
            },
          ),
          Identifier: 'apologize',
        },
      ),
      'suggestion: Add the branch "Error", to "apologize"',
      { Transitions: { NextAction: 'b', Errors: [{ NextAction: 'apologize', ErrorType: 'NoMatchingError' }] } },
    ],
    [
      'an error without a branch goes on as if nothing had failed, where no error of the flow leads anywhere',
      flowOf(action('UpdateContactAttributes', { Attributes: { a: '1' } }, ways())),
      'suggestion: Add the branch "Error", to "end"',
      { Transitions: { NextAction: 'end', Errors: [{ NextAction: 'end', ErrorType: 'NoMatchingError' }] } },
    ],
    [
      'a name the service refuses has another, wherever it stands',
      {
        ...flowOf({
          ...WAIT,
          Identifier: 'it (waits)',
          Transitions: {
            ...ways({ errors: ['NoMatchingError'] }),
            Conditions: [{ NextAction: 'it (waits)', Condition: { Operator: 'Equals', Operands: ['WaitCompleted'] } }],
          },
        }),
        Metadata: { ActionMetadata: { 'it (waits)': { position: { x: 1, y: 2 } }, end: { children: ['it (waits)'] } } },
      },
      'suggestion: Rename this block to "it waits"',
      { Identifier: 'it waits', Transitions: { Conditions: [{ NextAction: 'it waits' }] } },
    ],
    [
      'a misspelt reference has the root that was probably meant',
      flowOf(
        action(
          'UpdateContactAttributes',
          { Attributes: { a: 'for $.Atributes.b' } },
          ways({ errors: ['NoMatchingError'] }),
        ),
      ),
      'suggestion: Change to "for $.Attributes.b"',
      { Parameters: { Attributes: { a: 'for $.Attributes.b' } } },
    ],
    [
      'a misspelt reference to compare with, too',
      flowOf(
        action(
          'Compare',
          { ComparisonValue: '$.Attributes.a' },
          ways({ errors: ['NoMatchingCondition'], conditions: [['Equals', '$.Atributes.b']] }),
        ),
      ),
      'suggestion: Change to "$.Attributes.b"',
      { Transitions: { Conditions: [{ Condition: { Operands: ['$.Attributes.b'] } }] } },
    ],
    ...(['60.0', ' 60 ', '60 seconds', '60s'] as const).map((written): [string, AnyFlow, string, object] => [
      `a number written as "${written}" is its digits`,
      flowOf({ ...WAIT, Parameters: { TimeLimitSeconds: written } }),
      'suggestion: Change to "60"',
      { Parameters: { TimeLimitSeconds: '60' } },
    ]),
    [
      'a misspelt metric of agents is one of theirs',
      flowOf(
        action(
          'CheckMetricData',
          { MetricType: 'NumberOfAgentAvailable', QueueId: 'q' },
          ways({ errors: ['NoMatchingCondition', 'NoMatchingError'], conditions: [['NumberGreaterThan', '0']] }),
        ),
      ),
      'suggestion: Change to "NumberOfAgentsAvailable"',
      { Parameters: { MetricType: 'NumberOfAgentsAvailable' } },
    ],
    [
      'sums of percentages are thresholds',
      flowOf(
        action(
          'DistributeByPercentage',
          {},
          ways({ errors: ['NoMatchingCondition'], conditions: [20, 60].map((sum) => ['NumberLessThan', `${sum}`]) }),
        ),
      ),
      'suggestion: Change to 21, 61',
      { Transitions: { Conditions: [{ Condition: { Operands: ['21'] } }, { Condition: { Operands: ['61'] } }] } },
    ],
    [
      'a queue that is left outside a queue flow is chosen before',
      flowOf(
        action(
          'DequeueContactAndTransferToQueue',
          { QueueId: 'q' },
          ways({ errors: ['QueueAtCapacity', 'NoMatchingError'] }),
        ),
      ),
      'suggestion: Change to "TransferContactToQueue", with the queue in a Set working queue block before it',
      { Type: 'TransferContactToQueue', Parameters: {} },
    ],
    [
      'a second block of a name that nothing leads to has another',
      { ...flowOf(END, { ...END, Identifier: 'it' }, { ...END, Identifier: 'it' }) },
      'safe: Rename this one to "it-2"',
      { Identifier: 'it-2', Type: 'DisconnectParticipant' },
    ],
  ])('%s', (_what, flow, expected, it) => {
    const fixes = fixesOf(validateFlow({ flow })).map(({ fix }) => [`${fix.kind}: ${fix.title}`, fix] as const);
    const found = fixes.find(([title]) => title === expected)?.[1];
    const fixed = structuredClone(flow) as FlowJson;

    expect(fixes.map(([title]) => title)).toContain(expected);
    applyFix(fixed, found ?? { edits: [] });
    expect(fixed.Actions?.findLast(({ Identifier }) => Identifier?.startsWith('it'))).toMatchObject(it);
  });
});
