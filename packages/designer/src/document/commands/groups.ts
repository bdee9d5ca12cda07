import { addGroup, changeGroup, removeGroups } from '@switchyard/blocks/edit';
import type { Command } from '../command.ts';
import { viewOf } from '../derived.ts';
import { groupsAmong } from '../drawnIds.ts';

/** Makes a group of the selected blocks. */
export function groupSelection(id: string): Command {
  return ({ flow, selection }, dispatch) => {
    const blocks = selection.filter((one) => viewOf(flow).byId.has(one));
    if (blocks.length < 2) return false;
    dispatch?.('Group', (draft) => addGroup(draft, { id, title: 'Group', blocks }));
    return true;
  };
}

/** Takes the selected groups away; their blocks stay. */
export const ungroupSelection: Command = ({ selection }, dispatch) => {
  const groups = groupsAmong(selection);
  if (groups.length === 0) return false;
  dispatch?.('Ungroup', (draft) => removeGroups(draft, new Set(groups)));
  return true;
};

export function renameGroup(id: string, title: string): Command {
  return (_context, dispatch) => {
    dispatch?.('Rename group', (draft) => changeGroup(draft, id, { title }));
    return true;
  };
}

/** Draws a group as one card, or its blocks again. */
export function foldGroup(id: string, folded: boolean): Command {
  return (_context, dispatch) => {
    dispatch?.(folded ? 'Collapse group' : 'Expand group', (draft) => changeGroup(draft, id, { folded }));
    return true;
  };
}
