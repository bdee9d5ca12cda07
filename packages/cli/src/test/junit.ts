/** For build servers that show tests: a scenario is a test case (the strict schema of Jenkins' xUnit plug-in, junit-10.xsd). */
import { inXml } from '../reporters/inXml.ts';
import type { TestReporter, TestResult } from './testReport.ts';

export const reportTestsJunit: TestReporter = ({ results }) => {
  const failed = results.filter(({ status }) => status === 'FAILED').length;
  const counts = `tests="${results.length}" failures="${failed}" errors="0" time="0"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="switchyard" ${counts}>`,
    `  <testsuite name="switchyard test" ${counts} skipped="0">`,
    ...results.flatMap(testCase),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
};

// helpers

function testCase({ file, name, failures }: TestResult): string[] {
  const start = `    <testcase classname="${inXml(file)}" name="${inXml(name)}" time="0"`;
  const [first, ...more] = failures;
  if (!first) return [`${start}/>`];
  const says = more.length === 0 ? first.message : `${first.message} (and ${more.length} more)`;
  const lines = failures.map(({ message, nearest = '', line, column }) =>
    inXml(`${file}:${line}:${column}: ${message} ${nearest}`.trimEnd()),
  );
  return [
    `${start}>`,
    `      <failure type="scenario" message="${inXml(says)}">${lines.join('\n')}</failure>`,
    '    </testcase>',
  ];
}
