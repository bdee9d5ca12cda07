/** Workflow commands are lines, and what flows and files are called may not become a command or a member of one. */
import { validateText } from '@switchyard/blocks/validate';
import { expect, test } from 'vitest';
import { knownRules } from '../validate/knownRules.ts';
import { reportGithub } from './github.ts';

function linesOf(file: string, text: string): string[] {
  const files = [{ file, text, ...validateText(text) }];
  const report = { files, kept: { suppressed: 0, baselined: 0 }, unreadable: [], rules: knownRules() };
  return reportGithub(report, { folder: '/project', env: {}, colours: false, width: 80 }).split('\n').filter(Boolean);
}

/** A command as the runner reads it. */
function readCommand(line: string) {
  const [, level = '', members = '', message = ''] = /^::(\w+) (.*?)::(.*)$/.exec(line) ?? [];
  const plain = (said: string): string =>
    said
      .replaceAll('%2C', ',')
      .replaceAll('%3A', ':')
      .replaceAll('%0D', '\r')
      .replaceAll('%0A', '\n')
      .replaceAll('%25', '%');
  const pairs = members.split(',').map((member) => member.split('='));
  return {
    level,
    members: Object.fromEntries(pairs.map(([name = '', ...value]) => [name, plain(value.join('='))])),
    message: plain(message),
  };
}

test.each(['plain.json', 'a,line=1.json', 'a:b::c.json', '100%.json', '%0A%2C.json', 'a\nb.json'])(
  'a file called %j is called so there',
  (file) => {
    const [line = ''] = linesOf(file, '{');

    expect(readCommand(line).members['file']).toBe(file);
  },
);

test('a place within one line is told with its columns, counted from 1', () => {
  const text = '{\n  "Version": "2019-10-30",\n  "StartAction": "gone",\n  "Actions": []\n}';

  const commands = linesOf('a.json', text).map(readCommand);

  // `"gone"` begins at the 18th character of its line and ends before the 24th.
  expect(commands).toContainEqual(
    expect.objectContaining({
      level: 'error',
      members: { file: 'a.json', line: '3', endLine: '3', col: '18', endColumn: '24', title: 'start-action' },
    }),
  );
});

test('a message with line breaks and signs stays one command with its words', () => {
  const name = '100%\n::error::x%0A';
  const text = JSON.stringify({ Version: '2019-10-30', StartAction: name, Actions: [] });

  const lines = linesOf('a.json', text);
  const found = lines.map(readCommand).find(({ members }) => members['title'] === 'start-action');

  expect(lines.filter((line) => !/^::(?:error|warning|notice) /.test(line))).toEqual([]);
  expect(found?.message).toContain('100%');
  expect(found?.message).toContain('x%0A');
});
