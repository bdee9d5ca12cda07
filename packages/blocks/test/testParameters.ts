/** Tables of what an author may set on a block and what not, judged by the validator over a flow around the block. */
import { describe, expect, test } from 'vitest';
import type { BlockDefinition, Condition } from '../src/block.ts';
import { connectBranch, createFlow } from '../src/edit/index.ts';
import type { ConditionTransitionJson, FlowJson, JsonObject } from '../src/flow/flow.ts';
import { type FlowType, TASK_FLOW_TYPES } from '../src/flow/flowTypes.ts';
import { viewFlow } from '../src/flow/viewFlow.ts';
import type { Problem } from '../src/problem.ts';
import { validateFlow } from '../src/validate/index.ts';

/** What is set, as it stands in the file, and the field the problem is told of. */
export type Rejected = readonly [parameters: JsonObject, field: string];

export interface ParameterTable {
  /** The action Type; the block's first when not given. */
  readonly type?: string;
  /** The authored conditions; one that fits when not given. */
  readonly conditions?: readonly Condition[];
  readonly accept?: readonly JsonObject[];
  readonly reject?: readonly Rejected[];
  readonly warn?: readonly Rejected[];
}

export function testParameters(block: BlockDefinition, table: ParameterTable): void {
  const problemsOf = (parameters: JsonObject): Problem[] => {
    const { flow, flowType } = flowAround(block, { ...table, parameters });
    return validateFlow({ flow }, { flowType }).filter((problem) => problem.block === 'it');
  };
  const told = (problems: readonly Problem[], severity: Problem['severity']) =>
    problems.filter((problem) => problem.severity === severity);
  const about = (field: string) => (problem: Problem) => problem.field === field || problem.message.includes(field);
  const rows = <Row>(list: readonly Row[] | undefined) =>
    (list ?? []).map((row) => [JSON.stringify(row), row] as const);

  describe(`parameters of ${table.type ?? block.title}`, () => {
    for (const [name, parameters] of rows(table.accept)) {
      test(`accepts ${name}`, () => expect(told(problemsOf(parameters), 'error')).toEqual([]));
    }
    for (const [name, [parameters, field]] of rows(table.reject)) {
      test(`rejects ${name}`, () => expect(told(problemsOf(parameters), 'error').filter(about(field))).not.toEqual([]));
    }
    for (const [name, [parameters, field]] of rows(table.warn)) {
      test(`warns of ${name}`, () => {
        const problems = problemsOf(parameters);

        expect(told(problems, 'error')).toEqual([]);
        expect(told(problems, 'warning').filter(about(field))).not.toEqual([]);
      });
    }
  });
}

/** A flow of a type the block may stand in: the block, called "it", and an end that all its branches lead to. */
export function flowAround(
  block: BlockDefinition,
  { type, parameters, conditions }: { type?: string; parameters: JsonObject; conditions?: readonly Condition[] },
): { flow: FlowJson; flowType: FlowType } {
  const form = block.actions.find((one) => one.type === type) ?? block.actions[0];
  const flowType =
    form?.flowTypes?.[0] ?? TASK_FLOW_TYPES.find((one) => block.flowTypes[one].verdict !== 'refuse') ?? 'CONTACT_FLOW';
  const flow = createFlow({ name: block.title, description: '', type: flowType });
  const fitting = { operator: block.conditions?.operators[0] ?? '', operand: '21' };
  const authored = block.conditions ? (conditions ?? [fitting]) : [];
  flow.StartAction = 'it';
  flow.Actions = [
    {
      Identifier: 'it',
      Type: form?.type ?? '',
      Parameters: parameters,
      Transitions: block.branches.length === 0 && !block.conditions ? {} : { Conditions: authored.map(stored) },
    },
    { Identifier: 'end', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} },
  ];
  for (const { name } of viewFlow(flow).byId.get('it')?.branches ?? []) connectBranch(flow, 'it', name, 'end');
  return { flow, flowType };
}

// helpers

function stored({ operator, operand }: { operator: string; operand: string }): ConditionTransitionJson {
  return { NextAction: 'end', Condition: { Operator: operator, Operands: [operand] } };
}
