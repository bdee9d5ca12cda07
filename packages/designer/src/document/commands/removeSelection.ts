import { removeBlocks, removeGroups, removeNotes } from '@switchyard/blocks/edit';
import type { Command } from '../command.ts';
import { blocksAmong, groupsAmong, notesAmong } from '../drawnIds.ts';
import { disconnect } from './disconnect.ts';
import { texts } from '../../texts/texts.ts';

/**
 * Removes what is selected: blocks and notes, or else the wire. What led to a removed block is open afterwards, and is
 * seen; the blocks of a group that is removed stay.
 */
export const removeSelection: Command = (context, dispatch) => {
  const { selection, wire } = context;
  if (selection.length > 0) {
    const [blocks, notes, groups] = [blocksAmong(selection), notesAmong(selection), groupsAmong(selection)];
    dispatch?.(labelOf(blocks.length, notes.length, groups.length), (draft) => {
      removeNotes(draft, new Set(notes));
      removeGroups(draft, new Set(groups));
      removeBlocks(draft, blocks);
    });
    return true;
  }
  return wire !== undefined && disconnect(wire)(context, dispatch);
};

// helpers

function labelOf(blocks: number, notes: number, groups: number): string {
  const say = texts().document;
  const words = [
    blocks > 0 ? (blocks === 1 ? say.block : say.blocks(blocks)) : '',
    notes > 0 ? (notes === 1 ? say.note : say.notes(notes)) : '',
    blocks + notes === 0 ? (groups === 1 ? say.aGroup : say.groups(groups)) : '',
  ];
  return texts().document.remove(words.filter(Boolean).join(texts().document.and));
}
