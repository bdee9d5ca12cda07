/** `switchyard diff` where git asks for it, as docs/comparing-flows.md says how. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundle } from '../bundle.mjs';
import { temporaryFolder } from './temporaryFolder.ts';

let home = '';

beforeAll(async () => {
  home = realpathSync(mkdtempSync(join(tmpdir(), 'switchyard-git-')));
  await bundle(join(home, 'dist'));
  copyFileSync(join(import.meta.dirname, '../package.json'), join(home, 'package.json'));
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

/** A flow in which a task waits and ends. */
function flow(seconds: string): object {
  const wait = {
    Identifier: 'wait',
    Type: 'Wait',
    Parameters: { TimeLimitSeconds: seconds },
    Transitions: {
      NextAction: 'end',
      Conditions: [{ NextAction: 'end', Condition: { Operator: 'Equals', Operands: ['WaitCompleted'] } }],
      Errors: [{ NextAction: 'end', ErrorType: 'NoMatchingError' }],
    },
  };
  const end = { Identifier: 'end', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} };
  return { Version: '2019-10-30', StartAction: 'wait', Actions: [wait, end] };
}

/** A repository with one committed flow, whose git is set up by these settings; reads no other. */
function repository(...settings: readonly (readonly [name: string, value: string])[]) {
  const folder = temporaryFolder({
    'flows/claims.json': `${JSON.stringify(flow('900'), null, 2)}\n`,
    '.gitattributes': 'flows/*.json diff=flow\n',
  });
  const git = (...args: string[]): string =>
    execFileSync('git', args, {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], HOME: folder, GIT_CONFIG_NOSYSTEM: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  git('init', '--quiet');
  for (const [name, value] of [['user.name', 'A'], ['user.email', 'a@example.com'], ...settings] as const) {
    git('config', name, value);
  }
  git('add', '.');
  git('commit', '--quiet', '--message', 'claims');
  return { git, write: (file: string, text: string) => writeFileSync(join(folder, file), text), folder };
}

const switchyard = (...words: readonly string[]): string =>
  [`"${process.execPath}"`, `"${join(home, 'dist/main.js')}"`, ...words].join(' ');

const external = () => repository(['diff.flow.command', switchyard('diff', '--git', '--')]);

const LONGER = `~ Wait
    Wait for: 15 minutes → 1 hour

1 block changed.

`;

test('git diff tells what differs in a flow', () => {
  const { git, write } = external();
  write('flows/claims.json', JSON.stringify(flow('3600')));

  expect(git('diff')).toBe(`flows/claims.json\n\n${LONGER}`);
});

test('git diff compares files that are no flows as ever', () => {
  const { git, write } = external();
  write('.gitattributes', 'flows/*.json diff=flow\n*.txt text\n');

  expect(git('diff')).toContain('+*.txt text');
});

test('git show and git log tell it when they are asked for external programs', () => {
  const { git, write } = external();
  write('flows/claims.json', JSON.stringify(flow('3600')));
  git('commit', '--quiet', '--all', '--message', 'longer');

  expect(git('show', '--format=%s', '--ext-diff')).toBe(`longer\n\nflows/claims.json\n\n${LONGER}`);
  expect(git('log', '--format=%s', '--patch', '--ext-diff', '-1')).toBe(`longer\n\nflows/claims.json\n\n${LONGER}`);
});

test('git diff tells of flows that are new, removed or moved', () => {
  const { git, write, folder } = external();
  write('flows/new.json', JSON.stringify(flow('60')));
  git('add', '.');
  const added = git('diff', '--cached');
  git('rm', '--quiet', '--cached', 'flows/new.json');
  git('rm', '--quiet', '--cached', 'flows/claims.json');
  const removed = git('diff', '--cached');
  git('reset', '--quiet');
  renameSync(join(folder, 'flows/claims.json'), join(folder, 'flows/intake.json'));
  write('flows/intake.json', `${JSON.stringify(flow('3600'), null, 2)}\n`);
  rmSync(join(folder, 'flows/new.json'));
  git('add', '.');
  const moved = git('diff', '--cached', '-M');

  expect(added).toMatch(/^flows\/new\.json \(new\)\n[^]*\+ Wait\n {4}Wait for: 1 minute\n[^]*\n2 blocks added/);
  expect(removed).toMatch(
    /^flows\/claims\.json \(removed\)\n[^]*- Wait\n {4}Wait for: 15 minutes\n[^]*\n2 blocks removed/,
  );
  expect(moved).toBe(`flows/claims.json → flows/intake.json\n\n${LONGER}`);
});

test('a version that is no flow does not keep git from the others', () => {
  const { git, write } = external();
  write('flows/broken.json', '{}\n');
  git('add', '.');
  git('commit', '--quiet', '--message', 'another');
  write('flows/broken.json', '{\n');
  write('flows/claims.json', JSON.stringify(flow('3600')));

  const text = git('diff');

  expect(text).toContain('flows/broken.json cannot be compared as a flow');
  expect(text).toContain(LONGER);
});

test('with switchyard format as its text conversion, git compares lines, and never how they were spelled', () => {
  const { git, write } = repository(['diff.flow.textconv', switchyard('format')]);
  write('flows/claims.json', JSON.stringify(flow('3600')));

  const changed = git('diff')
    .split('\n')
    .filter((line) => /^[+-] /.test(line));

  expect(changed).toEqual(['-        "TimeLimitSeconds": "900"', '+        "TimeLimitSeconds": "3600"']);
});
