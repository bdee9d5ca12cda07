/**
 * What the open flow is compared with, and what differs: the same differences that `switchyard diff` tells, each with
 * the block it is drawn on. Worked out once for each pair of flows; nothing of it is ever saved.
 */
import type { FlowJson } from '@switchyard/blocks';
import { tellDiff, type BlockDiff, type ChangedBlock, type DiffLine } from '@switchyard/blocks/diff';
import { compareSights, type Comparison } from '@switchyard/drawing/picture';
import { texts } from '../texts/texts.ts';

/** The other flow of a comparison. */
export interface Comparing {
  /** The saved file is followed: once the flow is saved, it is compared with what was saved. */
  readonly is: 'saved' | 'version' | 'file';
  /** What it is called, in the middle of a sentence: `the saved file`. */
  readonly label: string;
  readonly flow: FlowJson;
  /** The difference that is looked at. */
  readonly at: number | undefined;
}

/** How a block differs; one that only leads elsewhere is rewired. */
export type Change = 'added' | 'removed' | 'changed' | 'rewired';

/** A difference as the list shows it. */
export interface Difference {
  readonly change: Change | 'flow';
  readonly title: string;
  readonly lines: readonly DiffLine[];
  /** The block on the canvas, one that is gone among them; undefined for the flow itself. */
  readonly block: string | undefined;
}

export interface Compared {
  readonly comparison: Comparison;
  readonly differences: readonly Difference[];
  /** How blocks on the canvas differ. */
  readonly changes: ReadonlyMap<string, Change>;
}

const known = new WeakMap<FlowJson, WeakMap<FlowJson, Compared>>();

/** @param before the flow that is compared with */
export function compareWith(before: FlowJson, now: FlowJson): Compared {
  const pairs = known.get(before) ?? new WeakMap<FlowJson, Compared>();
  known.set(before, pairs);
  let compared = pairs.get(now);
  if (!compared) pairs.set(now, (compared = read(compareSights(before, now))));
  return compared;
}

/** The words on a block, in the list and in the legend. */
export const CHANGE_WORDS: Readonly<Record<Change, string>> = {
  get added() {
    return texts().compare.added;
  },
  get removed() {
    return texts().compare.removed;
  },
  get changed() {
    return texts().compare.changed;
  },
  get rewired() {
    return texts().compare.rewired;
  },
};

/** `1 added, 2 rewired`; what the flow itself says comes last. */
export function countWords(differences: readonly Difference[]): string {
  const changes = Object.keys(CHANGE_WORDS) as Change[];
  const counts = changes.map((change) => [differences.filter((one) => one.change === change).length, change] as const);
  const words = counts
    .filter(([count]) => count > 0)
    .map(([count, change]) => `${count} ${CHANGE_WORDS[change].toLowerCase()}`);
  if (differences.some(({ change }) => change === 'flow')) words.push(texts().compare.flowItselfChanged);
  return words.length === 0 ? texts().compare.noDifferences : words.join(', ');
}

// helpers

function read(comparison: Comparison): Compared {
  const { diff, drawn } = comparison;
  const blocks = diff.blocks.map((block): Difference => {
    const [told] = tellDiff({ flow: [], layout: [], untold: 0, blocks: [block] }, { whole: true });
    const label = block.change === 'changed' ? block.after : block.block;
    return { change: changeOf(block), title: label.words, lines: told?.lines ?? [], block: drawn.get(block) };
  });
  const [flow] = diff.flow.length > 0 ? tellDiff({ ...diff, blocks: [] }, { whole: true }) : [];
  const differences = [
    ...(flow ? [{ change: 'flow', title: flow.title, lines: flow.lines, block: undefined } as const] : []),
    ...blocks,
  ];
  const changes = new Map<string, Change>();
  for (const { change, block } of differences) if (block !== undefined && change !== 'flow') changes.set(block, change);
  return { comparison, differences, changes };
}

function changeOf(block: BlockDiff): Change {
  return block.change === 'changed' && isOnlyRewired(block) ? 'rewired' : block.change;
}

function isOnlyRewired({ renamed, identifier, type, fields, conditions, branches, other }: ChangedBlock): boolean {
  const isMore = renamed || identifier !== undefined || type !== undefined;
  return !isMore && branches.length > 0 && [fields, conditions, other].every(({ length }) => length === 0);
}
