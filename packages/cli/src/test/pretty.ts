/** For people: a line a scenario, and below it what failed with the nearest thing that did happen. */
import { formatOffset } from '@switchyard/runtime';
import picocolors from 'picocolors';
import { printable } from '../printable.ts';
import { count } from '../reporters/summary.ts';
import { sumWords } from './sumWords.ts';
import { unreachedWords, type TestReporter, type TestResult } from './testReport.ts';

export const reportTestsPretty: TestReporter = (report, { colours }) => {
  const paint = picocolors.createColors(colours);
  const lines = report.results.flatMap((result) => {
    const { file, name, status, failures, startsAt, endedAt } = result;
    const sign = status === 'PASSED' ? paint.green('✓') : paint.red('✗');
    const facts = paint.dim(`${met(result)}, ${formatOffset(endedAt - startsAt)}`);
    return [
      `${sign} ${printable(name)}  ${facts}`,
      ...failures.flatMap(({ message, nearest, observation, at, line, column, unreached }) => [
        '',
        `  ${paint.dim(`${printable(file)}:${line}:${column}`)}${observation === undefined ? '' : `  ${printable(observation)}`}${at === endedAt ? '' : paint.dim(`  at ${formatOffset(at - startsAt)}`)}`,
        `    ${paint.red(printable(message))}`,
        ...(nearest === undefined ? [] : [`    ${printable(nearest)}`]),
        ...(unreached ? [`    ${paint.dim(printable(unreachedWords(unreached)))}`] : []),
      ]),
      ...(failures.length > 0 ? [''] : []),
    ];
  });
  return `${[...lines, paint.bold(sumWords(report))].join('\n')}\n`;
};

// helpers

function met({ expected, met: happened }: TestResult): string {
  return happened === expected ? count(expected, 'observation') : `${happened} of ${count(expected, 'observation')}`;
}
