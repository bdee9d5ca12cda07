import { removeBlocks, removeNotes } from '@switchyard/blocks/edit';
import type { Command } from '../command.ts';
import { texts } from '../../texts/texts.ts';

/** Takes blocks and notes out, once they are on the clipboard. What led to the blocks is open afterwards, and is seen. */
export function cutBlocks(blocks: readonly string[], notes: readonly string[] = []): Command {
  return (_context, dispatch) => {
    if (blocks.length === 0) return false;
    dispatch?.(texts().document.cutBlocks(blocks.length), (draft) => {
      removeNotes(draft, new Set(notes));
      removeBlocks(draft, blocks);
    });
    return true;
  };
}
