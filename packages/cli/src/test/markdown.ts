import { code, safe, tableParts } from '../markdownText.ts';
import { printable } from '../printable.ts';
import { sumWords } from './sumWords.ts';
import type { TestReporter } from './testReport.ts';

/** A table for the summary of a job, or for a pull request: what did not hold. */
export const reportTestsMarkdown: TestReporter = (report) => {
  const rows = report.results.flatMap(({ file, name, failures }) =>
    failures.map(({ message, nearest = '', line }) => [
      code(printable(`${file}:${line}`)),
      safe(printable(name)),
      safe(printable(`${message} ${nearest}`.trimEnd())),
    ]),
  );
  const headings = ['Place', 'Scenario', 'What did not hold'];
  return `${['### Scenarios', sumWords(report), ...tableParts(headings, rows)].join('\n\n')}\n`;
};
