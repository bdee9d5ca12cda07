import type { Position } from '@switchyard/blocks';
import { moveBlocks } from '@switchyard/blocks/edit';
import type { Command } from '../command.ts';
import { viewOf } from '../derived.ts';
import { texts } from '../../texts/texts.ts';

/** Puts blocks, all or those that are selected, where a layout wants them: one step, undone in one. */
export function tidy(wanted: ReadonlyMap<string, Position>): Command {
  return ({ flow, places }, dispatch) => {
    if (wanted.size === 0) return false;
    dispatch?.(texts().document.tidyUp, (draft) =>
      moveBlocks(draft, Object.fromEntries([...places, ...wanted]), viewOf(flow)),
    );
    return true;
  };
}
