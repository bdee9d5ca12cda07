/** The program as it is built and started, for what only a process of its own can show. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  appendFileSync,
  copyFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFlow } from '@switchyard/blocks';
import { drawFlow, writeSvg } from '@switchyard/drawing/picture';
import { bundle } from '../bundle.mjs';
import { pngOf } from '../src/picture/png.ts';
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
  const actions = Array.from({ length: 600 }, (_, index) => ({ Identifier: `a${index}`, Type: 'Nothing' }));
  const flow = JSON.stringify({ Version: '2019-10-30', StartAction: 'a0', Actions: actions });
  const flows = Object.fromEntries(['1', '2', '3', '4', '5', '6'].map((name) => [`${name}.json`, flow]));

  const { code, stdout } = await finish(['validate', '.', '--format', 'json'], flows);

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

describe('in several threads', () => {
  const named = `
    import { defineRule, type Rule } from '@switchyard/blocks/validate';
    export default [
      defineRule({
        id: 'acme/named', category: 'hygiene', severity: 'warning', summary: 'Flows have a name.',
        check: ({ flow, report }) => { if (!flow.Metadata?.name) report({ message: 'Missing a name.', pointer: '/Metadata' }); },
      }),
      defineRule({
        id: 'acme/broken', category: 'hygiene', severity: 'info', summary: 'It fails on some flows.',
        check: ({ flow }) => { if (flow.StartAction === 'gone') throw new Error('no start'); },
      }),
    ] satisfies Rule[];`;
  const config = `export default {
      plugins: ['./named.ts'], ignore: ['named.ts'], flowTypes: { 'flows/1*.json': 'customerQueue' },
      overrides: [{ files: ['flows/2*.json'], rules: { 'start-action': 'info' } }],
    };`;
  const kinds = [
    FLOW,
    FLOW.replace('"end",', '"gone",'),
    FLOW.replace('{"type":"contactFlow"}', '{"name":"Claims"}'),
    '{"Actions": [',
    `\uFEFF${FLOW}`,
    '{"queues": {}}',
    '{"name": "of another program"}',
  ];
  const flows = Array.from({ length: 40 }, (_, index) => [`flows/${index}.json`, kinds[index % kinds.length] ?? '']);
  const files = { 'switchyard.config.ts': config, 'named.ts': named, ...Object.fromEntries(flows) };

  test('tells the same, byte for byte, as in one', async () => {
    for (const format of ['pretty', 'json', 'sarif']) {
      const [alone, ...others] = await Promise.all(
        ['1', '2', '5'].map((jobs) =>
          finish(['validate', 'flows', 'gone.json', '--format', format, '--jobs', jobs], files),
        ),
      );

      expect(alone?.stderr).toContain('The rule acme/broken of the plug-in "./named.ts" failed (no start)');
      expect(alone?.stdout).toContain('Missing a name');
      expect(others).toEqual([alone, alone]);
    }
  });

  test('has standard input among the files', async () => {
    const { code, stdout } = await finish(['validate', 'flows/0.json', '-', '--no-config', '--jobs', '2'], files, FLOW);

    expect({ code, stdout }).toEqual({ code: 0, stdout: '✓ 2 files, no problems.\n' });
  });
});

test('a contact centre runs the same way, to the byte, in one thread and in two', async () => {
  const story = join(import.meta.dirname, '../../../examples/bank-call-backs');
  const command = ['simulate', story, '--replications', '5', '--format', 'json'];

  const [alone, two] = await Promise.all(['1', '2'].map((workers) => finish([...command, '--workers', workers], {})));

  const { runs } = JSON.parse(alone?.stdout ?? '') as { runs: readonly { one: { trace: string } }[] };
  expect(new Set(runs.map(({ one }) => one.trace)).size).toBe(5);
  expect(two).toEqual(alone);
});

test('ten thousand tasks go the same way twice, in one thread and in two', async () => {
  const office = {
    Flows: [{ Name: 'Intake', File: 'intake.json' }],
    Queues: [{ Name: 'Claims' }],
    RoutingProfiles: [
      {
        Name: 'Back office',
        MediaConcurrencies: [{ Channel: 'TASK', Concurrency: 2 }],
        QueueConfigs: [{ QueueReference: { QueueId: 'Claims' }, Priority: 1, Delay: 0 }],
      },
    ],
    Users: Array.from({ length: 12 }, (_, number) => ({
      Username: `agent ${number + 1}`,
      RoutingProfileId: 'Back office',
      Status: 'Available',
    })),
  };
  const intake = {
    Version: '2019-10-30',
    StartAction: 'queue',
    Metadata: { type: 'contactFlow' },
    Actions: [
      {
        Identifier: 'queue',
        Type: 'UpdateContactTargetQueue',
        Parameters: { QueueId: 'Claims' },
        Transitions: { NextAction: 'transfer', Errors: [{ NextAction: 'end', ErrorType: 'NoMatchingError' }] },
      },
      {
        Identifier: 'transfer',
        Type: 'TransferContactToQueue',
        Parameters: {},
        Transitions: { NextAction: 'end', Errors: [{ NextAction: 'end', ErrorType: 'NoMatchingError' }] },
      },
      { Identifier: 'end', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} },
    ],
  };
  const plan = {
    Arrivals: [{ For: '7 days', Rate: '60 an hour', With: { Name: 'Claim {number}', ContactFlowId: 'Intake' } }],
    Work: { '*': { AcceptsAfter: ['1 second', '19 seconds'], WorksFor: { Exponential: '8 minutes' }, Misses: 3 } },
  };
  const files = {
    'instance.json': JSON.stringify(office),
    'intake.json': JSON.stringify(intake),
    'plan.json': JSON.stringify(plan),
  };
  const command = ['simulate', '.', '--replications', '2', '--format', 'json'];

  const outcomes = [];
  for (const workers of ['1', '2']) outcomes.push(await finish([...command, '--workers', workers], files));
  const { stdout } = await finish(['simulate', '.', '--format', 'json'], files);

  const [alone, two] = outcomes;
  const { runs } = JSON.parse(alone?.stdout ?? '') as {
    runs: readonly { one: { report: { tasksStarted: number }; trace: string } }[];
  };
  expect(runs.map(({ one }) => one.report.tasksStarted >= 9_800)).toEqual([true, true]);
  expect(two).toEqual(alone);
  expect(createHash('sha256').update(stdout).digest('hex')).toBe(runs[0]?.one.trace);
});

test('scenarios in several threads tell the same, byte for byte, as in one', async () => {
  const scenario = (Reason: string): string =>
    JSON.stringify({
      Version: '2025-06-21',
      EntryPoint: { Type: 'TASK', ContactFlowId: 'flow.json' },
      Observations: [{ Identifier: 'It ends', Event: { Type: 'TaskEnded', Properties: { Reason } } }],
    });
  const kinds = [
    scenario('FLOW_DISCONNECT'),
    scenario('EXPIRED'),
    '{ "Version": 1 }',
    scenario('CONTACT_FLOW_DISCONNECT'),
  ];
  const all = Array.from({ length: 24 }, (_, index) => [`${index}.scenario.json`, kinds[index % kinds.length] ?? '']);
  const files = { 'flow.json': FLOW, ...Object.fromEntries(all) };

  const [alone, ...others] = await Promise.all(
    ['1', '2', '3'].map((jobs) => finish(['test', '--coverage', '--format', 'pretty', '--jobs', jobs], files)),
  );

  expect(alone?.stdout).toContain('could not be run');
  expect(alone?.stdout).toContain('0.scenario.json:1:');
  expect(others).toEqual([alone, alone]);
});

describe('what was found before', () => {
  const broken = FLOW.replace('"end",', '"gone",');
  const flows = Array.from({ length: 40 }, (_, index) => [`flows/${index}.json`, `${broken}${' '.repeat(index)}`]);
  const cacheOf = (folder: string): string => join(folder, 'node_modules/.cache/switchyard/validate.cache');
  const validate = (folder: string, words: readonly string[] = [], program = dist): string => {
    const args = [join(program, 'main.js'), 'validate', 'flows', '--format', 'compact', ...words];
    return spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' }).stdout;
  };

  /** A project that was checked, in whose cache something else is said than a check would find. */
  function checkedBefore() {
    const folder = temporaryFolder({ 'package.json': '{}', 'node_modules/a': '', ...Object.fromEntries(flows) });
    const found = validate(folder);
    const kept = readFileSync(cacheOf(folder), 'utf8');
    writeFileSync(cacheOf(folder), kept.replaceAll('"severity":"error"', '"severity":"info"'));
    return { folder, found, told: found.replaceAll(' error: ', ' info: ') };
  }

  test('is told by the next process', () => {
    const { folder, told } = checkedBefore();

    expect(told).toContain(' info: ');
    expect(validate(folder)).toBe(told);
  });

  test('spares threads the files that did not change', () => {
    const { folder, found, told } = checkedBefore();
    const changed = [3, 30, 33];
    for (const index of changed) writeFileSync(join(folder, `flows/${index}.json`), `${broken}\n${' '.repeat(index)}`);

    const isChanged = (line: string): boolean => changed.some((index) => line.startsWith(`flows/${index}.json`));
    const mixed = told.split('\n').map((line, index) => (isChanged(line) ? found.split('\n')[index] : line));
    expect(validate(folder, ['--jobs', '2'])).toBe(mixed.join('\n'));
    expect(validate(folder)).toBe(mixed.join('\n'));
  });

  test('is told whole, however many processes keep it at once', async () => {
    const folder = temporaryFolder({ 'package.json': '{}', 'node_modules/a': '', ...Object.fromEntries(flows) });
    const children = Array.from({ length: 4 }, () => start(['validate', 'flows', '--format', 'compact'], folder));

    const told = await Promise.all(children.map(({ stdout }) => text(stdout)));

    expect(new Set(told)).toEqual(new Set([validate(folder, ['--no-cache'])]));
    expect(readdirSync(dirname(cacheOf(folder)))).toEqual(['validate.cache']);
    expect(validate(folder)).toBe(told[0]);
  });

  test.each([
    ['itself', /^core-.*\.cjs$/, (file: string) => appendFileSync(file, '\n')],
    ['in another part', /^diff-.*\.cjs$/, (file: string) => renameSync(file, file.replace('diff-', 'diff-0'))],
  ])('is not believed by a program that was changed %s', (where, which, change) => {
    const { folder, found } = checkedBefore();
    const program = join(home, `changed ${where}`);
    cpSync(dist, program, { recursive: true });

    change(join(program, readdirSync(program).find((name) => which.test(name)) ?? ''));

    expect(validate(folder, [], program)).toBe(found);
  });
});

