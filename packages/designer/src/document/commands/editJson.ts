import type { ActionJson, FlowJson } from '@switchyard/blocks';
import { replaceActions, replaceFlow } from '@switchyard/blocks/edit';
import type { Command } from '../command.ts';
import { viewOf } from '../derived.ts';
import { texts } from '../../texts/texts.ts';

/** Makes the flow what its JSON was edited to be; typing without a pause is one step. */
export function editFlowJson(next: FlowJson): Command {
  return (_context, dispatch) => {
    dispatch?.(texts().document.editJson, (draft) => replaceFlow(draft, next), 'json');
    return true;
  };
}

/** Makes the actions of a block what their JSON was edited to be. */
export function editBlockJson(id: string, next: readonly ActionJson[]): Command {
  return ({ flow }, dispatch) => {
    if (!viewOf(flow).byId.has(id)) return false;
    dispatch?.(texts().document.editJsonOfBlock, (draft) => replaceActions(draft, id, next), 'json');
    return true;
  };
}
