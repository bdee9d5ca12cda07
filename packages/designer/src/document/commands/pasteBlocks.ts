import type { FlowJson } from '@switchyard/blocks';
import { moveBlocks, pasteBlocks as paste, whyNotPaste, type Pasting } from '@switchyard/blocks/edit';
import type { Command } from '../command.ts';
import { texts } from '../../texts/texts.ts';

/**
 * Puts copied blocks into the flow, where its type takes blocks at all. Blocks without a place keep the one they are
 * drawn at.
 *
 * @param verb what was done, as the history has it
 * @param onPasted told the identifiers the blocks have now
 */
export function pasteBlocks(
  copy: FlowJson,
  pasting: Pasting,
  verb: 'Paste' | 'Duplicate',
  onPasted: (ids: readonly string[]) => void = () => {},
): Command {
  return ({ flowType, places }, dispatch) => {
    const count = copy.Actions?.length ?? 0;
    if (count === 0 || whyNotPaste(flowType) !== undefined) return false;
    dispatch?.(texts().document[verb === 'Paste' ? 'pasteBlocks' : 'duplicateBlocks'](count), (draft) => {
      moveBlocks(draft, Object.fromEntries(places));
      onPasted(paste(draft, copy, pasting));
    });
    return true;
  };
}
