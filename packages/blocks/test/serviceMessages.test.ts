/**
 * Whatever Amazon Connect says when it refuses a flow (flow-language §1.11, §1.1), we say before it is published: for
 * each of its messages a flow, the rule that tells of it, and the very place. The page of the rule repeats the message,
 * so that who searches for what a deployment said finds what to do.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { validateFlow, type ValidateOptions } from '../src/validate/index.ts';
import { action, flowOf, WAIT, ways, type AnyFlow, type Ways } from './testRule.ts';

/** As the specification writes it: `<…>` and a path stand for what differs from flow to flow. */
const TEMPLATES = {
  type: 'Invalid Action type. Type: <X>',
  missingParameter: 'Action is missing required property. Path: Actions[n].Parameters.<P>',
  missingNext: 'Action is missing required property. Path: Actions[n].Transitions.NextAction',
  name: 'Invalid Action property name. Path: Actions[n].Parameters.<P>',
  value: 'Invalid Action property value. Path: Actions[n].Parameters.<P>',
  conditions: 'Invalid Action property value. Path: Actions[n].Transitions.Conditions',
  exclusive: 'Only one of these properties may be defined. Properties: [A, B]',
  oneOf: 'At least one of [..] must be set',
  missingError: 'Action is missing required error. Error: <ErrorType>, Path: Actions[n]',
  refusedError: 'Invalid Action error. Error: <ErrorType>, Path: Actions[n]',
  noConditions: 'Action does not support conditions',
  noTransitions: 'Action does not support transitions. Path: …',
  tags: 'More than 6 tags in Parameters.Tags',
  settings: 'JSON field is missing or null for field name: settings',
} as const;

interface Row {
  readonly template: keyof typeof TEMPLATES;
  readonly given: string;
  readonly flow: AnyFlow;
  readonly rule: string;
  readonly pointer: string;
  /** What the service would say to this very flow. */
  readonly service: string;
  readonly options?: ValidateOptions;
}

const IT = '/Actions/0';
const OK = ways({ errors: ['NoMatchingError'] });

function compare(reference: unknown, out: Ways): AnyFlow {
  return flowOf(action('Compare', { ComparisonValue: reference }, ways({ errors: ['NoMatchingCondition'], ...out })));
}

