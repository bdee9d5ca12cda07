/** The Test Anything Protocol, version 14 (https://testanything.org/tap-version-14-specification.html). */
import { printable } from '../printable.ts';
import type { TestReporter, TestResult } from './testReport.ts';

export const reportTestsTap: TestReporter = ({ results }) =>
  ['TAP version 14', `1..${results.length}`, ...results.flatMap(testPoint), ''].join('\n');

// helpers

function testPoint({ name, file, status, failures }: TestResult, index: number): string[] {
  // A number sign would begin a directive.
  const said = printable(name).replaceAll(/[\\#]/g, (character) => `\\${character}`);
  const line = `${status === 'PASSED' ? 'ok' : 'not ok'} ${index + 1} - ${said}`;
  if (failures.length === 0) return [line];
  const rows = failures.flatMap(({ message, nearest, line: at, column }) => [
    `    - message: ${JSON.stringify(message)}`,
    ...(nearest === undefined ? [] : [`      nearest: ${JSON.stringify(nearest)}`]),
    `      at: ${JSON.stringify(`${file}:${at}:${column}`)}`,
  ]);
  return [line, '  ---', '  failures:', ...rows, '  ...'];
}
