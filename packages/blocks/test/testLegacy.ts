/**
 * Tables of modules of the old console and the actions they become. Ways out lead to "there" where a row says nothing
 * else, and what is not exact is compared by its kind and what it is about.
 */
import { expect, test } from 'vitest';
import type { ActionJson, Json, JsonObject } from '../src/flow/flow.ts';
import { convertLegacyFlow } from '../src/legacy/index.ts';

/** `Success` leads there; so does a comparison, by its type and value. */
export type LegacyWay = string | readonly [condition: string, conditionType: string, conditionValue: Json];

export interface LegacyGiven {
  readonly type: string;
  readonly target?: string;
  readonly parameters?: readonly Readonly<Record<string, Json>>[];
  readonly ways?: readonly LegacyWay[];
  readonly metadata?: JsonObject;
}

export interface ActionExpected {
  readonly Type: string;
  readonly Parameters?: JsonObject;
  /** Undefined where nothing comes after. */
  readonly next?: string;
  readonly conditions?: readonly (readonly [operator: string, operand: string])[];
  readonly errors?: readonly string[];
  /** `guessed Parameter "TimeOffset"`, in order. */
  readonly notExact?: readonly string[];
  /** The members the action's metadata has beyond the module's own. */
  readonly metadata?: JsonObject;
}

export type LegacyRow = readonly [what: string, given: LegacyGiven, expected: ActionExpected, flowType?: string];

export function testModules(rows: readonly LegacyRow[]): void {
  test.each(rows.map((row) => [row[0], row] as const))('%s', (_what, [, given, expected, flowType]) => {
    const { flow, report } = convertLegacyFlow(exportOf([moduleOf(given)], flowType));

    expect(flow?.Actions).toEqual([actionOf(expected)]);
    expect(flow?.Metadata?.ActionMetadata).toEqual({ it: { ...given.metadata, ...expected.metadata } });
    const notExact = report.filter(({ kind }) => kind !== 'exact').map(({ kind, what }) => `${kind} ${what}`);
    expect(notExact).toEqual(expected.notExact ?? []);
  });
}

/** A module called "it". */
export function moduleOf({ type, target, parameters = [], ways = [], metadata = {} }: LegacyGiven): JsonObject {
  const branches = ways.map((way): JsonObject => {
    if (typeof way === 'string') return { condition: way, transition: 'there' };
    const [condition, conditionType, conditionValue] = way;
    return { condition, conditionType, conditionValue, transition: 'there' };
  });
  const module: JsonObject = { id: 'it', type, branches, parameters: [...parameters], metadata };
  return target === undefined ? module : { ...module, target };
}

/** An export that begins with its first module. */
export function exportOf(modules: readonly Json[], type = 'contactFlow'): JsonObject {
  const [first] = modules;
  const start = typeof first === 'object' && first !== null && !Array.isArray(first) ? (first['id'] ?? '') : '';
  return { modules: [...modules], version: '1', type, start, metadata: { type } };
}

// helpers

function actionOf({ Type, Parameters = {}, next, conditions = [], errors = [] }: ActionExpected): ActionJson {
  const Conditions = conditions.map(([Operator, operand]) => ({
    NextAction: 'there',
    Condition: { Operator, Operands: [operand] },
  }));
  const Errors = errors.map((ErrorType) => ({ NextAction: 'there', ErrorType }));
  return {
    Identifier: 'it',
    Type,
    Parameters,
    Transitions: {
      ...(next === undefined ? {} : { NextAction: next }),
      ...(Conditions.length > 0 ? { Conditions } : {}),
      ...(Errors.length > 0 ? { Errors } : {}),
    },
  };
}
