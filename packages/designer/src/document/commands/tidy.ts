import type { Position } from '@switchyard/blocks';
import { moveBlocks } from '@switchyard/blocks/edit';
import type { Command } from '../command.ts';

/** Puts all blocks where a layout wants them: one step, undone in one. */
export function tidy(places: ReadonlyMap<string, Position>): Command {
  return (_context, dispatch) => {
    if (places.size < 2) return false;
    dispatch?.('Tidy up', (draft) => moveBlocks(draft, Object.fromEntries(places)));
    return true;
  };
}
