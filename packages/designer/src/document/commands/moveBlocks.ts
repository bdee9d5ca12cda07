import type { Position } from '@switchyard/blocks';
import { moveBlocks as move } from '@switchyard/blocks/edit';
import type { Command } from '../command.ts';
import { viewOf } from '../derived.ts';
import { moveNotes } from '../moveNotes.ts';
import { texts } from '../../texts/texts.ts';

/**
 * Moves blocks, and notes, to where they were dropped: one step, however long the drag was. Blocks without a place get the one they
 * are drawn at, or the picture would be another when the flow is opened again.
 */
export function moveBlocks(moves: Readonly<Record<string, Position>>, label = texts().document.move): Command {
  return ({ flow, places }, dispatch) => {
    if (Object.keys(moves).length === 0) return false;
    dispatch?.(label, (draft) => {
      move(draft, { ...Object.fromEntries(places), ...moves }, viewOf(flow));
      moveNotes(draft, flow, moves, places);
    });
    return true;
  };
}
