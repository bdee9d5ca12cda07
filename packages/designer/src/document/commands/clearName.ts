import { clearName as clear } from '@switchyard/blocks/edit';
import type { Command } from '../command.ts';
import { viewOf } from '../derived.ts';
import { texts } from '../../texts/texts.ts';

/**
 * Takes a block's own name away, so that it is called by its title again.
 *
 * @param fresh its identifier from then on
 */
export function clearName(id: string, fresh: string): Command {
  return ({ flow }, dispatch) => {
    if (viewOf(flow).byId.get(id)?.named !== true) return false;
    dispatch?.(texts().document.removeName, (draft) => clear(draft, id, fresh));
    return true;
  };
}
