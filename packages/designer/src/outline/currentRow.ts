/** The line of the outline hands are at. */
import type { Wire } from '../document/command.ts';
import { keyOfBlock, keyOfBranch, type OutlineItem } from './readOutline.ts';
import type { Row } from './rows.ts';

export interface Chosen {
  readonly selection: readonly string[];
  readonly wire: Wire | undefined;
}

export interface Known {
  /** The line hands went to last. */
  readonly at: string | undefined;
  /** The line that was found the last time, and its place then. */
  readonly before: { readonly key: string; readonly place: number };
  /** For each line the one it stands below. */
  readonly parents: ReadonlyMap<string, string>;
}

/** Whether a line stands for something that is selected. */
export function isChosen({ item }: Row, { selection, wire }: Chosen): boolean {
  if (item.is === 'block') return selection.includes(item.block.id);
  return item.is === 'branch' && wire !== undefined && item.key === keyOfBranch(wire);
}

/**
 * The line hands were at, as long as it is selected or nothing is; else the line of what is selected, or the one it is
 * hidden below. Where the line is gone, the one above it, which as a rule led there.
 *
 * @returns its place
 */
export function currentRow(rows: readonly Row[], chosen: Chosen, { at, before, parents }: Known): number {
  const { selection, wire } = chosen;
  const own = rows.findIndex(({ item }) => item.key === at);
  const isNothingChosen = selection.length === 0 && wire === undefined;
  const row = rows[own];
  if (row && (isNothingChosen || isChosen(row, chosen))) return own;
  const last = selection.at(-1);
  let key = last === undefined ? wire && keyOfBranch(wire) : keyOfBlock(last);
  while (key !== undefined) {
    const shown = rows.findIndex(({ item }) => item.key === key);
    if (shown !== -1) return shown;
    key = parents.get(key);
  }
  if (own !== -1) return own;
  const still = rows.findIndex(({ item }) => item.key === before.key);
  return still === -1 ? Math.max(0, Math.min(before.place - 1, rows.length - 1)) : still;
}

/** For each line the one it stands below. */
export function parentsOf(items: readonly OutlineItem[]): ReadonlyMap<string, string> {
  const parents = new Map<string, string>();
  const add = (list: readonly OutlineItem[], parent: string | undefined): void => {
    for (const { key, children } of list) {
      if (parent !== undefined) parents.set(key, parent);
      add(children, key);
    }
  };
  add(items, undefined);
  return parents;
}
