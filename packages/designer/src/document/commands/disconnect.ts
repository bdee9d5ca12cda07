import { connectBranch } from '@switchyard/blocks/edit';
import type { Command, Wire } from '../command.ts';
import { viewOf } from '../derived.ts';

/** Leaves a branch unconnected. */
export function disconnect(wire: Wire): Command {
  return ({ flow }, dispatch) => {
    dispatch?.('Disconnect', (draft) => connectBranch(draft, wire.from, wire.branch, undefined, viewOf(flow)));
    return true;
  };
}
