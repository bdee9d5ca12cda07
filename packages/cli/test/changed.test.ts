/** Which flows `validate --changed` looks at, asked of a repository of git's own. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../src/run.ts';
import { temporaryFolder } from './temporaryFolder.ts';

/** A flow nobody can publish, so that a line tells which were looked at. */
const BROKEN = '{"Version":"2019-10-30","StartAction":"gone","Metadata":{"type":"contactFlow"},"Actions":[]}';

/** A repository whose branch `main` has three flows, and whose branch `topic` stands where it is. */
function repository() {
  const folder = temporaryFolder();
  const git = (...words: readonly string[]): void => {
    const who = ['-c', 'user.name=A', '-c', 'user.email=a@example.com', '-c', 'commit.gpgsign=false'];
    execFileSync('git', [...who, ...words], { cwd: folder, stdio: 'pipe' });
  };
  const write = (path: string, text = BROKEN): void => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const commit = (): void => {
    git('add', '.');
    git('commit', '--quiet', '--message', 'A change');
  };
  git('init', '--quiet', '--initial-branch=main');
  for (const name of ['a', 'b', 'c']) write(`flows/${name}.json`);
  commit();
  git('checkout', '--quiet', '-b', 'topic');
  return { folder, git, write, commit };
}

async function play(folder: string, ...words: readonly string[]) {
  let stdout = '';
  let stderr = '';
  const exit = await run(['validate', '--format', 'compact', '--rule', 'start-action=error', ...words], {
    folder,
    env: {},
    colours: false,
    width: 120,
    out: (text) => (stdout += text),
    err: (text) => (stderr += text),
    readStdin: async () => new Uint8Array(),
  });
  return { exit, stdout, stderr };
}

/** How it ends, and which files it tells of. */
async function validate(folder: string, ...words: readonly string[]) {
  const { exit, stdout, stderr } = await play(folder, ...words);
  const files = new Set(
    stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => line.split(':')[0]),
  );
  return { exit, files: [...files], stderr };
}

describe('without a base, flows are looked at that are not committed', () => {
  test('when there are none, none is', async () => {
    const { folder } = repository();

    expect(await validate(folder, 'flows', '--changed')).toEqual({
      exit: 0,
      files: [],
      stderr: 'note: none of 3 files changed since the last commit.\n',
    });
  });

  test('whether they changed, were staged, or are new; what was removed is passed over', async () => {
    const { folder, git, write } = repository();

    write('flows/b.json', ` ${BROKEN}`);
    write('flows/ä ö.json');
    write('flows/staged.json');
    git('add', 'flows/staged.json');
    rmSync(join(folder, 'flows/c.json'));

    const { files, exit } = await validate(folder, 'flows', '--changed');
    expect({ files, exit }).toEqual({ files: ['flows/b.json', 'flows/staged.json', 'flows/ä ö.json'], exit: 1 });
  });
});

describe('against a base', () => {
  test('flows are looked at that changed since the branch left it, and not those that changed there', async () => {
    const { folder, git, write, commit } = repository();
    write('flows/a.json', ` ${BROKEN}`);
    commit();
    git('checkout', '--quiet', 'main');
    write('flows/c.json', ` ${BROKEN}`);
    commit();
    git('checkout', '--quiet', 'topic');

    expect((await validate(folder, 'flows', '--changed', 'main')).files).toEqual(['flows/a.json']);
  });

  test('it does not matter where in the repository the command is started', async () => {
    const { folder, write } = repository();
    write('flows/a.json', ` ${BROKEN}`);

    expect((await validate(join(folder, 'flows'), '--changed=main')).files).toEqual(['a.json']);
  });
});

test('a flow that changed is judged among those that did not', async () => {
  const { folder, write, commit } = repository();
  write('flows/waiting.json', BROKEN);
  commit();
  const hook = {
    Identifier: 'wait',
    Type: 'UpdateContactEventHooks',
    Parameters: { EventHooks: { CustomerQueue: 'waiting' } },
  };
  write(
    'flows/intake.json',
    JSON.stringify({ Metadata: { type: 'contactFlow' }, StartAction: 'wait', Actions: [hook] }),
  );

  const rules = ['--preset', 'service', '--rule', 'start-action=off', '--rule', 'wrong-target-type=error'];
  const { stdout } = await play(folder, 'flows', '--changed', ...rules);

  expect(
    stdout
      .trimEnd()
      .split('\n')
      .filter((line) => !line.startsWith('flows/intake.json:')),
  ).toEqual([]);
  expect(stdout).toContain('found "flows/waiting.json" of type Inbound flow');
});

describe('what git does not know is wrong usage, with the next step', () => {
  test.each([
    [
      'a base that is not there',
      ['flows', '--changed', 'gone'],
      'error: Unknown base "gone" for --changed, expected a branch, tag or commit. In a build, fetch the whole history first (fetch-depth: 0).\n',
    ],
    [
      'a path where a base belongs',
      ['--changed', 'flows'],
      'error: Unknown base "flows" for --changed, expected a branch, tag or commit. To check "flows", put it before --changed.\n',
    ],
    [
      'a base that is empty',
      ['flows', '--changed='],
      'error: Expected a branch, tag or commit for --changed, found nothing; is a variable of the build empty?\n',
    ],
    [
      'a base that looks like an option',
      ['flows', '--changed=--output=x'],
      'error: Unknown base "--output=x" for --changed, expected a branch, tag or commit. In a build, fetch the whole history first (fetch-depth: 0).\n',
    ],
  ])('%s', async (_what, words, stderr) => {
    expect(await validate(repository().folder, ...words)).toEqual({ exit: 2, files: [], stderr });
  });

  test('a base that has nothing to do with this branch', async () => {
    const { folder, git, write, commit } = repository();
    git('checkout', '--quiet', '--orphan', 'other');
    write('flows/d.json');
    commit();

    expect((await validate(folder, 'flows', '--changed', 'main')).stderr).toContain('no commit in common');
  });
});
