import { describe, expect, test } from 'vitest';
import { exportOf, moduleOf } from '../../test/testLegacy.ts';
import { convertLegacyFlow, reportJson, reportText, summarizeReport, type ReportEntry } from './index.ts';

const { report } = convertLegacyFlow(
  exportOf([
    moduleOf({ type: 'Resume' }),
    {
      ...moduleOf({
        type: 'UpdateRoutingPriority',
        ways: ['Success'],
        parameters: [
          { name: 'TimeOffset', value: 600 },
          { name: 'Mood\u001b[2J', value: 1 },
        ],
      }),
      id: 'later',
    },
  ]),
);

test('the text tells what is to be looked at, in order, and sums up', () => {
  expect(reportText(report)).toBe(
    [
      'guessed  Change routing priority / age (later): Parameter "TimeOffset"',
      '         It is taken for seconds added to the age; no document names this parameter.',
      'dropped  Change routing priority / age (later): Parameter "Mood\\u001b[2J"',
      '         No parameter of UpdateContactRoutingBehavior is known that says this. It is kept under "legacy" in the metadata.',
      '',
      '2 modules converted, 1 of them exactly; 1 guessed, 1 dropped.',
      '',
    ].join('\n'),
  );
});

test('the JSON has every entry and its place in the old file', () => {
  const { version, summary, entries } = JSON.parse(reportJson(report));

  expect(version).toBe(1);
  expect(summary).toEqual({ modules: 2, exact: 1, guessed: 1, dropped: 1 });
  expect(entries.map(({ module, title, kind, pointer }: ReportEntry) => [module, title, kind, pointer])).toEqual([
    ['it', 'End flow / Resume', 'exact', '/modules/0'],
    ['later', 'Change routing priority / age', 'exact', '/modules/1'],
    ['later', 'Change routing priority / age', 'guessed', '/modules/1/parameters/0'],
    ['later', 'Change routing priority / age', 'dropped', '/modules/1/parameters/1'],
  ]);
  expect(entries[0]).toEqual({
    module: 'it',
    title: 'End flow / Resume',
    kind: 'exact',
    what: 'Resume → EndFlowExecution',
    why: 'It says the same in the Flow language.',
    pointer: '/modules/0',
  });
});

describe('in one sentence', () => {
  const entry = (kind: ReportEntry['kind'], pointer: string): ReportEntry => {
    return { module: '', title: '', kind, what: '', why: '', pointer };
  };
  test.each([
    ['nothing', [], 'No modules to convert.'],
    ['one module', [entry('exact', '/modules/0')], '1 module converted, exactly.'],
    ['two', [entry('exact', '/modules/0'), entry('exact', '/modules/1')], '2 modules converted, exactly.'],
    [
      'two with a guess in one',
      [entry('exact', '/modules/0'), entry('guessed', '/modules/0/parameters/0'), entry('exact', '/modules/1')],
      '2 modules converted, 1 of them exactly; 1 guessed.',
    ],
    [
      'a guess about the file is none about a module',
      [entry('guessed', '/version'), entry('exact', '/modules/0')],
      '1 module converted, exactly; 1 guessed.',
    ],
  ])('%s', (_what, entries, sentence) => {
    expect(summarizeReport(entries)).toBe(sentence);
  });
});
