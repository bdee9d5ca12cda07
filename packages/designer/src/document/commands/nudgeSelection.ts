import { moveBlocks } from '@switchyard/blocks/edit';
import type { Command } from '../command.ts';
import { viewOf } from '../derived.ts';

/** Moves the selected blocks a little; several without a pause are one step. */
export function nudgeSelection(dx: number, dy: number): Command {
  return ({ flow, selection, places }, dispatch) => {
    const moves = Object.fromEntries(
      selection.flatMap((id) => {
        const position = viewOf(flow).byId.get(id)?.position ?? places.get(id);
        return position ? [[id, { x: position.x + dx, y: position.y + dy }] as const] : [];
      }),
    );
    if (Object.keys(moves).length === 0) return false;
    dispatch?.(
      'Move',
      (draft) => moveBlocks(draft, { ...Object.fromEntries(places), ...moves }, viewOf(flow)),
      `nudge ${selection.join(' ')}`,
    );
    return true;
  };
}
