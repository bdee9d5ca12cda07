import { renameBlock as rename, whyNotRename } from '@switchyard/blocks/edit';
import type { Command } from '../command.ts';

/** Gives a block a name of its own; a name the service refuses does not apply. */
export function renameBlock(id: string, name: string): Command {
  return ({ flow }, dispatch) => {
    if (name === id || whyNotRename(flow, id, name) !== undefined) return false;
    dispatch?.('Rename', (draft) => rename(draft, id, name));
    return true;
  };
}
