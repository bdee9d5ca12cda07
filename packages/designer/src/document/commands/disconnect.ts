import { connectBranch } from '@switchyard/blocks/edit';
import type { Command, Wire } from '../command.ts';

/** Leaves a branch unconnected. */
export function disconnect(wire: Wire): Command {
  return (_context, dispatch) => {
    dispatch?.('Disconnect', (draft) => connectBranch(draft, wire.from, wire.branch, undefined));
    return true;
  };
}
