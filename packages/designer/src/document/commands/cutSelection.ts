import { removeBlocks } from '@switchyard/blocks/edit';
import type { Command } from '../command.ts';

/** Takes the selected blocks out, once they are on the clipboard. What led to them is open afterwards, and is seen. */
export const cutSelection: Command = ({ selection }, dispatch) => {
  if (selection.length === 0) return false;
  dispatch?.(selection.length === 1 ? 'Cut block' : `Cut ${selection.length} blocks`, (draft) =>
    removeBlocks(draft, selection),
  );
  return true;
};
