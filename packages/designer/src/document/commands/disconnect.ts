import { connectBranch } from '@switchyard/blocks/edit';
import type { Command, Wire } from '../command.ts';
import { viewOf } from '../derived.ts';
import { targetOf } from '../wireWords.ts';
import { texts } from '../../texts/texts.ts';

/** Leaves a branch unconnected; one that is so already stays as it is. */
export function disconnect(wire: Wire): Command {
  return ({ flow }, dispatch) => {
    if (targetOf(viewOf(flow), wire) === undefined) return false;
    dispatch?.(texts().document.disconnect, (draft) =>
      connectBranch(draft, wire.from, wire.branch, undefined, viewOf(flow)),
    );
    return true;
  };
}
