import type { PlacedProblem } from '@switchyard/blocks';
import { inXml } from './inXml.ts';
import { pathFrom } from './pathFrom.ts';
import type { FileReport, Reporter } from './report.ts';
import { count } from './summary.ts';

/**
 * Files as test cases, for build servers that show tests. A file with errors is one failure, because Jenkins shows one a
 * test case; warnings stand in the output. What is written fits the strict schema of its xUnit plug-in (junit-10.xsd).
 */
export const reportJunit: Reporter = ({ files }, { folder, env }) => {
  const failed = files.filter((report) => errorsOf(report).length > 0).length;
  const counts = `tests="${files.length}" failures="${failed}" errors="0" time="0"`;
  const root = env['CI_PROJECT_DIR'];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="switchyard" ${counts}>`,
    `  <testsuite name="switchyard validate" ${counts} skipped="0">`,
    ...files.flatMap((report) =>
      testCase(report, root === undefined ? undefined : pathFrom(root, folder, report.file)),
    ),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
};

// helpers

/** @param path where GitLab finds the file; the schema does not know of it */
function testCase(report: FileReport, path: string | undefined): string[] {
  const at = path === undefined ? '' : ` file="${inXml(path)}"`;
  const start = `    <testcase classname="switchyard.validate" name="${inXml(report.file)}"${at} time="0"`;
  const errors = errorsOf(report);
  const [first, ...more] = errors;
  const failures = first
    ? [
        failure(
          first,
          more.length,
          errors.map((problem) => lineOf(report.file, problem)),
        ),
      ]
    : [];
  const others = report.problems.filter(({ severity }) => severity !== 'error');
  const lines = others.map(({ line, column, severity, message, rule }) =>
    inXml(`${report.file}:${line}:${column}: ${severity}: ${message} [${rule}]`),
  );
  const output = lines.length > 0 ? [`      <system-out>${lines.join('\n')}</system-out>`] : [];
  if (failures.length + output.length === 0) return [`${start}/>`];
  return [`${start}>`, ...failures, ...output, '    </testcase>'];
}

function failure({ rule, message }: PlacedProblem, more: number, lines: readonly string[]): string {
  const says = more === 0 ? message : `${message} (and ${count(more, 'more error')})`;
  return `      <failure type="${inXml(rule)}" message="${inXml(says)}">${lines.join('\n')}</failure>`;
}

function lineOf(file: string, { line, column, message, rule }: PlacedProblem): string {
  return inXml(`${file}:${line}:${column}: ${message} [${rule}]`);
}

function errorsOf({ problems }: FileReport): FileReport['problems'] {
  return problems.filter(({ severity }) => severity === 'error');
}
