/** For build servers that show tests: a scenario is a test case (the strict schema of Jenkins' xUnit plug-in, junit-10.xsd). */
import { inXml } from '../reporters/inXml.ts';
import { formatOffset } from '@switchyard/runtime';
import { unreachedWords, type TestReporter, type TestResult } from './testReport.ts';

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

function testCase({ file, name, failures, startsAt, endedAt }: TestResult): string[] {
  const start = `    <testcase classname="${inXml(file)}" name="${inXml(name)}" time="0"`;
  const [first, ...more] = failures;
  if (!first) return [`${start}/>`];
  // Many build servers show this alone.
  const nearest = first.nearest === undefined ? '' : ` ${first.nearest}`;
  const says = `${first.message}${nearest}${more.length === 0 ? '' : ` (and ${more.length} more)`}`;
  const lines = failures.map(({ observation, at, line, column, unreached, ...failure }) => {
    const when = at === endedAt ? undefined : `at ${formatOffset(at - startsAt)}`;
    const what = [observation, when].filter(Boolean).join(', ');
    const parts = [failure.message, failure.nearest, ...(unreached ? [unreachedWords(unreached)] : [])].filter(Boolean);
    return inXml(`${file}:${line}:${column}: ${what === '' ? '' : `${what}: `}${parts.join(' ')}`);
  });
  return [
    `${start}>`,
    `      <failure type="scenario" message="${inXml(says)}">${lines.join('\n')}</failure>`,
    '    </testcase>',
  ];
}
