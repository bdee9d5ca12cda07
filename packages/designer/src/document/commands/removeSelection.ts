import { removeBlocks } from '@switchyard/blocks/edit';
import type { Command } from '../command.ts';
import { disconnect } from './disconnect.ts';

/** Removes what is selected: blocks, or else the wire. What led to a removed block is open afterwards, and is seen. */
export const removeSelection: Command = (context, dispatch) => {
  const { selection, wire } = context;
  if (selection.length > 0) {
    const label = selection.length === 1 ? 'Remove block' : `Remove ${selection.length} blocks`;
    dispatch?.(label, (draft) => removeBlocks(draft, selection));
    return true;
  }
  return wire !== undefined && disconnect(wire)(context, dispatch);
};
