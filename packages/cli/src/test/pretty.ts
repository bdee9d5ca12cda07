/** For people: a line a scenario, and below it what failed with the nearest thing that did happen. */
import { formatOffset } from '@switchyard/runtime';
import picocolors from 'picocolors';
import { printable } from '../printable.ts';
import { count } from '../reporters/summary.ts';
import { unreachedWords, type TestReporter, type TestResult } from './testReport.ts';

export const reportTestsPretty: TestReporter = ({ results, unreadable }, { colours }) => {
  const paint = picocolors.createColors(colours);
  const lines = results.flatMap((result) => {
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
  const failed = results.filter(({ status }) => status === 'FAILED').length;
  const sum =
    failed === 0
      ? `${count(results.length, 'scenario')} passed`
      : `${failed} of ${count(results.length, 'scenario')} failed`;
  const unread = unreadable.length === 0 ? '' : `, ${unreadable.length} could not be run`;
  const sign = failed + unreadable.length === 0 ? '✓' : '✗';
  return `${[...lines, paint.bold(`${sign} ${sum}${unread}.`)].join('\n')}\n`;
};

// helpers

function met({ expected, met: happened }: TestResult): string {
  return happened === expected ? count(expected, 'observation') : `${happened} of ${count(expected, 'observation')}`;
}
