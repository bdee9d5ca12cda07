/** The Test Anything Protocol, version 14 (https://testanything.org/tap-version-14-specification.html). */
import { printable } from '../printable.ts';
import { formatOffset } from '@switchyard/runtime';
import type { TestReporter, TestResult } from './testReport.ts';

export const reportTestsTap: TestReporter = ({ results }) =>
  ['TAP version 14', `1..${results.length}`, ...results.flatMap(testPoint), ''].join('\n');

// helpers

function testPoint({ name, file, status, failures, startsAt, endedAt }: TestResult, index: number): string[] {
  // A number sign would begin a directive.
  const said = printable(name).replaceAll(/[\\#]/g, (character) => `\\${character}`);
  const line = `${status === 'PASSED' ? 'ok' : 'not ok'} ${index + 1} - ${said}`;
  if (failures.length === 0) return [line];
  const rows = failures.flatMap(({ message, nearest, unreached, observation, at, line: row, column }) => [
    `    - message: ${JSON.stringify(message)}`,
    ...(nearest === undefined ? [] : [`      nearest: ${JSON.stringify(nearest)}`]),
    ...(unreached ? [`      unreached: ${JSON.stringify(unreached)}`] : []),
    ...(observation === undefined ? [] : [`      observation: ${JSON.stringify(observation)}`]),
    ...(at === endedAt ? [] : [`      time: ${JSON.stringify(formatOffset(at - startsAt))}`]),
    `      at: ${JSON.stringify(`${file}:${row}:${column}`)}`,
  ]);
  return [line, '  ---', '  failures:', ...rows, '  ...'];
}
