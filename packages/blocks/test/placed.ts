/** Blocks of a table, each with what it is called, what it is set to where that matters, and where its branches lead. */
import type { AnyFlow } from './testRule.ts';

type Row = readonly [operator: string, operand: string, target: string];

function failing(NextAction: string, ...errors: readonly (readonly [errorType: string, target: string])[]) {
  return { NextAction, Errors: errors.map(([ErrorType, target]) => ({ NextAction: target, ErrorType })) };
}

function deciding(next: string, rows: readonly Row[], ...errors: readonly (readonly [string, string])[]) {
  const Conditions = rows.map(([Operator, operand, NextAction]) => ({
    NextAction,
    Condition: { Operator, Operands: [operand] },
  }));
  return { ...failing(next, ...errors), Conditions };
}

export function compare(Identifier: string, reference: string, noMatch: string, ...rows: readonly Row[]): AnyFlow {
  const Transitions = deciding(noMatch, rows, ['NoMatchingCondition', noMatch]);
  return { Identifier, Type: 'Compare', Parameters: { ComparisonValue: reference }, Transitions };
}

export function staffing(Identifier: string, yes: string, no: string, error = 'end'): AnyFlow {
  const rows = [['NumberGreaterThan', '0', yes]] as const;
  const Transitions = deciding(error, rows, ['NoMatchingCondition', no], ['NoMatchingError', error]);
  const Parameters = { MetricType: 'NumberOfAgentsAvailable', QueueId: 'q' };
  return { Identifier, Type: 'CheckMetricData', Parameters, Transitions };
}

export function wait(Identifier: string, next: string, error = 'end'): AnyFlow {
  const Transitions = deciding(error, [['Equals', 'WaitCompleted', next]], ['NoMatchingError', error]);
  return { Identifier, Type: 'Wait', Parameters: { TimeLimitSeconds: '60' }, Transitions };
}

export function loop(Identifier: string, looping: string, complete: string): AnyFlow {
  const rows = [['Equals', 'ContinueLooping', looping] as const, ['Equals', 'DoneLooping', complete] as const];
  return { Identifier, Type: 'Loop', Parameters: { LoopCount: '3' }, Transitions: deciding(complete, rows) };
}

/** A block that goes on, or fails. */
export function plain(Type: string, Identifier: string, Parameters: object, next: string, error = 'end'): AnyFlow {
  return { Identifier, Type, Parameters, Transitions: failing(next, ['NoMatchingError', error]) };
}

export function set(Identifier: string, Attributes: object, next: string, error = 'end'): AnyFlow {
  return plain('UpdateContactAttributes', Identifier, { Attributes }, next, error);
}

/** As *Set contact attributes*, for the flow alone. */
export function setForFlow(Identifier: string, rows: Readonly<Record<string, string>>, next: string): AnyFlow {
  const FlowAttributes = Object.fromEntries(Object.entries(rows).map(([key, Value]) => [key, { Value }]));
  return plain('UpdateFlowAttributes', Identifier, { FlowAttributes }, next);
}

export function lambda(Identifier: string, next: string, error = 'end', Parameters: object = {}): AnyFlow {
  return plain('InvokeLambdaFunction', Identifier, Parameters, next, error);
}

export function setQueue(Identifier: string, next: string, error = 'end'): AnyFlow {
  return plain('UpdateContactTargetQueue', Identifier, { QueueId: 'q' }, next, error);
}

export function toQueue(Identifier: string, otherwise = 'end'): AnyFlow {
  const Transitions = failing(otherwise, ['QueueAtCapacity', otherwise], ['NoMatchingError', otherwise]);
  return { Identifier, Type: 'TransferContactToQueue', Parameters: {}, Transitions };
}
