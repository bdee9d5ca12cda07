/**
 * Tables of flows a rule has nothing to say of, and of flows with the problems it tells. A problem is compared in what
 * the row says of it; its severity is the rule's own where the row says none.
 */
import { describe, expect, test } from 'vitest';
import { locate } from '../src/flow/locate.ts';
import { writeFlow } from '../src/flow/writeFlow.ts';
import type { Problem } from '../src/problem.ts';
import type { Rule } from '../src/validate/rule.ts';
import { runRules, type ValidateOptions } from '../src/validate/validateFlow.ts';

export interface ExpectedProblem extends Partial<Omit<Problem, 'rule' | 'range'>> {
  readonly message: string;
  readonly pointer: string;
  /** `line:column` in the flow's canonical text. */
  readonly at?: string;
}

/** A flow as a file may have it, however malformed. */
export type AnyFlow = Readonly<Record<string, unknown>>;

export type ValidRow = readonly [given: string, flow: AnyFlow, options?: ValidateOptions];
export type InvalidRow = readonly [
  given: string,
  flow: AnyFlow,
  problems: readonly [ExpectedProblem, ...ExpectedProblem[]],
  options?: ValidateOptions,
];

export interface RuleTable {
  readonly valid: readonly ValidRow[];
  readonly invalid: readonly [InvalidRow, ...InvalidRow[]];
}

export function testRule(rule: Rule, { valid, invalid }: RuleTable): void {
  describe(`${rule.id} has nothing to say of`, () => {
    test.each(named(valid))('%s', (_given, [, flow, options]) => {
      expect(runRules([rule], flow, options)).toEqual([]);
    });
  });

  describe(`${rule.id} tells`, () => {
    test.each(named(invalid))('%s', (_given, [, flow, expected, options]) => {
      const problems = runRules([rule], flow, options);

      expect(problems).toMatchObject(
        expected.map(({ at: _at, ...said }) => ({ rule: rule.id, severity: rule.severity, ...said })),
      );
      expect(problems.map((problem, index) => expected[index]?.at && placeOf(flow, problem))).toEqual(
        expected.map(({ at }) => at),
      );
    });

    test('the place in the text of at least one', () => {
      expect(invalid.some(([, , problems]) => problems.some(({ at }) => at !== undefined))).toBe(true);
    });
  });
}

/** Where all branches of a flow in a table may lead. */
export const END = { Identifier: 'end', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} };

/** An inbound flow that begins with its first action and has an end. */
export function flowOf(first: AnyFlow, ...more: readonly AnyFlow[]): AnyFlow {
  return {
    Version: '2019-10-30',
    StartAction: first['Identifier'],
    Metadata: { type: 'contactFlow' },
    Actions: [first, ...more, END],
  };
}

/** An action called "it". */
export function action(Type: string, Parameters: unknown = {}, Transitions: unknown = {}): AnyFlow {
  return { Identifier: 'it', Type, Parameters, Transitions };
}

export interface Ways {
  /** Where it leads; the end when not given. */
  readonly next?: unknown;
  readonly errors?: readonly string[];
  readonly conditions?: readonly (readonly [operator: string, operand: unknown])[];
}

/** Transitions that all lead to the end. */
export function ways({ next = 'end', errors = [], conditions = [] }: Ways = {}) {
  return {
    NextAction: next,
    Errors: errors.map((ErrorType) => ({ NextAction: 'end', ErrorType })),
    Conditions: conditions.map(([Operator, operand]) => ({
      NextAction: 'end',
      Condition: { Operator, Operands: [operand] },
    })),
  };
}

/** A *Wait* block as it should be. */
export const WAIT = action(
  'Wait',
  { TimeLimitSeconds: '60' },
  ways({ errors: ['NoMatchingError'], conditions: [['Equals', 'WaitCompleted']] }),
);

// helpers

function named<Row extends readonly [given: string, ...unknown[]]>(rows: readonly Row[]): (readonly [string, Row])[] {
  return rows.map((row) => [row[0], row] as const);
}

function placeOf(flow: AnyFlow, problem: Problem): string | undefined {
  const [placed] = locate(writeFlow({ flow, source: '' }), [problem]);
  return placed && `${placed.line}:${placed.column}`;
}