const ROWS: readonly Row[] = [
  {
    template: 'type',
    given: 'a Type that is none',
    flow: flowOf(action('CheckStaffing', {}, OK)),
    rule: 'unknown-type',
    pointer: `${IT}/Type`,
    service: 'Invalid Action type. Type: CheckStaffing',
  },
  {
    template: 'missingParameter',
    given: 'a function that is not chosen',
    flow: flowOf(action('InvokeLambdaFunction', { InvocationTimeLimitSeconds: '3' }, OK)),
    rule: 'missing-parameter',
    pointer: `${IT}/Parameters/LambdaFunctionARN`,
    service: 'Action is missing required property. Path: Actions[0].Parameters.LambdaFunctionARN',
  },
  {
    template: 'missingNext',
    given: 'a block that does not say what comes next',
    flow: flowOf(action('GetMetricData', {}, { Errors: OK.Errors })),
    rule: 'missing-branch',
    pointer: `${IT}/Transitions`,
    service: 'Action is missing required property. Path: Actions[0].Transitions.NextAction',
  },
  {
    template: 'missingNext',
    given: 'a block that chooses between branches, without the NextAction that repeats one',
    flow: flowOf({ ...WAIT, Transitions: { ...(WAIT['Transitions'] as object), NextAction: undefined } }),
    rule: 'missing-branch',
    pointer: `${IT}/Transitions/NextAction`,
    service: 'Action is missing required property. Path: Actions[0].Transitions.NextAction',
  },
  {
    template: 'missingNext',
    given: 'a block of another channel that does not say what comes next',
    flow: flowOf(action('MessageParticipant', { Text: 'Hello' }, { Errors: OK.Errors })),
    rule: 'missing-branch',
    pointer: `${IT}/Transitions/NextAction`,
    service: 'Action is missing required property. Path: Actions[0].Transitions.NextAction',
  },
  {
    template: 'name',
    given: 'a parameter the block has not',
    flow: flowOf(action('GetMetricData', { Queue: 'q' }, OK)),
    rule: 'unknown-parameter',
    pointer: `${IT}/Parameters/Queue`,
    service: 'Invalid Action property name. Path: Actions[0].Parameters.Queue',
  },
  {
    template: 'name',
    given: 'a parameter that people write and the service refuses',
    flow: flowOf(
      action(
        'InvokeLambdaFunction',
        { LambdaFunctionARN: 'f', InvocationTimeLimitSeconds: '3', RequestAttributes: { a: '1' } },
        OK,
      ),
    ),
    rule: 'unknown-parameter',
    pointer: `${IT}/Parameters/RequestAttributes`,
    service: 'Invalid Action property name. Path: Actions[0].Parameters.RequestAttributes',
  },
  {
    template: 'name',
    given: 'a parameter of another Type of the block',
    flow: flowOf(
      action('TransferContactToQueue', { QueueId: 'q' }, ways({ errors: ['QueueAtCapacity', 'NoMatchingError'] })),
    ),
    rule: 'unknown-parameter',
    pointer: `${IT}/Parameters/QueueId`,
    service: 'Invalid Action property name. Path: Actions[0].Parameters.QueueId',
  },
  {
    template: 'value',
    given: 'a value of the wrong kind',
    flow: flowOf(action('UpdateContactTargetQueue', { QueueId: { id: 'q' } }, OK)),
    rule: 'invalid-parameter',
    pointer: `${IT}/Parameters/QueueId`,
    service: 'Invalid Action property value. Path: Actions[0].Parameters.QueueId',
  },
  {
    template: 'value',
    given: 'a number out of its range',
    flow: flowOf({ ...WAIT, Parameters: { TimeLimitSeconds: '604801' } }),
    rule: 'invalid-parameter',
    pointer: `${IT}/Parameters/TimeLimitSeconds`,
    service: 'Invalid Action property value. Path: Actions[0].Parameters.TimeLimitSeconds',
  },
  {
    template: 'value',
    given: 'a reference that begins with no name there is',
    flow: compare('$.Atributes.tier', { conditions: [['Equals', 'gold']] }),
    rule: 'invalid-parameter',
    pointer: `${IT}/Parameters/ComparisonValue`,
    service: 'Invalid Action property value. Path: Actions[0].Parameters.ComparisonValue',
  },
  {
    template: 'value',
    given: 'a parameter that is there and says nothing',
    flow: compare('', { conditions: [['Equals', 'gold']] }),
    rule: 'missing-parameter',
    pointer: `${IT}/Parameters/ComparisonValue`,
    service: 'Invalid Action property value. Path: Actions[0].Parameters.ComparisonValue',
  },
  {
    template: 'conditions',
    given: 'a result without its branch',
    flow: flowOf(
      action('CheckHoursOfOperation', {}, ways({ errors: ['NoMatchingError'], conditions: [['Equals', 'True']] })),
    ),
    rule: 'missing-branch',
    pointer: `${IT}/Transitions`,
    service: 'Invalid Action property value. Path: Actions[0].Transitions.Conditions',
  },
  {
    template: 'conditions',
    given: 'a check without conditions',
    flow: compare('$.Channel', {}),
    rule: 'missing-branch',
    pointer: `${IT}/Transitions/Conditions`,
    service: 'Invalid Action property value. Path: Actions[0].Transitions.Conditions',
  },
  {
    template: 'conditions',
    given: 'a condition beside the only one there may be',
    flow: flowOf(
      action(
        'CheckMetricData',
        { MetricType: 'NumberOfAgentsStaffed' },
        ways({
          errors: ['NoMatchingCondition', 'NoMatchingError'],
          conditions: [
            ['NumberGreaterThan', '0'],
            ['NumberGreaterThan', '5'],
          ],
        }),
      ),
    ),
    rule: 'unexpected-branch',
    pointer: `${IT}/Transitions/Conditions/1/Condition/Operands/0`,
    service: 'Invalid Action property value. Path: Actions[0].Transitions.Conditions',
  },
  {
    template: 'conditions',
    given: 'an operator there is not',
    flow: compare('$.Channel', { conditions: [['Exists', 'TASK']] }),
    rule: 'conditions',
    pointer: `${IT}/Transitions/Conditions/0/Condition/Operator`,
    service: 'Invalid Action property value. Path: Actions[0].Transitions.Conditions',
  },
  {
    template: 'exclusive',
    given: 'two parameters that exclude one another',
    flow: flowOf(
      action('UpdateContactRoutingBehavior', { QueuePriority: '1', QueueTimeAdjustmentSeconds: '60' }, ways()),
    ),
    rule: 'exclusive-parameters',
    pointer: `${IT}/Parameters/QueueTimeAdjustmentSeconds`,
    service: 'Only one of these properties may be defined. Properties: [QueuePriority, QueueTimeAdjustmentSeconds]',
  },
  {
    template: 'oneOf',
    given: 'none of several parameters',
    flow: flowOf(action('UpdateContactTargetQueue', {}, OK)),
    rule: 'exclusive-parameters',
    pointer: `${IT}/Parameters/QueueId`,
    service: 'At least one of [QueueId, AgentId] must be set',
  },
  {
    template: 'missingError',
    given: 'a queue that may be full, and no branch for that',
    flow: flowOf(action('TransferContactToQueue', {}, OK)),
    rule: 'missing-branch',
    pointer: `${IT}/Transitions`,
    service: 'Action is missing required error. Error: QueueAtCapacity, Path: Actions[0]',
  },
  {
    template: 'missingError',
    given: 'a whisper flow that may not be set, and no branch for that',
    flow: flowOf(action('UpdateContactEventHooks', { EventHooks: { AgentWhisper: 'f' } }, ways())),
    rule: 'missing-branch',
    pointer: `${IT}/Transitions`,
    service: 'Action is missing required error. Error: NoMatchingError, Path: Actions[0]',
  },
  {
    template: 'refusedError',
    given: 'an error that cannot happen to the block',
    flow: compare('$.Channel', {
      errors: ['NoMatchingCondition', 'NoMatchingError'],
      conditions: [['Equals', 'TASK']],
    }),
    rule: 'unexpected-branch',
    pointer: `${IT}/Transitions/Errors/1/ErrorType`,
    service: 'Invalid Action error. Error: NoMatchingError, Path: Actions[0]',
  },
  {
    template: 'refusedError',
    given: 'an error on logging, which never fails',
    flow: flowOf(action('UpdateFlowLoggingBehavior', { FlowLoggingBehavior: 'Enabled' }, OK)),
    rule: 'unexpected-branch',
    pointer: `${IT}/Transitions/Errors/0/ErrorType`,
    service: 'Invalid Action error. Error: NoMatchingError, Path: Actions[0]',
  },
  {
    template: 'noConditions',
    given: 'a condition on a block without a result',
    flow: flowOf(action('GetMetricData', {}, ways({ errors: ['NoMatchingError'], conditions: [['Equals', 'x']] }))),
    rule: 'unexpected-branch',
    pointer: `${IT}/Transitions/Conditions/0`,
    service: 'Action does not support conditions',
  },
  {
    template: 'noTransitions',
    given: 'something after the end',
    flow: flowOf(action('DisconnectParticipant', {}, { NextAction: 'end' })),
    rule: 'unexpected-branch',
    pointer: `${IT}/Transitions/NextAction`,
    service: 'Action does not support transitions. Path: Actions[0].Transitions',
  },
  {
    template: 'tags',
    given: 'seven tags',
    flow: flowOf(action('TagContact', { Tags: { a: '1', b: '2', c: '3', d: '4', e: '5', f: '6', g: '7' } }, OK)),
    rule: 'invalid-parameter',
    pointer: `${IT}/Parameters/Tags`,
    service: 'More than 6 tags in Parameters.Tags',
  },
  {
    template: 'settings',
    given: 'a module that does not say what it takes',
    flow: { ...flowOf(WAIT), Metadata: { type: 'module' } },
    rule: 'module-settings',
    pointer: '',
    service: 'JSON field is missing or null for field name: settings',
  },
];

