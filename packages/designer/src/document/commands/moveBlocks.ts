import type { Position } from '@switchyard/blocks';
import { moveBlocks as move } from '@switchyard/blocks/edit';
import type { Command } from '../command.ts';

/** Moves blocks to where they were dropped: one step, however long the drag was. */
export function moveBlocks(moves: Readonly<Record<string, Position>>, label = 'Move'): Command {
  return (_context, dispatch) => {
    if (Object.keys(moves).length === 0) return false;
    dispatch?.(label, (draft) => move(draft, moves));
    return true;
  };
}
