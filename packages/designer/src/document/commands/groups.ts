import { addGroup, changeGroup, removeGroups } from '@switchyard/blocks/edit';
import type { Command } from '../command.ts';
import { viewOf } from '../derived.ts';
import { groupsAmong } from '../drawnIds.ts';
import { texts } from '../../texts/texts.ts';

/** Makes a group of the selected blocks. */
export function groupSelection(id: string): Command {
  return ({ flow, selection }, dispatch) => {
    const blocks = selection.filter((one) => viewOf(flow).byId.has(one));
    if (blocks.length < 2) return false;
    dispatch?.(texts().document.group, (draft) => addGroup(draft, { id, title: texts().document.groupTitle, blocks }));
    return true;
  };
}

/** Takes the selected groups away; their blocks stay. */
export const ungroupSelection: Command = ({ selection }, dispatch) => {
  const groups = groupsAmong(selection);
  if (groups.length === 0) return false;
  dispatch?.(texts().document.ungroup, (draft) => removeGroups(draft, new Set(groups)));
  return true;
};

export function renameGroup(id: string, title: string): Command {
  return (_context, dispatch) => {
    dispatch?.(texts().document.renameGroup, (draft) => changeGroup(draft, id, { title }));
    return true;
  };
}

/** Draws a group as one card, or its blocks again. */
export function foldGroup(id: string, folded: boolean): Command {
  return (_context, dispatch) => {
    dispatch?.(folded ? texts().document.collapseGroup : texts().document.expandGroup, (draft) =>
      changeGroup(draft, id, { folded }),
    );
    return true;
  };
}
