import type { Json } from '@switchyard/blocks';
import { setParameter as set } from '@switchyard/blocks/edit';
import type { Command } from '../command.ts';

/**
 * Sets a field of a block; typing in one field is one step.
 *
 * @param displayName what the resource is called that the value stands for
 */
export function setParameter(
  id: string,
  name: string,
  label: string,
  value: Json | undefined,
  displayName?: string,
): Command {
  return (_context, dispatch) => {
    dispatch?.(`Set ${label.toLowerCase()}`, (draft) => set(draft, id, name, value, displayName), `${id} ${name}`);
    return true;
  };
}
