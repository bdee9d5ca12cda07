/**
 * For services and editors that show the coverage of lines: LCOV's tracefile (geninfo(1), "FILES"). A block counts at
 * the line that says what it is, a branch at its own line. What is out of reach has no line, which is how LCOV leaves
 * code out; a flow that stands in an instance file has no lines of its own.
 */
import { printable } from '../../printable.ts';
import type { CoveredFlow, CoverageReport } from './coverageReport.ts';

export function coverageLcov({ flows }: CoverageReport): string {
  return flows.map(recordOf).join('');
}

// helpers

function recordOf({ file, blocks }: CoveredFlow): string {
  if (file === undefined) return '';
  const counts = new Map<number, number>();
  // Of several on one line the one that ran most says whether the line ran.
  const count = (line: number, times: number): void => void counts.set(line, Math.max(counts.get(line) ?? 0, times));
  const branchLines: string[] = [];
  let covered = 0;
  for (const [place, { line, entered, outOfReach, branches }] of blocks.entries()) {
    if (outOfReach === undefined) count(line, entered);
    for (const [number, branch] of branches.entries()) {
      if (branch.outOfReach !== undefined) continue;
      count(branch.line, branch.taken);
      // A branch of what never ran has no number.
      branchLines.push(`BRDA:${branch.line},${place},${number},${entered === 0 ? '-' : branch.taken}`);
      if (branch.taken > 0) covered += 1;
    }
  }
  const lines = [...counts].toSorted(([a], [b]) => a - b);
  return [
    'TN:',
    `SF:${printable(file)}`,
    ...branchLines,
    `BRF:${branchLines.length}`,
    `BRH:${covered}`,
    ...lines.map(([line, times]) => `DA:${line},${times}`),
    `LF:${lines.length}`,
    `LH:${lines.filter(([, times]) => times > 0).length}`,
    'end_of_record',
    '',
  ].join('\n');
}
