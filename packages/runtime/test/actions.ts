/** Flows as tables write them: one line a block, with its ways out by the words of the flow language (§1.4). */
import type { ActionJson, FlowJson, JsonObject } from '@switchyard/blocks';

/**
 * One action. Ways out are keyed by `next`, by an error type, or by what a condition says: `True` for `Equals True`,
 * `NumberGreaterThan 0` with its operator.
 */
export function action(
  Identifier: string,
  Type: string,
  Parameters: JsonObject = {},
  ways: Readonly<Record<string, string>> = {},
): ActionJson {
  const { next, ...rest } = ways;
  const entries = Object.entries(rest);
  const Errors = entries
    .filter(([way]) => ERROR_TYPES.has(way))
    .map(([ErrorType, NextAction]) => ({ NextAction, ErrorType }));
  const Conditions = entries
    .filter(([way]) => !ERROR_TYPES.has(way))
    .map(([way, NextAction]) => ({ NextAction, Condition: conditionOf(way) }));
  const NextAction = next ?? entries[0]?.[1];
  return {
    Identifier,
    Type,
    Parameters,
    Transitions: { ...(NextAction === undefined ? {} : { NextAction }), Errors, Conditions },
  };
}

/** A flow that begins with its first action. */
export function flowOf(type: string, ...actions: readonly ActionJson[]): FlowJson {
  return {
    Version: '2019-10-30',
    StartAction: actions[0]?.Identifier ?? '',
    Metadata: { type },
    Actions: [...actions],
  };
}

/** An inbound flow that begins with its first action and has a block `end` that disconnects. */
export function inbound(...actions: readonly ActionJson[]): FlowJson {
  return flowOf('contactFlow', ...actions, action('end', 'DisconnectParticipant'));
}

/** A block that waits, then goes on. */
export function waiting(Identifier: string, seconds: number, next = 'end'): ActionJson {
  return action(
    Identifier,
    'Wait',
    { TimeLimitSeconds: String(seconds) },
    { WaitCompleted: next, NoMatchingError: next },
  );
}

/** A block that sets attributes; a store that is too large goes to `failed`. */
export function setting(
  Identifier: string,
  Attributes: Readonly<Record<string, string>>,
  next = 'end',
  failed = next,
): ActionJson {
  return action(
    Identifier,
    'UpdateContactAttributes',
    { Attributes: { ...Attributes } },
    { next, NoMatchingError: failed },
  );
}

// helpers

const ERROR_TYPES: ReadonlySet<string> = new Set(['NoMatchingError', 'NoMatchingCondition', 'QueueAtCapacity']);

function conditionOf(way: string): { Operator: string; Operands: string[] } {
  const [, operator, operand] = /^((?:Number|Text)\w+|Equals|KeyExists) (.*)$/.exec(way) ?? [];
  return operator === undefined
    ? { Operator: 'Equals', Operands: [way] }
    : { Operator: operator, Operands: [operand ?? ''] };
}
