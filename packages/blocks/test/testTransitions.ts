/** Tables of the ways out a block may have and of the flow types it may stand in, judged by the validator. */
import { describe, expect, test } from 'vitest';
import type { BlockDefinition, Severity } from '../src/block.ts';
import type { JsonObject, TransitionsJson } from '../src/flow/flow.ts';
import { FLOW_TYPE_FACTS, TASK_FLOW_TYPES, type FlowType } from '../src/flow/flowTypes.ts';
import type { Problem } from '../src/problem.ts';
import { validateFlow } from '../src/validate/index.ts';
import { isAboutBlock } from './isAboutBlock.ts';
import { flowAround } from './testParameters.ts';

/** What stands under `Transitions`; all of it leads to the end of the flow. */
export interface WaysOut {
  /** Whether there is a `NextAction`; there is one when not said. */
  readonly next?: boolean;
  readonly conditions?: readonly (readonly [operator: string, operand: string | number | boolean])[];
  /** Error types. */
  readonly errors?: readonly string[];
}

/** The ways out, and what the problem says. */
export type Judged = readonly [ways: WaysOut, says: RegExp];

export interface TransitionTable {
  /** The action Type; the block's first when not given. */
  readonly type?: string;
  /** Parameters that fit, where the block requires any. */
  readonly parameters?: JsonObject;
  /** Ways out without a problem. */
  readonly accept: readonly WaysOut[];
  readonly reject?: readonly Judged[];
  readonly warn?: readonly Judged[];
  readonly inform?: readonly Judged[];
}

export function testTransitions(block: BlockDefinition, table: TransitionTable): void {
  const problemsOf = (ways: WaysOut): Problem[] => problemsWith(block, table, ways);

  describe(`ways out of ${table.type ?? block.title}`, () => {
    test.each(named(table.accept))('accepts %s', (_name, ways) => {
      expect(said(problemsOf(ways))).toEqual([]);
    });
    for (const [verb, severity, list] of [
      ['rejects', 'error', table.reject],
      ['warns of', 'warning', table.warn],
      ['informs of', 'info', table.inform],
    ] as const) {
      if (list === undefined) continue;
      test.each(named(list))(`${verb} %s`, (_name, [ways, says]) => {
        const problems = problemsOf(ways);

        expect(said(problems, severity).filter((message) => says.test(message))).not.toEqual([]);
        if (severity !== 'error') expect(said(problems, 'error')).toEqual([]);
      });
    }
  });
}

/** Tests what is said of the block in each of the five flow types of tasks; `allowed` where nothing is. */
export function testFlowTypes(
  block: BlockDefinition,
  verdicts: Readonly<Record<FlowType, Severity | 'allowed'>>,
  { type, parameters = {} }: { readonly type?: string; readonly parameters?: JsonObject } = {},
): void {
  test.each(TASK_FLOW_TYPES.map((flowType) => [FLOW_TYPE_FACTS[flowType].title, flowType] as const))(
    `${type ?? block.title} in a flow of type %s`,
    (_title, flowType) => {
      const { flow } = flowAround(block, { ...(type === undefined ? {} : { type }), parameters });
      flow.Metadata = { ...flow.Metadata, type: FLOW_TYPE_FACTS[flowType].exportName };

      const severities = validateFlow({ flow })
        .filter((problem) => problem.block === 'it' && problem.rule === 'flow-type')
        .map(({ severity }) => severity);

      expect(severities).toEqual(verdicts[flowType] === 'allowed' ? [] : [verdicts[flowType]]);
    },
  );
}

// helpers

function named<Row>(rows: readonly Row[]): (readonly [string, Row])[] {
  return rows.map((row) => [JSON.stringify(Array.isArray(row) ? row[0] : row), row] as const);
}

function problemsWith(block: BlockDefinition, { type, parameters = {} }: TransitionTable, ways: WaysOut): Problem[] {
  const { flow, flowType } = flowAround(block, { ...(type === undefined ? {} : { type }), parameters });
  const [action] = flow.Actions ?? [];
  if (action) action.Transitions = transitionsOf(ways);
  return validateFlow({ flow }, { flowType }).filter((problem) => problem.block === 'it' && isAboutBlock(problem));
}

function transitionsOf({ next = true, conditions = [], errors = [] }: WaysOut): TransitionsJson {
  return {
    ...(next ? { NextAction: 'end' } : {}),
    Conditions: conditions.map(([operator, operand]) => ({
      NextAction: 'end',
      Condition: { Operator: operator, Operands: [operand] },
    })),
    Errors: errors.map((ErrorType) => ({ NextAction: 'end', ErrorType })),
  };
}

function said(problems: readonly Problem[], severity?: Severity): string[] {
  return problems
    .filter((problem) => severity === undefined || problem.severity === severity)
    .map(({ message }) => message);
}
