import { connectBranch, removeBlocks } from '@switchyard/blocks/edit';
import type { Command } from '../command.ts';

/** Removes what is selected: blocks, or else the wire. What led to a removed block is open afterwards, and is seen. */
export const removeSelection: Command = ({ selection, wire }, dispatch) => {
  if (selection.length > 0) {
    const label = selection.length === 1 ? 'Remove block' : `Remove ${selection.length} blocks`;
    dispatch?.(label, (draft) => removeBlocks(draft, selection));
    return true;
  }
  if (!wire) return false;
  dispatch?.('Disconnect', (draft) => connectBranch(draft, wire.from, wire.branch, undefined));
  return true;
};
