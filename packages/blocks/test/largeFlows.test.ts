/**
 * Flows far larger than the service takes, made to be slow. Each is validated in a moment; what grows with the square of
 * its size, or guesses at every name, takes minutes. Time of the processor is measured, so that other work on the machine
 * does not count.
 */
import { describe, expect, test } from 'vitest';
import { validateText } from '../src/validate/index.ts';

type Build = (count: number) => unknown;

function flowOf(actions: readonly unknown[], metadata: object = {}) {
  return { Version: '2019-10-30', StartAction: 'a0', Metadata: { type: 'contactFlow', ...metadata }, Actions: actions };
}

function times<Item>(count: number, make: (index: number) => Item): Item[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

function to(target: string, ErrorType = 'NoMatchingError') {
  return { NextAction: target, Errors: [{ NextAction: target, ErrorType }] };
}

/** One action with many of something. */
function crowded(Type: string, Parameters: object, Transitions: object) {
  return flowOf([{ Identifier: 'a0', Type, Parameters, Transitions }]);
}

const part = { isSplitModule: true };

const FLOWS: readonly (readonly [given: string, build: Build])[] = [
  [
    'blocks without a fault',
    (count) =>
      flowOf(
        times(count, (at) => ({
          Identifier: `a${at}`,
          Type: 'CreateTask',
          Parameters: { Name: 'x', ContactFlowId: 'f' },
          Transitions: to(`a${(at + 1) % count}`),
        })),
      ),
  ],
  [
    'blocks with nothing right about them',
    (count) =>
      flowOf(
        times(count, (at) => ({
          Identifier: `a:${at}`,
          Type: `Waitt${at}`,
          Parameters: { [`x${at}`]: at },
          Transitions: to(`b${at}`, ''),
        })),
      ),
  ],
  ['blocks of one identifier', (count) => flowOf(times(count, () => ({ Identifier: 'a0', Type: 'Wait' })))],
  ['blocks without an identifier', (count) => flowOf(times(count, () => ({ Type: 'Wait' })))],
  [
    'targets that are nearly right, and long',
    (count) =>
      flowOf(
        times(count, (at) => ({
          Identifier: `${'x'.repeat(90)}${at}`,
          Type: 'CreateTask',
          Transitions: to(`${'x'.repeat(90)}${at}!`),
        })),
      ),
  ],
  [
    'conditions on one block',
    (count) =>
      crowded(
        'Compare',
        { ComparisonValue: '$.Channel' },
        {
          NextAction: 'a0',
          Conditions: times(count, (at) => ({
            NextAction: `b${at}`,
            Condition: { Operator: 'Equalss', Operands: [`${at}`] },
          })),
        },
      ),
  ],
  [
    'shares on one block',
    (count) =>
      crowded(
        'DistributeByPercentage',
        {},
        {
          NextAction: 'a0',
          Conditions: times(count, (at) => ({
            NextAction: 'a0',
            Condition: { Operator: 'NumberLessThan', Operands: [`${at + 2}`] },
          })),
        },
      ),
  ],
  [
    'errors on one block',
    (count) =>
      crowded(
        'CreateTask',
        {},
        { NextAction: 'a0', Errors: times(count, () => ({ NextAction: 'b', ErrorType: 'NoMatchingError' })) },
      ),
  ],
  [
    'rows on one block',
    (count) =>
      crowded('UpdateContactAttributes', { Attributes: Object.fromEntries(times(count, (at) => [`a.${at}`, at])) }, {}),
  ],
  [
    'attributes, each set by one block and read by another',
    (count) =>
      flowOf(
        times(count, (at) => ({
          Identifier: `a${at}`,
          Type: 'UpdateContactAttributes',
          Parameters: { Attributes: { [`key${at}`]: `$.Attributes.key${(at * 7) % count}` } },
          Transitions: to(`a${(at + 1) % count}`),
        })),
      ),
  ],
  [
    'comparisons of one value, which lead all ways',
    (count) =>
      flowOf(
        times(count, (at) => ({
          Identifier: `a${at}`,
          Type: 'Compare',
          Parameters: { ComparisonValue: '$.Attributes.key' },
          Transitions: {
            ...to(`a${(at + 1) % count}`, 'NoMatchingCondition'),
            Conditions: [
              {
                NextAction: `a${(at * 31) % count}`,
                Condition: { Operator: 'NumberGreaterThan', Operands: [`${at}`] },
              },
            ],
          },
        })),
      ),
  ],
  [
    'conditions without a fault on one block',
    (count) =>
      crowded(
        'Compare',
        { ComparisonValue: '$.Attributes.key' },
        {
          ...to('a0', 'NoMatchingCondition'),
          Conditions: times(count, (at) => ({
            NextAction: 'a0',
            Condition: { Operator: 'TextContains', Operands: [`${at}`] },
          })),
        },
      ),
  ],
  [
    'shares on one block',
    (count) =>
      crowded(
        'DistributeByPercentage',
        {},
        {
          ...to('a0', 'NoMatchingCondition'),
          Conditions: times(50 * count, (at) => ({
            NextAction: 'a0',
            Condition: { Operator: 'NumberLessThan', Operands: [`${at + 2}`] },
          })),
        },
      ),
  ],
  [
    'parameters on one block',
    (count) => crowded('Wait', Object.fromEntries(times(count, (at) => [`TimeLimitSecond${at}`, at])), {}),
  ],
  [
    'actions of one block',
    (count) =>
      flowOf(
        times(count, (at) => ({
          Identifier: `a${at}`,
          Type: at % 2 === 0 ? 'UpdateContactAttributes' : 'UpdateFlowAttributes',
          Parameters: {},
          Transitions: to(`a${at + 1}`),
        })),
        {
          ActionMetadata: Object.fromEntries(
            times(count, (at) => [
              `a${at}`,
              at === 0 ? { ...part, children: times(count - 1, (child) => `a${child + 1}`) } : part,
            ]),
          ),
        },
      ),
  ],
  [
    'entries of metadata that are none',
    (count) => flowOf([], { ActionMetadata: Object.fromEntries(times(count, (at) => [`a${at}`, at])) }),
  ],
];

/** Many times what it takes. */
const SECONDS = 4;

describe('a flow is validated in a moment', () => {
  test.each(FLOWS)('of 1,000 %s', (_given, build) => {
    expect(secondsFor(build(1000))).toBeLessThan(SECONDS);
  });

  test.each(FLOWS.slice(1, 3))('of 10,000 %s', (_given, build) => {
    expect(secondsFor(build(10_000))).toBeLessThan(SECONDS);
  });
});

// helpers

function secondsFor(flow: unknown): number {
  const text = JSON.stringify(flow, null, 2);
  const before = process.cpuUsage();
  validateText(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000_000;
}
