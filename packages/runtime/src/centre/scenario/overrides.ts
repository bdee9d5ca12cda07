/**
 * Overrides that wait for their block: the first that fits is used, once unless it says otherwise, so that several for
 * one resource come one after the other (logs-and-tests §3).
 */
import type { BlockOverride } from '../chain/rehearsal.ts';
import type { Facts } from '../instance/facts.ts';
import { resourceFieldsOf } from './actionTypes.ts';
import { hasAll } from './happening.ts';
import type { Behavior } from './scenarioData.ts';

export class Overrides {
  readonly #waiting: { readonly behavior: Behavior; left: number }[] = [];

  add(behavior: Behavior): void {
    const { Sticky, Times = 1 } = behavior.Properties;
    this.#waiting.push({ behavior, left: Sticky === true ? Number.POSITIVE_INFINITY : Times });
  }

  /** What a block meets that is about to run; undefined where it meets what there is. */
  take(actionType: string, parameters: Readonly<Record<string, unknown>>, facts: Facts): BlockOverride | undefined {
    const place = this.#waiting.findIndex(({ behavior: { Properties } }) => {
      return Properties.ActionType === actionType && hasAll(parameters, Properties.ActionParameters ?? {}, facts);
    });
    const found = this.#waiting[place];
    if (!found) return undefined;
    if (--found.left <= 0) this.#waiting.splice(place, 1);
    return overrideOf(found.behavior, parameters);
  }
}

// helpers

function overrideOf(
  { Properties: { ActionType, ActionParameters = {}, Strategy } }: Behavior,
  parameters: Readonly<Record<string, unknown>>,
): BlockOverride {
  if (Strategy.Type === 'SubstituteResource') {
    const fields = resourceFieldsOf(ActionType);
    const asked = fields.find((field) => Object.hasOwn(ActionParameters, field));
    const set = fields.find((field) => typeof parameters[field] === 'string');
    return { field: asked ?? set ?? fields[0] ?? '', instead: Strategy.SubstituteArn };
  }
  const { Type, ExecutionResult = {}, Error = {} } = Strategy.Response;
  if (Type === 'Error') {
    const { Message = 'the scenario lets it fail', ErrorType, DelaySeconds = 0 } = Error;
    return { fails: Message, errorType: ErrorType, afterMs: DelaySeconds * 1000 };
  }
  return { returns: ExecutionResult.LoadedData, afterMs: (ExecutionResult.DelaySeconds ?? 0) * 1000 };
}
