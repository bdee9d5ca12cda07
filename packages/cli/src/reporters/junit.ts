import { printable } from '../printable.ts';
import type { FileReport, Reporter } from './report.ts';

/** Files as test cases and errors as failures, for build servers that show tests; warnings stand in the output. */
export const reportJunit: Reporter = ({ files }) => {
  const failed = files.filter((report) => errorsOf(report).length > 0).length;
  const counts = `tests="${files.length}" failures="${failed}" errors="0" skipped="0" time="0"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="switchyard" ${counts}>`,
    `  <testsuite name="switchyard validate" ${counts}>`,
    ...files.flatMap(testCase),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
};

// helpers

function testCase(report: FileReport): string[] {
  const file = inXml(report.file);
  const start = `    <testcase classname="switchyard.validate" name="${file}" file="${file}" time="0"`;
  const failures = errorsOf(report).map((problem) => {
    const place = `${report.file}:${problem.line}:${problem.column}`;
    const says = `${place}: ${problem.message} [${problem.rule}]`;
    return `      <failure type="${inXml(problem.rule)}" message="${inXml(problem.message)}">${inXml(says)}</failure>`;
  });
  const others = report.problems.filter(({ severity }) => severity !== 'error');
  const lines = others.map(({ line, column, severity, message, rule }) =>
    inXml(`${report.file}:${line}:${column}: ${severity}: ${message} [${rule}]`),
  );
  const output = lines.length > 0 ? [`      <system-out>${lines.join('\n')}</system-out>`] : [];
  if (failures.length + output.length === 0) return [`${start}/>`];
  return [`${start}>`, ...failures, ...output, '    </testcase>'];
}

function errorsOf({ problems }: FileReport): FileReport['problems'] {
  return problems.filter(({ severity }) => severity === 'error');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** As XML 1.0 may hold it: characters it has no way to write become their code (https://www.w3.org/TR/xml/#charsets). */
function inXml(text: string): string {
  return printable(text)
    .replaceAll('\t', ' ')
    .replaceAll(/[\p{Cs}\uFFFE\uFFFF]/gu, (character) => `\\u${character.charCodeAt(0).toString(16)}`)
    .replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
