/** An action in words the service has (logs-and-tests §3): as several, as one, or not at all. */
import { isDynamic } from '@switchyard/blocks';
import { resourceFieldsOf } from '../actionTypes.ts';
import type { ActionParameters, Behavior, ScenarioAction } from '../scenarioData.ts';
import { dropped, guessed, ONLY_THOSE, SAYABLE, type Remark } from './said.ts';

export interface SaidActions {
  readonly actions: readonly ScenarioAction[];
  readonly remarks: readonly Remark[];
}

export function sayAction(action: ScenarioAction): SaidActions {
  const { Type, Parameters } = action;
  switch (Type) {
    case 'Assert':
    case 'TestControl':
      return { actions: [action], remarks: [] };
    case 'SendInstruction':
      return sayInstruction(action);
    case 'OverrideSystemBehavior':
      return Parameters.Behavior ? sayOverride(action, Parameters.Behavior) : { actions: [action], remarks: [] };
  }
}

// helpers

function sayInstruction(action: ScenarioAction): SaidActions {
  const { Actor, Instruction } = action.Parameters;
  if (Actor === 'Customer') return { actions: [action], remarks: [] };
  const why =
    Actor === 'Clock'
      ? 'In the service time passes by itself, and nobody moves it.'
      : 'The service has instructions of customers only.';
  return { actions: [], remarks: [dropped(`${Instruction?.Type ?? 'An instruction'} of ${Actor ?? 'nobody'}`, why)] };
}

function sayOverride(action: ScenarioAction, behavior: Behavior): SaidActions {
  const { Sticky, Times = 1, ...properties } = behavior.Properties;
  const { ActionType } = properties;
  if (!SAYABLE.has(ActionType)) return { actions: [], remarks: [dropped(`An override of ${ActionType}`, ONLY_THOSE)] };
  const Parameters: ActionParameters = { ...action.Parameters, Behavior: { ...behavior, Properties: properties } };
  const once: ScenarioAction = { ...action, Parameters };
  return {
    // One is used once, and several for one resource one after the other.
    actions: Array.from({ length: Times }, () => once),
    remarks: [
      ...(Sticky === true
        ? [
            dropped(
              'Sticky',
              'In the service an override is used once.',
              'Parameters',
              'Behavior',
              'Properties',
              'Sticky',
            ),
          ]
        : []),
      ...aboutStrategy(properties),
      ...aboutResources(properties),
    ],
  };
}

const STRATEGY = ['Parameters', 'Behavior', 'Properties', 'Strategy'] as const;

function aboutStrategy({ ActionType, Strategy }: Behavior['Properties']): readonly Remark[] {
  if (Strategy.Type === 'SubstituteResource') {
    const { SubstituteArn } = Strategy;
    return isArn(SubstituteArn) ? [] : [byName(SubstituteArn, [...STRATEGY, 'SubstituteArn'])];
  }
  if (Strategy.Response.Type === 'Error') {
    const why = 'The service knows error responses, and its pages do not show how one is written.';
    return [guessed(`A failure of ${ActionType}`, why, ...STRATEGY, 'Response')];
  }
  if (ActionType === 'InvokeLambdaFunction') return [];
  const why = 'The pages of the service show only what a Lambda function returns.';
  return [guessed(`What ${ActionType} hears`, why, ...STRATEGY, 'Response', 'ExecutionResult')];
}

/** The service knows its resources by ARN; here a name is enough. */
function aboutResources({ ActionType, ActionParameters = {} }: Behavior['Properties']): readonly Remark[] {
  return resourceFieldsOf(ActionType).flatMap((field) => {
    const value = ActionParameters[field];
    if (typeof value !== 'string' || isArn(value) || isDynamic(value)) return [];
    return [byName(value, ['Parameters', 'Behavior', 'Properties', 'ActionParameters', field])];
  });
}

function byName(name: string, path: readonly string[]): Remark {
  return guessed(`"${name}" stands for a resource`, 'The service knows it by its ARN: put that in its place.', ...path);
}

function isArn(text: string): boolean {
  return text.startsWith('arn:');
}
