import type { Json } from '@switchyard/blocks';
import { setParameter as set } from '@switchyard/blocks/edit';
import type { Command } from '../command.ts';

/** Sets a field of a block; typing in one field is one step. */
export function setParameter(id: string, name: string, label: string, value: Json | undefined): Command {
  return (_context, dispatch) => {
    dispatch?.(`Set ${label.toLowerCase()}`, (draft) => set(draft, id, name, value), `${id} ${name}`);
    return true;
  };
}
