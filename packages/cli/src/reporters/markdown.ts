import { code, safe, tableParts } from '../markdownText.ts';
import { printable } from '../printable.ts';
import type { Reporter } from './report.ts';
import { summarize } from './summary.ts';

/** A table for the summary of a job, or for a pull request. */
export const reportMarkdown: Reporter = ({ files, kept }) => {
  const rows = files.flatMap(({ file, problems }) =>
    problems.map(({ line, severity, message, rule }) => [
      code(printable(`${file}:${line}`)),
      severity,
      safe(printable(message)),
      code(rule),
    ]),
  );
  const parts = ['### Flows', summarize(files, kept), ...tableParts(HEADINGS, rows)];
  return `${parts.join('\n\n')}\n`;
};

// helpers

const HEADINGS = ['Place', 'Severity', 'Problem', 'Rule'];
