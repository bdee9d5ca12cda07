import { renameBlock as rename, whyNotRename } from '@switchyard/blocks/edit';
import type { Command } from '../command.ts';
import { texts } from '../../texts/texts.ts';

/** Gives a block a name of its own; a name the service refuses does not apply. */
export function renameBlock(id: string, name: string): Command {
  return ({ flow }, dispatch) => {
    if (name === id || whyNotRename(flow, id, name) !== undefined) return false;
    dispatch?.(texts().document.rename, (draft) => rename(draft, id, name));
    return true;
  };
}
