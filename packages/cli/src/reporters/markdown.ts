import { code, safe } from '../markdownText.ts';
import { printable } from '../printable.ts';
import type { Reporter } from './report.ts';
import { summarize } from './summary.ts';

/** A page is shown to a size, and nobody reads more. */
const MOST_ROWS = 200;

/** A table for the summary of a job, or for a pull request. */
export const reportMarkdown: Reporter = ({ files, kept }) => {
  const rows = files.flatMap(({ file, problems }) =>
    problems.map(({ line, severity, message, rule }) =>
      row([code(printable(`${file}:${line}`)), severity, safe(printable(message)), code(rule)]),
    ),
  );
  const table = rows.length === 0 ? [] : [row(HEADINGS), row(HEADINGS.map(() => '---')), ...rows.slice(0, MOST_ROWS)];
  const more = rows.length > MOST_ROWS ? [`And ${rows.length - MOST_ROWS} more.`] : [];
  const parts = ['### Flows', summarize(files, kept), table.join('\n'), ...more];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
};

// helpers

const HEADINGS = ['Place', 'Severity', 'Problem', 'Rule'];

/** A bar ends a cell even inside a code span, so it is written with a backslash. */
function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', String.raw`\|`)).join(' | ')} |`;
}
