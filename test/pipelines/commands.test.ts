/**
 * The commands of pipelines that are no GitHub action, run as they stand: in a folder with flows, `npx` being the built
 * program. Each writes every report its pipeline picks up.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { fencesOf, readPages, ROOT } from '../pages.ts';
import { buildAction } from './builtAction.ts';

let home = '';
let main = '';
beforeAll(async () => {
  ({ home, main } = await buildAction());
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** A folder with a flow in it: `docs/flows/second-look.json` has one error, `examples/bank-call-backs/flow.json` none. */
function folderWith(flow: string): string {
  const folder = mkdtempSync(join(home, 'build-'));
  mkdirSync(join(folder, 'flows'));
  copyFileSync(join(ROOT, flow), join(folder, 'flows/flow.json'));
  return folder;
}

function shell(command: string, folder: string, env: Readonly<Record<string, string>> = {}): number | null {
  return start(command, folder, env).status;
}

function shellOutput(command: string, folder: string, env: Readonly<Record<string, string>>): string {
  return start(command, folder, env).stdout;
}

function start(command: string, folder: string, env: Readonly<Record<string, string>>) {
  // What stands before the words of the command: `--yes`, and where it comes from.
  const npx = `npx() { [ "$1" = --yes ] && [ -n "$2" ] || exit 99; shift 2; "${process.execPath}" "${main}" "$@"; }`;
  const given = { PATH: process.env['PATH'], SWITCHYARD: 'git+https://example.com/switchyard.git', ...env };
  return spawnSync('bash', ['-e', '-c', `${npx}\n${command}`], { cwd: folder, env: given, encoding: 'utf8' });
}

const template = parse(readFileSync(join(ROOT, 'ci/gitlab.yml'), 'utf8'));
const page = readPages().find(({ path }) => path === 'docs/pipelines.md');
const written = (page ? fencesOf(page) : [])
  .flatMap(({ body }) => [...body.matchAll(/npx --yes "[^"]*" (?:[^'\n])*/g)])
  .map(([command]) => ({
    command,
    reports: [...command.matchAll(/--format \w+:(\S+)/g)].map(([, file = '']) => file),
  }));
const gitlab = {
  command: String(template.switchyard.script[0]),
  reports: Object.values<string>(template.switchyard.artifacts.reports),
};

test('the tests of the GitLab job run, and write what it picks up; its pattern finds how many branches were taken', () => {
  const job = template['switchyard-tests'] as {
    readonly script: readonly string[];
    readonly coverage: string;
    readonly artifacts: { readonly paths: readonly string[]; readonly reports: Readonly<Record<string, string>> };
  };
  const folder = mkdtempSync(join(home, 'build-'));
  mkdirSync(join(folder, 'tests'));
  for (const file of ['flow.json', 'gold.scenario.json']) {
    copyFileSync(join(ROOT, 'docs/testing', file), join(folder, 'tests', file));
  }
  const env = { ...template.variables, SWITCHYARD_TESTS: 'tests' };

  const pattern = new RegExp(job.coverage.slice(1, -1), 'm');
  expect(pattern.exec(shellOutput(job.script[0] ?? '', folder, env))?.[1]).toBe('25');
  for (const file of [...job.artifacts.paths, ...Object.values(job.artifacts.reports)]) {
    expect(existsSync(join(folder, file))).toBe(true);
  }
});

test('the page has commands for Azure DevOps, Jenkins, Bitbucket and any other build', () => {
  expect(written).toHaveLength(4);
});

test.each([gitlab, ...written])('$command', ({ command, reports }) => {
  const clean = folderWith('examples/bank-call-backs/flow.json');
  const broken = folderWith('docs/flows/second-look.json');

  expect(shell(command, clean, template.variables)).toBe(0);
  expect(shell(command, broken, template.variables)).toBe(1);

  for (const folder of [clean, broken]) {
    expect(reports.filter((file) => !existsSync(join(folder, file)))).toEqual([]);
  }
});

test.each(written)('what the pipeline of "$command" picks up is written by it', ({ command, reports }) => {
  const fence = page && fencesOf(page).find(({ body }) => body.includes(command));
  const named = new Set([...(fence?.body ?? '').matchAll(/[\w-]+\.(?:xml|sarif)/g)].map(([file]) => file));

  expect([...named].filter((file) => !reports.some((report) => report.endsWith(file)))).toEqual([]);
});
