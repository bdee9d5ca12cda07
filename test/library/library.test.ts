/** docs/library.md, followed to the letter with the packages as they are packed. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../../scripts/lib/browser.mjs';
import { fencesOf, readPages, ROOT } from '../pages.ts';
import { PACKAGES, projectWithPackages } from './packedPackages.ts';

let project = '';
beforeAll(async () => {
  project = await projectWithPackages();
  copyFileSync(join(ROOT, 'docs/flows/second-look.json'), join(project, 'flow.json'));
}, 120_000);
afterAll(() => rmSync(project, { recursive: true, force: true }));

const page = readPages().find(({ path }) => path === 'docs/library.md');
const [inNode = '', inBrowser = ''] = (page ? fencesOf(page) : [])
  .filter(({ language }) => language === 'js')
  .map(({ body }) => body);

const PROBLEM =
  '"A minute": branch "Time Expired" leads to "The ende", expected the identifier of a block; did you mean "The end"?';

function node(...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: project, encoding: 'utf8' });
  return { status, stdout, stderr };
}

test('the example for Node prints what is wrong', () => {
  writeFileSync(join(project, 'check.mjs'), inNode);

  expect(node('check.mjs', 'flow.json')).toEqual({
    status: 1,
    stdout: `flow.json:22:27 error ${PROBLEM} [unknown-target]\n`,
    stderr: '',
  });
});

test.skipIf(!findBrowser())('the example for a browser tells it while somebody types', async () => {
  writeFileSync(join(project, 'page.js'), inBrowser);
  const build = await rolldown({ cwd: project, input: 'page.js', platform: 'browser', tsconfig: false });
  const { output } = await build.generate({ format: 'esm' });
  await build.close();
  const browser = await chromium.launch({
    executablePath: findBrowser() ?? '',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const tab = await browser.newPage();
    await tab.setContent('<textarea></textarea><ul></ul>');
    await tab.addScriptTag({ content: output[0].code, type: 'module' });

    await tab.locator('textarea').fill(readFileSync(join(project, 'flow.json'), 'utf8'));
    expect(await tab.locator('li').allTextContents()).toEqual([`Line 22: ${PROBLEM}`]);

    await tab.locator('textarea').fill(readFileSync(join(ROOT, 'examples/bank-call-backs/flow.json'), 'utf8'));
    expect(await tab.locator('li').allTextContents()).toEqual([]);
  } finally {
    await browser.close();
  }
});

test('the simulator runs a flow', () => {
  const flow = join(ROOT, 'examples/bank-call-backs/flow.json');
  writeFileSync(
    join(project, 'run.mjs'),
    `import { readFileSync } from 'node:fs';
    import { readFlow } from '@switchyard/blocks';
    import { PLAIN_TASK, simulate } from '@switchyard/runtime';
    const { document } = readFlow(readFileSync(${JSON.stringify(flow)}));
    console.log(typeof simulate, PLAIN_TASK !== undefined, document.flow.Version);`,
  );

  expect(node('run.mjs')).toEqual({ status: 0, stdout: 'function true 2019-10-30\n', stderr: '' });
});

test('the command runs', () => {
  const { status, stdout } = node(
    'node_modules/@switchyard/cli/dist/main.js',
    'validate',
    'flow.json',
    '--format=compact',
  );

  expect({ status, stdout }).toEqual({ status: 1, stdout: `flow.json:22:27: error: ${PROBLEM} [unknown-target]\n` });
});

test.each(['nodenext', 'bundler'])('types are found with moduleResolution %s, and whole', (moduleResolution) => {
  writeFileSync(
    join(project, 'typed.ts'),
    `import { readFileSync } from 'node:fs';
    import type { AnyFlowType, Problem } from '@switchyard/blocks';
    import { defineRule, validateFlow, validateText, type PlacedProblem, type ValidateOptions } from '@switchyard/blocks/validate';
    import { fixText } from '@switchyard/blocks/fix';
    import { simulate } from '@switchyard/runtime';
    const flowType: AnyFlowType = 'CUSTOMER_QUEUE';
    const options: ValidateOptions = { preset: 'service', rules: { 'unknown-target': 'warning' }, flowType, moreRules: [] };
    const placed: PlacedProblem[] = validateFlow(readFileSync('flow.json'), options);
    const problems: Problem[] = validateFlow({ flow: {} });
    // @ts-expect-error a problem of a flow without text has no line
    problems[0]?.line;
    // @ts-expect-error there is no such preset
    validateFlow('{}', { preset: 'all' });
    export const all = [placed[0]?.line, validateText('{}').blocks, defineRule, fixText, simulate];`,
  );
  const module = moduleResolution === 'nodenext' ? 'nodenext' : 'esnext';
  const options = { module, moduleResolution, target: 'es2023', lib: ['es2023', 'dom'], strict: true, noEmit: true };
  const types = { types: ['node'], typeRoots: [join(ROOT, 'node_modules/@types')], skipLibCheck: false };
  const config = { compilerOptions: { ...options, ...types }, files: ['typed.ts'] };
  writeFileSync(join(project, 'tsconfig.json'), JSON.stringify(config));

  const { stdout, status } = spawnSync(join(ROOT, 'node_modules/.bin/tsc'), ['-p', '.'], {
    cwd: project,
    encoding: 'utf8',
  });

  expect({ stdout, status }).toEqual({ stdout: '', status: 0 });
});

describe('what is packed', () => {
  test.each(PACKAGES)('%s has every file its package.json names', (name) => {
    const folder = join(project, 'node_modules/@switchyard', name);
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as object;
    const named = pathsIn(manifest);

    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((path) => !existsSync(join(folder, path)))).toEqual([]);
  });

  test.each(PACKAGES)('%s has no tests in what is loaded', (name) => {
    const dist = join(project, 'node_modules/@switchyard', name, 'dist');

    expect(readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) => /\.test\./.test(file))).toEqual(
      [],
    );
  });
});

// helpers

/** The files a package.json names: every text that begins with `./`. */
function pathsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.startsWith('./') ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(pathsIn) : [];
}
