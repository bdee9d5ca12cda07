import * as edit from '@switchyard/blocks/edit';
import type { AuthoredCondition } from '@switchyard/blocks/edit';
import type { Command } from '../command.ts';
import { texts } from '../../texts/texts.ts';

/** Adds a condition, and with it a branch. */
export function addCondition(id: string, condition: AuthoredCondition): Command {
  return (_context, dispatch) => {
    dispatch?.(texts().document.addCondition, (draft) => edit.addCondition(draft, id, condition));
    return true;
  };
}

/** Changes conditions of a block by branch; where they lead stays. Typing in one of them is one step. */
export function setConditions(id: string, changed: Readonly<Record<string, AuthoredCondition>>, mark: string): Command {
  return (_context, dispatch) => {
    dispatch?.(
      texts().document.changeCondition,
      (draft) => {
        for (const [branch, condition] of Object.entries(changed)) edit.setCondition(draft, id, branch, condition);
      },
      `${id} ${mark}`,
    );
    return true;
  };
}

/** Removes a condition and its branch. */
export function removeCondition(id: string, branch: string): Command {
  return (_context, dispatch) => {
    dispatch?.(texts().document.removeCondition, (draft) => edit.removeCondition(draft, id, branch));
    return true;
  };
}

/** Moves a condition up or down: the first true one wins. */
export function moveCondition(id: string, branch: string, by: -1 | 1): Command {
  return (_context, dispatch) => {
    dispatch?.(texts().document.moveCondition, (draft) => edit.moveCondition(draft, id, branch, by));
    return true;
  };
}
