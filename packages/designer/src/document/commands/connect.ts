import { connectBranch, mayConnect } from '@switchyard/blocks/edit';
import type { Command, Wire } from '../command.ts';
import { viewOf } from '../derived.ts';
import { texts } from '../../texts/texts.ts';

/** Connects a branch to a block; a branch that leads elsewhere moves. */
export function connect(wire: Wire, target: string): Command {
  return ({ flow }, dispatch) => {
    if (!mayConnect(flow, target)) return false;
    dispatch?.(texts().document.connect, (draft) => connectBranch(draft, wire.from, wire.branch, target, viewOf(flow)));
    return true;
  };
}
