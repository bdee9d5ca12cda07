/** For people: how much of each flow was taken, and a line for each branch that was not, with what it would need. */
import type { Covered } from '@switchyard/runtime/centre';
import { printable } from '../../printable.ts';
import { table } from '../../simulate/table.ts';
import {
  titleOf,
  type CoveredBlock,
  type CoveredBranch,
  type CoveredFlow,
  type CoverageReport,
} from './coverageReport.ts';
import { blockWords, percentWords, shareWords } from './words.ts';

export function coverageText({ flows, counts }: CoverageReport): string {
  if (flows.length === 0) return 'No flow ran, so no branch could be taken.\n';
  const rows = [
    ['Flow', 'branches taken', '', 'blocks entered', ''],
    ...flows.map((flow) => [printable(titleOf(flow)), ...cells(flow.counts.branches), ...cells(flow.counts.blocks)]),
    ['All flows', ...cells(counts.branches), ...cells(counts.blocks)],
  ];
  return `${[...table(rows), ...flows.flatMap(leftOf)].join('\n')}\n`;
}

// helpers

function cells(counts: Covered): readonly string[] {
  return [shareWords(counts), percentWords(counts)];
}

function leftOf(flow: CoveredFlow): readonly string[] {
  const place = ({ line, column }: { readonly line: number; readonly column: number }): string =>
    `  ${printable(flow.file ?? flow.name)}:${line}:${column}`;
  const branches = flow.blocks.flatMap((block) => block.branches.map((branch) => ({ block, branch })));
  const never = branches.filter(({ branch }) => branch.taken === 0 && branch.outOfReach === undefined);
  const entered = flow.blocks.filter((block) => block.entered === 0 && block.outOfReach === undefined);
  // What is said of a block out of reach need not be said of each of its branches.
  const cannot = branches.filter(({ block, branch }) => branch.outOfReach !== undefined && !isOut(block));
  return [
    ...section('Never taken', never, ({ block, branch }) => [place(branch), wordsOf(block, branch), branch.needs]),
    ...section('Never entered', entered, (block) => [place(block), `"${blockWords(block)}"`, undefined]),
    ...section(
      'Out of reach, and not counted',
      [...flow.blocks.filter(isOut).map((block) => ({ block, branch: undefined })), ...cannot].toSorted(
        (a, b) => flow.blocks.indexOf(a.block) - flow.blocks.indexOf(b.block),
      ),
      ({ block, branch }) => [
        place(branch ?? block),
        branch ? wordsOf(block, branch) : `"${blockWords(block)}"`,
        branch ? branch.outOfReach : block.outOfReach,
      ],
    ),
  ];
}

function isOut({ outOfReach }: CoveredBlock): boolean {
  return outOfReach !== undefined;
}

function section<One>(
  title: string,
  all: readonly One[],
  row: (one: One) => readonly [place: string, what: string, why: string | undefined],
): readonly string[] {
  if (all.length === 0) return [];
  return [
    '',
    title,
    ...all.map((one) => {
      const [place, what, why] = row(one);
      return `${place}  ${printable(what)}${why === undefined ? '' : `: ${printable(why)}`}`;
    }),
  ];
}

function wordsOf(block: CoveredBlock, { label }: CoveredBranch): string {
  return `"${blockWords(block)}" by "${label}"`;
}
