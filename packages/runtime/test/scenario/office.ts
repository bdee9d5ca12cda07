/** Scenarios in the claims office: short ways to write observations, and to run them. */
import { loadScenario, runScenario, type ScenarioOutcome } from '../../src/centre/index.ts';
import { FLOWS, OFFICE } from '../centre.ts';

export interface Step {
  readonly Identifier?: string;
  readonly Event: object;
  readonly Usage?: object;
  readonly Actions?: readonly object[];
}

/** Observations that follow one another. */
export function chain(...steps: readonly Step[]): readonly object[] {
  return steps.map((step, place) => ({
    Identifier: `o${place + 1}`,
    ...step,
    ...(place + 1 < steps.length ? { Transitions: { NextObservations: [`o${place + 2}`] } } : {}),
  }));
}

export const on = (Type: string, Properties: object = {}): { readonly Type: string; readonly Properties: object } => ({
  Type,
  Properties,
});

/** An action of a test; its Type is in the parameters too, as the service has it. */
export function act(Type: string, Parameters: object): object {
  return { Type, Parameters: { ActionType: Type, ...Parameters } };
}

export const agent = (Type: string, Properties: object = {}): object =>
  act('SendInstruction', { Actor: 'Agent', Instruction: { Type, Properties } });

export const clock = (Type: string, Properties: object): object =>
  act('SendInstruction', { Actor: 'Clock', Instruction: { Type, Properties } });

export const check = (Namespace: string, Operator: string, Operand?: unknown): object =>
  act('Assert', { Namespace, Operator, ...(Operand === undefined ? {} : { Operand }) });

export const override = (ActionType: string, Strategy: object, more: object = {}): object =>
  act('OverrideSystemBehavior', { Behavior: { Type: 'FlowAction', Properties: { ActionType, Strategy, ...more } } });

export interface Given {
  readonly EntryPoint?: object;
  readonly Observations: readonly object[];
  readonly Instance?: object | undefined;
  readonly [member: string]: unknown;
}

/** Runs a scenario in the claims office, or in another instance. */
export function run(given: Given, files: Readonly<Record<string, unknown>> = {}): ScenarioOutcome {
  const whole = {
    Version: '2025-06-21',
    Instance: OFFICE,
    ...given,
    EntryPoint: { Type: 'TASK', Name: 'A claim', ContactFlowId: 'Intake', ...given.EntryPoint },
  };
  const texts: Readonly<Record<string, string>> = Object.fromEntries(
    Object.entries({ ...FLOWS, 'it.scenario.json': whole, ...files }).map(([name, json]) => [
      name,
      JSON.stringify(json),
    ]),
  );
  const { scenario, instance, flows, problems } = loadScenario((file) => texts[file], 'it.scenario.json');
  if (!scenario || !instance)
    throw new Error(problems.map(({ pointer, message }) => `${pointer}: ${message}`).join('\n'));
  return runScenario(scenario, instance, { flows });
}

/** What went wrong, each with the nearest thing that did happen. */
export function failuresOf(given: Given, files?: Readonly<Record<string, unknown>>): readonly string[] {
  return run(given, files).failures.map(({ message, nearest = '' }) => `${message} ${nearest}`.trim());
}
