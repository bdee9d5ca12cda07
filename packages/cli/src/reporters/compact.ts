import { printable } from '../printable.ts';
import type { Report } from './report.ts';

/** One line a problem, as compilers tell theirs: editors and `grep` know what to do with it. */
export function reportCompact({ files }: Report): string {
  return files
    .flatMap(({ file, problems }) =>
      problems.map(
        ({ line, column, severity, message, rule }) =>
          `${printable(file)}:${line}:${column}: ${severity}: ${printable(message)} [${rule}]\n`,
      ),
    )
    .join('');
}
