/** Ways through a flow for hands on the keyboard: from a block to its branches, along them, and back. */
import type { FlowView } from '@switchyard/blocks';
import { ENTRY_ID } from '@switchyard/blocks/edit';
import type { Wire } from '../document/command.ts';
import { START } from '../document/wireId.ts';
import { texts } from '../texts/texts.ts';

/** What is chosen: one block, or one of its branches. */
export interface Standing {
  readonly block: string;
  readonly branch?: string;
}

/** Where somebody stands who has selected this; undefined for several blocks. Nothing selected is the entry point. */
export function standingAt(selection: readonly string[], wire: Wire | undefined): Standing | undefined {
  if (wire) return { block: wire.from, branch: wire.branch };
  const [only, ...more] = selection;
  if (more.length > 0) return undefined;
  return { block: only ?? ENTRY_ID };
}

/** The branches of a block, or of the entry point, with where they lead. */
export function branchesAt(
  { byId, start }: FlowView,
  block: string,
): readonly { readonly name: string; readonly label: string; readonly target: string | undefined }[] {
  if (block === ENTRY_ID) return [{ name: START, label: texts().canvas.start, target: start }];
  return byId.get(block)?.branches ?? [];
}

/** The branch after, or before, the chosen one; the first, or the last, where none is chosen. */
export function nextBranch(view: FlowView, { block, branch }: Standing, by: 1 | -1): Wire | undefined {
  const names = branchesAt(view, block).map(({ name }) => name);
  const at = branch === undefined ? -1 : names.indexOf(branch);
  const next = at === -1 ? (by === 1 ? 0 : names.length - 1) : (at + by + names.length) % names.length;
  const name = names[next];
  return name === undefined ? undefined : { from: block, branch: name };
}

/** Where the chosen branch leads; of a block its first branch that leads anywhere. */
export function blockAhead(view: FlowView, { block, branch }: Standing): string | undefined {
  const branches = branchesAt(view, block).filter(({ name }) => branch === undefined || name === branch);
  return branches.map(({ target }) => target).find((target) => target !== undefined && view.byId.has(target));
}

/** The branch that leads here, of several the first in the order of the file. A chosen branch leads back to its block. */
export function wayBack(view: FlowView, { block, branch }: Standing): Standing | undefined {
  if (branch !== undefined) return { block };
  if (view.start === block) return { block: ENTRY_ID, branch: START };
  for (const from of view.byId.values()) {
    const leading = from.branches.find(({ target }) => target === block);
    if (leading && from.id !== block) return { block: from.id, branch: leading.name };
  }
  return undefined;
}

/** A branch in words: `Error of Wait, to Disconnect`. */
export function branchInWords(view: FlowView, { from, branch }: Wire): string {
  const found = branchesAt(view, from).find(({ name }) => name === branch);
  const whose =
    from === ENTRY_ID
      ? texts().canvas.entry
      : texts().document.branchOf(found?.label ?? branch, view.byId.get(from)?.title ?? from);
  const target = found?.target === undefined ? undefined : view.byId.get(found.target);
  return `${whose}, ${target ? texts().canvas.toTarget(target.title) : texts().canvas.notConnected}`;
}
