import { countProblems, type FileReport, type Kept } from './report.ts';

/** One line that sums up: `✗ 2 errors, 1 warning in 2 of 3 files.` */
export function summarize(reports: readonly FileReport[], kept: Kept = { suppressed: 0, baselined: 0 }): string {
  const { files, errors, warnings, infos } = countProblems(reports);
  const troubled = reports.filter(({ problems }) => problems.length > 0).length;
  const found = listed([
    [errors, count(errors, 'error')],
    [warnings, count(warnings, 'warning')],
    [infos, count(infos, 'note')],
  ]);
  const notTold = listed([
    [kept.suppressed, `${kept.suppressed} suppressed`],
    [kept.baselined, `${kept.baselined} in the baseline`],
  ]);
  const aside = notTold === '' ? '' : ` (${notTold})`;
  const sign = errors > 0 ? '✗' : warnings > 0 ? '!' : '✓';
  if (found === '') return `${sign} ${count(files, 'file')}, no problems${aside}.`;
  return `${sign} ${found}${files === 1 ? '' : ` in ${troubled} of ${files} files`}${aside}.`;
}

export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

// helpers

function listed(rows: readonly (readonly [number, string])[]): string {
  return rows
    .filter(([number]) => number > 0)
    .map(([, words]) => words)
    .join(', ');
}
