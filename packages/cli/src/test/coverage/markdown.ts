/** Tables for the summary of a job, or for a pull request: how much of each flow was taken, and what was not. */
import { code, safe, tableParts } from '../../markdownText.ts';
import { printable } from '../../printable.ts';
import { titleOf, type CoverageReport } from './coverageReport.ts';
import { blockWords, percentWords, shareWords } from './words.ts';

export function coverageMarkdown({ flows, counts }: CoverageReport): string {
  const cells = ({ branches, blocks }: CoverageReport['counts']): readonly string[] => [
    `${percentWords(branches)} (${shareWords(branches)})`,
    `${percentWords(blocks)} (${shareWords(blocks)})`,
  ];
  const rows = [
    ...flows.map((flow) => [code(printable(titleOf(flow))), ...cells(flow.counts)]),
    ['All flows', ...cells(counts)],
  ];
  const missing = flows.flatMap((flow) =>
    flow.blocks.flatMap((block) =>
      block.branches
        .filter(({ taken, outOfReach }) => taken === 0 && outOfReach === undefined)
        .map(({ label, line, needs = '' }) => [
          code(printable(`${titleOf(flow)}:${line}`)),
          safe(printable(`${blockWords(block)} by "${label}"`)),
          safe(printable(needs)),
        ]),
    ),
  );
  return `${[
    '### Branches taken by scenarios',
    ...tableParts(['Flow', 'Branches taken', 'Blocks entered'], rows),
    ...tableParts(['Place', 'Never taken', 'What it would need'], missing),
  ].join('\n\n')}\n`;
}
