/** Where the fields of a block stand in its action: the same for every block of its kind, so it is worked out once. */
import type { ActionForm, BlockDefinition } from '../block.ts';
import { fieldPath, type Field } from '../fields.ts';
import { pointerTo } from './json.ts';

export interface Slot {
  readonly name: string;
  readonly field: Field;
  /** The steps to its value, below `Parameters`. */
  readonly steps: readonly string[];
  /** Those steps as people write them: `EventHooks.CustomerQueue`. */
  readonly path: string;
  /** From the action to the value, as a JSON pointer. */
  readonly pointer: string;
}

/** The fields that one of the Types of a block stores; of a Type nobody knows, all of the block's. */
export function slotsOf(
  { parameters }: Pick<BlockDefinition, 'parameters'>,
  form: ActionForm | undefined,
): readonly Slot[] {
  const key = form ?? parameters;
  let slots = SLOTS.get(key);
  if (!slots) {
    slots = Object.entries(parameters)
      .filter(([name]) => form?.fields?.includes(name) ?? true)
      .map(([name, field]) => {
        const steps = fieldPath(name, field);
        return { name, field, steps, path: steps.join('.'), pointer: pointerTo(['Parameters', ...steps]) };
      });
    SLOTS.set(key, slots);
  }
  return slots;
}

// helpers

const SLOTS = new WeakMap<object, readonly Slot[]>();
