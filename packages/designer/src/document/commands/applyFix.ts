import type { Fix } from '@switchyard/blocks';
import { applyFix as apply } from '@switchyard/blocks/fix';
import type { Command } from '../command.ts';

/** Mends a problem: one step, called in history what the fix says it does. */
export function applyFix(fix: Fix): Command {
  return ({ flow }, dispatch) => {
    // A fix is of one version of the flow; asked of another, it may have no place any more.
    if (!apply(structuredClone(flow), fix)) return false;
    dispatch?.(fix.title, (draft) => void apply(draft, fix));
    return true;
  };
}
