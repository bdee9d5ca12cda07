/** The program as it is built and started, for what only a process of its own can show. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundle } from '../bundle.mjs';
import { temporaryFolder } from './temporaryFolder.ts';

const FLOW =
  '{"Version":"2019-10-30","StartAction":"end","Metadata":{"type":"contactFlow"},"Actions":[{"Identifier":"end","Type":"DisconnectParticipant","Parameters":{},"Transitions":{}}]}';

let home = '';
let dist = '';

beforeAll(async () => {
  home = realpathSync(mkdtempSync(join(tmpdir(), 'switchyard-build-')));
  dist = join(home, 'dist');
  await bundle(dist);
  copyFileSync(join(import.meta.dirname, '../package.json'), join(home, 'package.json'));
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

function start(args: readonly string[], cwd: string) {
  const env = { ...process.env, CI: 'true', NO_COLOR: '1' };
  return spawn(process.execPath, [join(dist, 'main.js'), ...args], { cwd, env });
}

async function finish(args: readonly string[], files: Readonly<Record<string, string>>, stdin = '') {
  const child = start(args, temporaryFolder(files));
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (text) => (stdout += text));
  child.stderr.on('data', (text) => (stderr += text));
  child.stdin.end(stdin);
  const [code] = await once(child, 'close');
  return { code, stdout, stderr };
}

test.each([
  ['a clean flow', ['validate', 'flow.json'], 0],
  ['a flow with problems', ['validate', 'broken.json'], 1],
  ['wrong usage', ['validate', 'gone.json'], 2],
] as const)('ends with the right code: %s', async (_what, args, code) => {
  const result = await finish(args, { 'flow.json': FLOW, 'broken.json': '{' });

  expect(result.code).toBe(code);
});

test('reads a pipe', async () => {
  const { code, stdout } = await finish(['validate', '-'], {}, FLOW);

  expect({ code, stdout }).toEqual({ code: 0, stdout: '✓ 1 file, no problems.\n' });
});

test('writes a long report whole into a pipe', async () => {
  const actions = Array.from({ length: 3000 }, (_, index) => ({ Identifier: `a${index}`, Type: 'Nothing' }));
  const flow = JSON.stringify({ Version: '2019-10-30', StartAction: 'a0', Actions: actions });

  const { code, stdout } = await finish(['validate', 'flow.json', '--format', 'json'], { 'flow.json': flow });

  expect(code).toBe(1);
  expect(JSON.parse(stdout).summary.errors).toBeGreaterThan(3000);
});

test('does not mind a reader that has seen enough', async () => {
  const child = start(['blocks', '--format', 'json'], temporaryFolder());
  let stderr = '';
  child.stderr.on('data', (text) => (stderr += text));
  child.stdout.once('data', () => child.stdout.destroy());
  await once(child, 'close');

  expect(stderr).toBe('');
});

test('takes a configuration and rules in TypeScript, with nothing installed beside them', async () => {
  const rule = `import { defineRule, type Rule } from '@switchyard/blocks/validate';
    const rules: Rule[] = [defineRule({
      id: 'acme/named', category: 'hygiene', severity: 'error', summary: 'Flows have a name.',
      check: ({ report }) => report({ message: 'Missing a name.', pointer: '/Metadata' }),
    })];
    export default rules;`;
  const files = {
    'flow.json': FLOW,
    'rules/named.ts': rule,
    'switchyard.config.ts': "const plugins: string[] = ['./rules/named.ts'];\nexport default { plugins };\n",
  };

  const { code, stdout } = await finish(['validate', 'flow.json', '--format', 'compact'], files);

  expect({ code, stdout }).toEqual({ code: 1, stdout: 'flow.json:1:45: error: Missing a name. [acme/named]\n' });
});

test('says its version', async () => {
  const { stdout } = await finish(['--version'], {});

  expect(stdout).toBe(`${JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')).version}\n`);
});

test('opens the designer until it is stopped', async () => {
  const child = start(['open', '.'], temporaryFolder({ 'flow.json': FLOW }));
  const [said] = await once(child.stdout, 'data');
  const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(String(said))?.[0] ?? '';

  const { status } = await fetch(new URL('/api/folder', address));
  child.kill('SIGTERM');
  const [code] = await once(child, 'close');

  expect(status).toBe(403);
  expect(code).toBe(0);
});

test('validates without loading the simulator, the server or the old console’s format', () => {
  const loaded = new Set<string>();
  const load = (file: string): void => {
    if (loaded.has(file)) return;
    loaded.add(file);
    for (const [, next] of readFileSync(join(dist, file), 'utf8').matchAll(/(?:from|import) ?["']\.\/([^"']+)["']/g)) {
      load(next ?? '');
    }
  };
  const named = (start: string) => readdirSync(dist).filter((file) => file.startsWith(start)) as [string];
  load('main.js');
  load(named('validate-')[0]);

  expect([...loaded]).toEqual(expect.arrayContaining(named('core-')));
  expect([...loaded].filter((file) => /^(?:run|open|convert|diff)-/.test(file))).toEqual([]);
  const code = [...loaded].map((file) => readFileSync(join(dist, file), 'utf8')).join('\n');
  const unwanted = ['PercentileBranching', 'xstate', 'createAdaptorServer', 'temporal-polyfill', 'from"react'];
  expect(unwanted.filter((word) => code.includes(word))).toEqual([]);
});