test('draws a PNG with what it brings along, the same bytes as its sources draw', async () => {
  const child = start(['render', '-', '--format', 'png'], temporaryFolder());
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stdin.end(FLOW);
  const [code] = await once(child, 'close');

  const { flow } = readFlow(new TextEncoder().encode(FLOW)).document ?? {};
  const svg = writeSvg(drawFlow(flow ?? {}, { title: '<stdin>' }), { scale: 2 });
  expect({ code, bytes: Buffer.concat(chunks) }).toEqual({ code: 0, bytes: Buffer.from(await pngOf(svg)) });
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

/** The files of the program that a command reads, in the order it reads them. */
function filesRead(args: readonly string[], files: Readonly<Record<string, string>>): string[] {
  const cwd = temporaryFolder(files);
  const list = join(cwd, 'read.txt');
  const spy = `
    import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    const read = fs.readFileSync;
    fs.readFileSync = (path, ...rest) => {
      fs.appendFileSync(${JSON.stringify(list)}, path + '\\n');
      return read(path, ...rest);
    };
    syncBuiltinESMExports();`;
  const hook = `data:text/javascript,${encodeURIComponent(spy)}`;
  execFileSync(process.execPath, ['--import', hook, join(dist, 'main.js'), ...args], { cwd });
  const names = readFileSync(list, 'utf8').split('\n');
  return names.filter((name) => dirname(name) === dist).map((name) => basename(name));
}

test('validates without loading the simulator, the server or the old console’s format', () => {
  const read = filesRead(['validate', 'flow.json'], { 'flow.json': FLOW });

  expect(read).toContainEqual(expect.stringMatching(/^core-.*\.cjs$/));
  expect(read.filter((file) => /^(?:run|open|convert|diff)-/.test(file))).toEqual([]);
  const code = read.filter((file) => file.endsWith('.cjs')).map((file) => readFileSync(join(dist, file), 'utf8'));
  const unwanted = ['PercentileBranching', 'xstate', 'createAdaptorServer', 'temporal-polyfill', '"react"'];
  expect(unwanted.filter((word) => code.join('\n').includes(word))).toEqual([]);
});

describe('what V8 made of the program when it was built', () => {
  const kept = () => readdirSync(dist).filter((file) => file.endsWith('.cache'));

  test('lies beside the files that a short command loads', () => {
    expect(kept()).toEqual([
      expect.stringMatching(/^cli\.cjs/),
      expect.stringMatching(/^core-/),
      expect.stringMatching(/^rolldown-runtime-/),
      expect.stringMatching(/^validate-/),
    ]);
  });

  test.each([
    ['of no use', (file: string) => writeFileSync(file, 'of another Node')],
    ['missing', (file: string) => rmSync(file)],
  ])('may be %s', async (_how, spoil) => {
    for (const file of kept()) spoil(join(dist, file));

    expect(await finish(['validate', 'flow.json'], { 'flow.json': FLOW })).toMatchObject({ code: 0, stderr: '' });
  });
});
