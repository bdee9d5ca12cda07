/** Tables of a block's ways out and of the flow types it may stand in, as the specification lists them. */
import { describe, expect, test } from 'vitest';
import type { BlockDefinition } from '../src/block.ts';
import { connectBranch, mayPlace } from '../src/edit/index.ts';
import type { ActionJson, FlowJson, JsonObject } from '../src/flow/flow.ts';
import { type FlowType, TASK_FLOW_TYPES } from '../src/flow/flowTypes.ts';
import { type Branch, viewFlow } from '../src/flow/viewFlow.ts';
import type { Problem } from '../src/problem.ts';
import { validateFlow } from '../src/validate/index.ts';
import { flowAround } from './testParameters.ts';

/** By a branch's label, the transition that stores it: `NextAction`, `Equals True`, or a name under `Errors`. */
export type StoredBranches = Readonly<Record<string, string>>;

export interface BranchTable {
  /** The action Type; the block's first when not given. */
  readonly type?: string;
  /** Parameters that fit, so that only branches can be wrong. */
  readonly parameters: JsonObject;
  /** What the service requires, in the order it is drawn. */
  readonly required: StoredBranches;
  /** What a file may have beside. */
  readonly optional?: StoredBranches;
  /** The branch whose target `NextAction` repeats (flow-language §1.4.3). */
  readonly repeated?: string;
}

/** Tests which branches a block has, how each is stored, and that the service's own are asked for. */
export function testBranches(block: BlockDefinition, table: BranchTable): void {
  const { required, optional = {} } = table;
  const repeated = table.repeated === undefined ? [] : [table.repeated];
  const around = () => flowAround(block, table);

  describe(`branches of ${table.type ?? block.title}`, () => {
    test('are drawn by their names, and stored as the service expects', () => {
      const branches = branchesOf(around().flow);
      expect(branches.map((branch) => [branch.label, storedAs(branch)])).toEqual(Object.entries(required));
      expect(branches.map(({ target }) => target)).toEqual(branches.map(() => 'end'));
    });

    test.each(Object.entries(required))('miss %s', (label, transition) => {
      const { flow, flowType } = around();
      takeOut(actionOf(flow), transition);

      const missing = validateFlow({ flow }, { flowType }).filter(({ rule }) => rule === 'missing-branch');

      expect(missing.map(({ message }) => message)).toContainEqual(expect.stringContaining(`branch "${label}"`));
    });

    for (const [label, transition] of Object.entries(optional)) {
      test(`may have ${label}`, () => {
        const { flow, flowType } = around();
        add(actionOf(flow), transition);

        const found = branchesOf(flow).find((branch) => branch.label === label);
        expect(found && storedAs(found)).toBe(transition);
        expect(errorsOf(validateFlow({ flow }, { flowType }))).toEqual([]);
      });
    }

    for (const first of repeated) {
      test(`NextAction leads where ${first} leads`, () => {
        const { flow } = around();
        for (const { name, label } of branchesOf(flow)) {
          connectBranch(flow, 'it', name, label === first ? 'there' : 'elsewhere');
        }
        expect(actionOf(flow).Transitions?.NextAction).toBe('there');
      });
    }
  });
}

/** Where a block may stand (flow-language §3.1); every flow type of tasks is in one of the three. */
export interface FlowTypeTable {
  /** The action Type, where the block is another Type in other flow types. */
  readonly type?: string;
  readonly parameters: JsonObject;
  readonly offered: readonly FlowType[];
  /** Not offered; a file that has it anyway is warned of. */
  readonly warned?: readonly FlowType[];
  /** Not offered, and an error in a file. */
  readonly refused?: readonly FlowType[];
}

export function testFlowTypes(block: BlockDefinition, table: FlowTypeTable): void {
  const { type, offered, warned = [], refused = [] } = table;

  describe(`flow types of ${type ?? block.title}`, () => {
    test('are judged, each of them', () => {
      expect([...offered, ...warned, ...refused].toSorted()).toEqual([...TASK_FLOW_TYPES].toSorted());
    });

    test.each([
      ...offered.map((one) => [one, 'offered', undefined] as const),
      ...warned.map((one) => [one, 'not offered', 'warning'] as const),
      ...refused.map((one) => [one, 'not offered', 'error'] as const),
    ])('%s: %s', (flowType, verdict, severity) => {
      const { flow } = flowAround(block, table);

      const told = validateFlow({ flow }, { flowType }).filter(
        (problem) => problem.rule === 'flow-type' && problem.block === 'it',
      );

      expect(told.map((problem) => problem.severity)).toEqual(severity ? [severity] : []);
      // Which of its Types a block is placed as, the flow type decides.
      if (type === undefined) expect(mayPlace(block.id, flowType).verdict === 'refuse').toBe(verdict !== 'offered');
    });
  });
}

// helpers

function actionOf(flow: FlowJson): ActionJson {
  return flow.Actions?.find(({ Identifier }) => Identifier === 'it') ?? {};
}

function branchesOf(flow: FlowJson): readonly Branch[] {
  return viewFlow(flow).byId.get('it')?.branches ?? [];
}

function errorsOf(problems: readonly Problem[]): string[] {
  return problems.filter(({ severity }) => severity === 'error').map(({ message }) => message);
}

function storedAs({ kind, operator, operand, errorType }: Branch): string {
  if (kind === 'success') return 'NextAction';
  return kind === 'error' ? String(errorType) : `${operator} ${operand}`;
}

function takeOut({ Transitions = {} }: ActionJson, transition: string): void {
  if (transition === 'NextAction') delete Transitions.NextAction;
  Transitions.Errors = Transitions.Errors?.filter(({ ErrorType }) => ErrorType !== transition) ?? [];
  Transitions.Conditions =
    Transitions.Conditions?.filter(({ Condition }) => conditionText(Condition) !== transition) ?? [];
}

function add({ Transitions = {} }: ActionJson, transition: string): void {
  const [operator = '', operand] = transition.split(' ');
  if (operand === undefined) (Transitions.Errors ??= []).push({ NextAction: 'end', ErrorType: transition });
  else {
    const condition = { Operator: operator, Operands: [operand] };
    (Transitions.Conditions ??= []).push({ NextAction: 'end', Condition: condition });
  }
}

function conditionText(condition: { Operator?: string; Operands?: unknown[] } | undefined): string {
  return `${condition?.Operator} ${String(condition?.Operands?.[0])}`;
}
