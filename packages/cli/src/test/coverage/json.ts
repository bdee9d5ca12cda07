/** For programs: everything there is. */
import { percentCovered, type CoverageCounts, type Covered } from '@switchyard/runtime/centre';
import type { CoverageReport } from './coverageReport.ts';

export function coverageJson({ flows, counts }: CoverageReport): string {
  const report = {
    version: 1,
    ...countsOf(counts),
    flows: flows.map(({ file, name, blocks, counts: own }) => ({
      file,
      name,
      counts: countsOf(own),
      blocks: blocks.map(({ block, title, line, column, entered, outOfReach, branches }) => ({
        block,
        title,
        line,
        column,
        entered,
        outOfReach,
        branches: branches.map((branch) => ({
          branch: branch.branch,
          label: branch.label,
          line: branch.line,
          column: branch.column,
          taken: branch.taken,
          outOfReach: branch.outOfReach,
          needs: branch.needs,
        })),
      })),
    })),
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

// helpers

function countsOf({ branches, blocks }: CoverageCounts): object {
  return { branches: withPercent(branches), blocks: withPercent(blocks) };
}

function withPercent(counts: Covered): object {
  return { ...counts, percent: Math.floor(percentCovered(counts) * 10) / 10 };
}
