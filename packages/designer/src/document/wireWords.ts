/** A branch, and what it is called where one speaks of it. */
import type { Branch, FlowView } from '@switchyard/blocks';
import { ENTRY_ID } from '@switchyard/blocks/edit';
import { shortName } from './blockNames.ts';
import type { Wire } from './command.ts';
import { texts } from '../texts/texts.ts';

/** A branch of a block; undefined for the entry point, and for one that is not there. */
export function branchOf(view: FlowView, { from, branch }: Wire): Branch | undefined {
  return view.byId.get(from)?.branches.find(({ name }) => name === branch);
}

/** The block a branch leads to; undefined where it leads nowhere. */
export function targetOf(view: FlowView, wire: Wire): string | undefined {
  return wire.from === ENTRY_ID ? view.start : branchOf(view, wire)?.target;
}

/** `Error of Check hours`, or `the entry point`. */
export function wireWords(view: FlowView, wire: Wire): string {
  if (wire.from === ENTRY_ID) return texts().document.theEntryPoint;
  return texts().document.branchOf(branchOf(view, wire)?.label ?? wire.branch, shortName(view, wire.from));
}
