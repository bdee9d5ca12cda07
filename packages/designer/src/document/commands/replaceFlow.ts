import type { FlowJson } from '@switchyard/blocks';
import type { Command } from '../command.ts';

/**
 * Puts another flow in the place of this one, such as an earlier version: one step, undone in one. Its members come in
 * the order it has them.
 */
export function replaceFlow(label: string, flow: FlowJson): Command {
  return (_context, dispatch) => {
    dispatch?.(label, (draft) => {
      for (const member of Object.keys(draft)) delete (draft as Record<string, unknown>)[member];
      Object.assign(draft, structuredClone(flow));
    });
    return true;
  };
}
