/** Schedules: tasks with their times, in files of three kinds that say the same. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { csvRows } from './csvRows.ts';
import { readSchedule } from './scheduleFile.ts';

function schedule(file: string, content: string) {
  const folder = mkdtempSync(join(tmpdir(), 'switchyard-'));
  writeFileSync(join(folder, file), content);
  return readSchedule(file, folder);
}

const TASKS = [
  { At: '30 minutes', With: { Name: 'A claim, urgent', Attributes: { tier: 'gold' } } },
  { At: '2026-01-05T12:00:00Z', With: { Name: 'Another' } },
];

test.each([
  ['monday.jsonl', TASKS.map((task) => `${JSON.stringify(task)}\r\n`).join('\n'), ['line 1', 'line 3']],
  ['monday.json', JSON.stringify(TASKS), ['item 1', 'item 2']],
  [
    'monday.csv',
    'At,Name,Attributes.tier\n30 minutes,"A claim, urgent",gold\n2026-01-05T12:00:00Z,Another,\n',
    ['line 2', 'line 3'],
  ],
])('%s has tasks with their requests', (file, content, places) => {
  expect(schedule(file, content)).toEqual({ file, tasks: TASKS, places });
});

test.each([
  ['moments.json', '["30 minutes", "1 hour"]'],
  ['moments.jsonl', '"30 minutes"\n"1 hour"\n'],
  ['moments.csv', '30 minutes\n1 hour\n'],
  ['named.csv', 'at\n30 minutes\n1 hour\n'],
])('%s has moments alone', (file, content) => {
  const read = schedule(file, content);

  const tasks = 'tasks' in read ? read.tasks : [];
  expect(tasks).toMatchObject([{ At: '30 minutes' }, { At: '1 hour' }]);
});

test('numbers of a request are numbers in a table too', () => {
  const head = 'At,ScheduledTime,SegmentAttributes.connect:ContactExpiry.ValueMap.ExpiryDuration.ValueInteger';

  expect(schedule('a.csv', `${head}\n0s,1767610800,60\n`)).toMatchObject({
    tasks: [
      {
        With: {
          ScheduledTime: 1_767_610_800,
          SegmentAttributes: { 'connect:ContactExpiry': { ValueMap: { ExpiryDuration: { ValueInteger: 60 } } } },
        },
      },
    ],
  });
});

test.each([
  ['a.jsonl', '{ "At": "0s" }\n{ "At": \n', '"a.jsonl", line 2: Expected a line of JSON for each task.'],
  [
    'a.json',
    '{}',
    '"a.json": Expected JSON: a list of moments, or of tasks such as { "At": "30 minutes", "With": { … } }.',
  ],
  ['a.csv', 'Name\nA claim\n', '"a.csv", line 1: Expected a column "At" with the moment of each task.'],
  ['a.csv', '30 minutes\n1 hour,2 hours\n', '"a.csv", line 2: Expected one cell, found 2.'],
  ['a.txt', '30 minutes\n', 'Expected a file that ends in .csv, .json or .jsonl, found "a.txt".'],
])('%s of %j says what is wrong', (file, content, message) => {
  expect(schedule(file, content)).toEqual({ message });
});

test('a file that is not there says so', () => {
  expect(readSchedule('none.csv', tmpdir())).toEqual({ message: '"none.csv" cannot be read: there is no such file.' });
});

test.each([
  [
    'a,b\n1,2\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
    [1, 2],
  ],
  ['\uFEFFa\r\n\r\nb', [['a'], ['b']], [1, 3]],
  ['"x, y","say ""hi""","two\nlines"\nnext', [['x, y', 'say "hi"', 'two\nlines'], ['next']], [1, 3]],
  ['a,,\n', [['a', '', '']], [1]],
  ['', [], []],
])('a table of %j', (text, cells, lines) => {
  expect(csvRows(text)).toEqual(cells.map((row, place) => ({ line: lines[place], cells: row })));
});