describe('what Amazon Connect would say is told, and where', () => {
  test.each(ROWS.map((row) => [row.given, row] as const))('%s', (_given, row) => {
    const problems = validateFlow({ flow: row.flow }, { preset: 'service', ...row.options });

    expect(problems).toHaveLength(1);
    expect(problems).toMatchObject([{ rule: row.rule, pointer: row.pointer, service: row.service }]);
  });

  test('for every message the specification lists', () => {
    expect(new Set(ROWS.map(({ template }) => template))).toEqual(new Set(Object.keys(TEMPLATES)));
    const strange = ROWS.filter(({ template, service }) => !patternOf(TEMPLATES[template]).test(service));
    expect(strange).toEqual([]);
  });
});

describe('the page of the rule says what Amazon Connect says', () => {
  const pairs = new Map(ROWS.map(({ rule, template }) => [`${rule}: ${TEMPLATES[template]}`, { rule, template }]));

  test.each([...pairs])('%s', (_name, { rule, template }) => {
    const page = readFileSync(join(import.meta.dirname, `../src/validate/rules/${rule}/README.md`), 'utf8');

    expect(page.split('\n')).toContain(`- \`${TEMPLATES[template]}\``);
  });
});

// helpers

/** The texts a template stands for. */
function patternOf(template: string): RegExp {
  const parts = template
    .split(/(<\w+>|\[n\]|\[A, B\]|\[\.\.\]|…)/)
    .map((part, index) => (index % 2 === 1 ? (SLOTS[part] ?? String.raw`[\w.[\]]+`) : part.replaceAll('.', '\\.')));
  return new RegExp(`^${parts.join('')}$`);
}

const SLOTS: Readonly<Record<string, string>> = {
  '[n]': String.raw`\[\d+\]`,
  '[A, B]': String.raw`\[\w+(, \w+)+\]`,
  '[..]': String.raw`\[\w+(, \w+)+\]`,
};
