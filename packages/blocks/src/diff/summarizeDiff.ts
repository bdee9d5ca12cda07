import type { FlowDiff } from './flowDiff.ts';

export interface DiffCounts {
  /** Differences of the flow itself. */
  readonly flow: number;
  readonly added: number;
  readonly removed: number;
  /** Blocks with another name or identifier; they may be among the changed ones too. */
  readonly renamed: number;
  /** Blocks with anything else that a task could notice. */
  readonly changed: number;
  /** Differences of layout. */
  readonly layout: number;
  /** Differences of layout that were not asked for. */
  readonly untold: number;
}

export function countDiff({ flow, blocks, layout, untold }: FlowDiff): DiffCounts {
  const counts = { flow: flow.length, added: 0, removed: 0, renamed: 0, changed: 0, layout: layout.length, untold };
  for (const block of blocks) {
    if (block.change !== 'changed') counts[block.change] += 1;
    else {
      const { renamed, type, fields, conditions, branches, other } = block;
      const isChanged = type || [fields, conditions, branches, other].some(({ length }) => length > 0);
      counts.renamed += renamed ? 1 : 0;
      counts.changed += isChanged ? 1 : 0;
      counts.layout += block.layout.length;
    }
  }
  return counts;
}

/** One sentence: "2 blocks added, 1 changed." */
export function summarizeDiff(diff: FlowDiff): string {
  const { flow, added, removed, changed, renamed, layout } = countDiff(diff);
  const counts = Object.entries({ added, removed, changed, renamed }).filter(([, count]) => count > 0);
  const blocks = counts.map(
    ([what, count], index) => `${count}${index > 0 ? '' : count === 1 ? ' block' : ' blocks'} ${what}`,
  );
  const parts = [blocks.join(', '), flow > 0 ? 'the flow itself changed' : '', layout > 0 ? 'the layout differs' : ''];
  const said = parts.filter((part) => part !== '');
  return said.length === 0 ? 'No differences.' : upperFirst(`${said.join('; ')}.`);
}

// helpers

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
