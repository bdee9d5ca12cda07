/** The parameters of a placed block, field by field, as the file has them. */
import { oncePerBlock } from '../analyse/oncePerBlock.ts';
import type { Field } from '../fields.ts';
import { getAt, memberOf, pointerTo } from '../flow/json.ts';
import { slotsOf } from '../flow/slots.ts';
import type { PlacedBlock } from '../flow/viewFlow.ts';

export interface StoredField {
  readonly name: string;
  readonly field: Field;
  /** As the file has it, under its own name or an alias; undefined when it is not there. */
  readonly value: unknown;
  readonly pointer: string;
  /** Where it stands below `Parameters`, as people write it: `EventHooks.CustomerQueue`. */
  readonly path: string;
}

/** The fields that the action of a block stores; looked up once for a block, for several rules ask. */
export const fieldsOf = oncePerBlock(findFields);

/** Whether a value is there; an empty text is what the console writes where nothing is chosen. */
export function isSet(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}

/** What the file calls a resource it gives no id of; the console looks for it by that name (flow-language §1.11). */
export function nameWithoutId({ displayNames }: PlacedBlock, { name, value }: StoredField): string | undefined {
  return value === '' ? displayNames[name] : undefined;
}

/** A field as messages name it: what the form calls it, and what the file calls it. */
export function nameOf({ field, path }: Pick<StoredField, 'field' | 'path'>): string {
  return field.label === path ? `"${path}"` : `"${field.label}" (${path})`;
}

// helpers

function findFields(block: PlacedBlock, action: unknown): readonly StoredField[] {
  const { definition, form, foreign, pointer } = block;
  const fields = definition?.parameters ?? foreign?.parameters;
  if (!fields) return [];
  const parameters = memberOf(action, 'Parameters');
  return slotsOf({ parameters: fields }, form).map(({ name, field, steps, path, pointer: below }) => {
    const value = getAt(parameters, steps);
    const alias =
      value === undefined ? field.aliases?.find((one) => memberOf(parameters, one) !== undefined) : undefined;
    if (alias === undefined) return { name, field, value, pointer: pointer + below, path };
    const place = `${pointer}${pointerTo(['Parameters', alias])}`;
    return { name, field, value: memberOf(parameters, alias), pointer: place, path };
  });
}
