/** What `validate` keeps from run to run: unchanged files are not checked again, and nobody can tell by what is said. */
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { REPORTERS } from '../src/reporters/index.ts';
import { run } from '../src/run.ts';
import { temporaryFolder } from './temporaryFolder.ts';

const KEPT = 'node_modules/.cache/switchyard/validate.cache';

const OWN_RULE = `export default {
  id: 'acme/nothing', category: 'hygiene', severity: 'info', summary: 'It finds nothing.', check: () => {},
};`;

const CONFIG_WITH_FUNCTION = `export default {
  rules: { 'unreachable-block': { options: { any: () => true } } },
};`;

/** A flow with a block that nothing leads to, and with whatever else a test wants. */
function flow(name: string, more: object = {}): string {
  const end = { Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} };
  const actions = [
    { Identifier: 'end', ...end },
    { Identifier: 'left-over', ...end },
  ];
  const metadata = { name, type: 'contactFlow', ...more };
  return JSON.stringify({ Version: '2019-10-30', StartAction: 'end', Metadata: metadata, Actions: actions }, null, 2);
}

/** A project of npm with so many flows. */
function project(files: Readonly<Record<string, string>> = {}, flows = 10): string {
  const all = Array.from({ length: flows }, (_, index) => [`flows/${index}.json`, flow(`Flow ${index}`)]);
  const folder = temporaryFolder({ 'package.json': '{}', ...Object.fromEntries(all), ...files });
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  return folder;
}

function validate(folder: string, words: readonly string[] = [], stdin = '') {
  return play(folder, ['flows', '--format', 'compact', ...words], stdin);
}

async function play(folder: string, words: readonly string[], stdin = '') {
  let stdout = '';
  let stderr = '';
  const exit = await run(['validate', ...words], {
    folder,
    env: { CI: 'true' },
    colours: false,
    width: 120,
    out: (text) => (stdout += text),
    err: (text) => (stderr += text),
    readStdin: async () => new TextEncoder().encode(stdin),
  });
  return { exit, stdout, stderr };
}

/** Changes what is kept, so that a report tells where it comes from. */
function mark(folder: string, kept = KEPT): void {
  const file = join(folder, kept);
  const text = readFileSync(file, 'utf8');
  const marked = text.replaceAll('no branch leads here', 'as before');
  expect(marked === text).toBe(false);
  writeFileSync(file, marked);
}

/** How many problems come from a cache, and how many were found just now. */
function sourcesOf({ stdout }: { readonly stdout: string }) {
  const lines = stdout.split('\n').filter((line) => line.includes('[unreachable-block]'));
  const known = lines.filter((line) => line.includes('as before')).length;
  return { known, found: lines.length - known };
}

describe('a file that did not change is not checked again', () => {
  test('and another one is', async () => {
    const folder = project();
    await validate(folder);
    mark(folder);

    writeFileSync(join(folder, 'flows/3.json'), flow('Another name'));

    expect(sourcesOf(await validate(folder))).toEqual({ known: 9, found: 1 });
    expect(sourcesOf(await validate(folder))).toEqual({ known: 9, found: 1 });
  });

  test('wherever it moves', async () => {
    const folder = project();
    await validate(folder);
    mark(folder);

    cpSync(join(folder, 'flows'), join(folder, 'copy'), { recursive: true });
    renameSync(join(folder, 'copy'), join(folder, 'flows/copy'));

    expect(sourcesOf(await validate(folder))).toEqual({ known: 20, found: 0 });
  });

  test.each<[string, string[], Record<string, string>]>([
    ['the preset', ['--preset', 'tasks', '--rule', 'unreachable-block=error'], {}],
    ['how bad it is', ['--rule', 'unreachable-block=error'], {}],
    ['another rule', ['--rule', 'missing-description=off'], {}],
    ['the flow type', ['--type', 'customerQueue'], {}],
    ['an option', [], { 'switchyard.config.json': '{"rules": {"unreachable-block": {"options": {"any": 1}}}}' }],
    ['a function among the options', [], { 'switchyard.config.mjs': CONFIG_WITH_FUNCTION }],
  ])('unless something else holds for it: %s', async (_what, words, files) => {
    const folder = project();
    await validate(folder);
    mark(folder);

    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);

    expect(sourcesOf(await validate(folder, words))).toEqual({ known: 0, found: 10 });
  });

  test('unless somebody names it now: then any file is a flow', async () => {
    const folder = project({ 'flows/other.json': '{"name": "of another program"}' });
    const skipped = 'note: skipped 1 file that is not a flow.\n';

    const inFolder = await validate(folder);
    const named = await play(folder, ['flows/other.json', 'flows', '--format', 'compact']);
    const again = await validate(folder);

    expect(inFolder).toMatchObject({ stderr: skipped });
    expect(named).toMatchObject({ exit: 1, stderr: '' });
    expect(named.stdout).toContain('flows/other.json:1:1: error');
    expect(again).toEqual(inFolder);
  });
});

test.each<[string, string[], Record<string, string>]>([
  ['with rules of one’s own', [], { 'switchyard.config.json': '{"plugins": ["./own.mjs"]}', 'own.mjs': OWN_RULE }],
  ['where files are mended', ['--fix'], {}],
  ['where it is shown how they would be', ['--fix-dry-run', '--fix-suggestions'], {}],
  ['where nobody wants it', ['--no-cache'], {}],
  ['where the configuration does not', [], { 'switchyard.config.json': '{"cache": false}' }],
])('nothing is kept, and nothing used: %s', async (_what, words, files) => {
  const folder = project();
  await validate(folder);
  mark(folder);
  const before = readFileSync(join(folder, KEPT), 'utf8');

  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);

  expect(sourcesOf(await validate(folder, words)).known).toBe(0);
  expect(readFileSync(join(folder, KEPT), 'utf8')).toBe(before);
});

test('standard input is always checked', async () => {
  const folder = project();
  const text = flow('Flow 3');
  await validate(folder, ['-'], text);
  mark(folder);

  expect(sourcesOf(await validate(folder, ['-'], text))).toEqual({ known: 10, found: 1 });
});

test('a few files are checked without one', async () => {
  const folder = project({}, 9);

  await validate(folder);

  expect(existsSync(join(folder, KEPT))).toBe(false);
});

describe('what is worked out anew each time', () => {
  const reason = { rule: 'unreachable-block', reason: 'Kept for January.' };

  test('is whether a suppression has run out', async () => {
    const metadata = { switchyard: { suppressions: [{ ...reason, until: '2027-01-31' }] } };
    const folder = project({ 'flows/3.json': flow('Flow 3', metadata) });

    const [before, after] = [
      await validate(folder, ['--today', '2027-01-31']),
      await validate(folder, ['--today', '2027-02-01']),
    ];

    expect(sourcesOf(before)).toEqual({ known: 0, found: 9 });
    expect(after.stdout).toContain('ran out after 2027-01-31');
    expect(sourcesOf(after)).toEqual({ known: 0, found: 10 });
  });

  test('is what a configuration suppresses', async () => {
    const folder = project();
    await validate(folder);
    mark(folder);

    const suppress = [{ ...reason, files: ['flows/3.json'] }];
    writeFileSync(join(folder, 'switchyard.config.json'), JSON.stringify({ suppress }));

    expect(sourcesOf(await validate(folder))).toEqual({ known: 9, found: 0 });
  });

  test('is what a baseline has', async () => {
    const folder = project();
    await validate(folder, ['--write-baseline', 'baseline.txt']);
    mark(folder);

    expect(await validate(folder, ['--baseline', 'baseline.txt'])).toMatchObject({ exit: 0, stdout: '' });
  });

  test('is what is wrong between flows, once one of them changed', async () => {
    const leads = (name: string, text = flow('First')): string =>
      text.replace('"DisconnectParticipant",', `"TransferToFlow",`).replace('{}', `{"ContactFlowId": "${name}"}`);
    const folder = project({
      'flows/first.json': leads('Flow 3'),
      'switchyard.config.json': '{"complete": true}',
    });
    const missing = ({ stdout }: { stdout: string }) =>
      stdout.split('\n').filter((line) => line.includes('[unknown-flow]'));

    expect(missing(await validate(folder))).toEqual([]);
    writeFileSync(join(folder, 'flows/3.json'), flow('Another name'));

    expect(missing(await validate(folder))).toHaveLength(1);
    expect(missing(await validate(folder))).toHaveLength(1);
  });
});

describe('a cache of no use is the same as none', () => {
  const entry = (text: string): string => text.split('\n').slice(1).join('\n');
  const damage = (change: (text: string) => string) => (file: string) =>
    writeFileSync(file, change(readFileSync(file, 'utf8')));

  test.each<[string, (file: string) => void]>([
    ['empty', damage(() => '')],
    ['of another kind', damage(() => '{"version": 1}')],
    ['of another program', damage((text) => `switchyard-cache 1 another\n${entry(text)}`)],
    ['of another form', damage((text) => text.replace('switchyard-cache 1', 'switchyard-cache 0'))],
    ['cut off', damage((text) => text.slice(0, 200))],
    ['no JSON', damage((text) => text.replaceAll('{', '['))],
    ['with a severity that is none', damage((text) => text.replaceAll('"severity":"', '"severity":"very '))],
    ['with a line that is none', damage((text) => text.replaceAll(/"line":\d+/g, '"line":-1'))],
    ['with a member too many', damage((text) => text.replaceAll('"rule":', '"rules":1,"rule":'))],
    ['with a member too few', damage((text) => text.replaceAll(/"pointer":"[^"]*",/g, ''))],
    ['with a type that is none', damage((text) => text.replaceAll('"CONTACT_FLOW"', '"toString"'))],
    ['with a kind that is none', damage((text) => text.replaceAll('"checked"', '"toString"'))],
    ['with problems that are none', damage((text) => text.replaceAll(/"problems":\[.*\]/g, '"problems":{}'))],
    ['a folder', (file) => (rmSync(file), mkdirSync(file))],
    [
      'in a file instead of a folder',
      (file) => (rmSync(dirname(file), { recursive: true }), writeFileSync(dirname(file), '')),
    ],
    ['in a folder nobody may write to', (file) => (rmSync(file), chmodSync(dirname(file), 0o555))],
  ])('%s', async (_what, spoil) => {
    const folder = project();
    const cold = await validate(folder);
    mark(folder);

    spoil(join(folder, KEPT));

    expect(await validate(folder)).toEqual(cold);
    expect(await validate(folder)).toEqual(cold);
    expect(readdirSync(folder).sort()).toEqual(['flows', 'node_modules', 'package.json']);
  });
});

describe('it is kept', () => {
  test.each<[string, string[], Record<string, string>, string]>([
    ['beside what is installed, when asked for too', ['--cache'], { 'node_modules/.package-lock.json': '{}' }, KEPT],
    ['beside the folder, when asked for', ['--cache'], {}, '.switchyard-cache/validate.cache'],
    ['where somebody says', ['--cache-location', 'kept/here'], {}, 'kept/here/validate.cache'],
    [
      'when the command line wants it and the configuration does not',
      ['--cache'],
      { 'switchyard.config.json': '{"cache": false}' },
      '.switchyard-cache/validate.cache',
    ],
  ])('%s', async (_what, words, files, where) => {
    const folder = project(files);
    if (Object.keys(files).every((name) => !name.startsWith('node_modules'))) rmSync(join(folder, 'package.json'));

    await validate(folder, words);

    mark(folder, where);
    expect(sourcesOf(await validate(folder, words))).toEqual({ known: 10, found: 0 });
  });

  test('beside a configuration that wants it', async () => {
    const folder = project({ 'switchyard.config.json': '{"cache": true}' });
    rmSync(join(folder, 'package.json'));

    await play(join(folder, 'flows'), ['.']);

    expect(existsSync(join(folder, '.switchyard-cache/validate.cache'))).toBe(true);
    expect(existsSync(join(folder, 'flows/.switchyard-cache'))).toBe(false);
  });

  test('nowhere without a project and without a word', async () => {
    const folder = project();
    rmSync(join(folder, 'package.json'));

    await validate(folder);

    expect(readdirSync(folder).sort()).toEqual(['flows', 'node_modules']);
    expect(readdirSync(join(folder, 'node_modules'))).toEqual([]);
  });

  test('so that git passes over a folder made for it', async () => {
    const folder = project();
    rmSync(join(folder, 'package.json'));

    await validate(folder, ['--cache']);

    expect(readFileSync(join(folder, '.switchyard-cache/.gitignore'), 'utf8')).toBe('*\n');
  });

  test('in a project above, seen from a folder in it', async () => {
    const folder = project();

    await play(join(folder, 'flows'), ['.']);

    expect(existsSync(join(folder, KEPT))).toBe(true);
  });

  test('unchanged as long as there is nothing new', async () => {
    const folder = project();
    await validate(folder);
    chmodSync(join(folder, KEPT), 0o444);
    const text = readFileSync(join(folder, KEPT), 'utf8').replace(/\n0 /, '\n7 ');
    rmSync(join(folder, KEPT));
    writeFileSync(join(folder, KEPT), text);

    await validate(folder);

    expect(readFileSync(join(folder, KEPT), 'utf8')).toBe(text);
  });

  test('until it was of no use ten times', async () => {
    const folder = project();
    await validate(folder);
    mark(folder);
    const was = flow('Flow 3');

    for (let time = 0; time < 9; time++) {
      writeFileSync(join(folder, 'flows/3.json'), flow(`Name ${time}`));
      await validate(folder);
    }
    writeFileSync(join(folder, 'flows/3.json'), was);
    expect(sourcesOf(await validate(folder))).toEqual({ known: 10, found: 0 });

    for (let time = 0; time < 10; time++) {
      writeFileSync(join(folder, 'flows/3.json'), flow(`Other name ${time}`));
      await validate(folder);
    }
    writeFileSync(join(folder, 'flows/3.json'), was);
    expect(sourcesOf(await validate(folder))).toEqual({ known: 9, found: 1 });
  });
});

describe('every report says the same, byte for byte, without a cache, with a new one and with a used one', () => {
  const ROOT = join(import.meta.dirname, '../../..');
  const CORPUS = join(ROOT, '../shared/corpus');
  const names = Object.keys(REPORTERS);

  async function reportsOf(folder: string, ...words: readonly string[]) {
    const formats = names.flatMap((name) => ['--format', `${name}:reports/${name}`]);
    const { exit, stderr } = await play(folder, ['flows', ...formats, ...words]);
    const reports = names.map((name) => readFileSync(join(folder, 'reports', name), 'utf8'));
    return { exit, stderr, reports };
  }

  /** The reports on the flows of a folder: without a cache, with a new one, with a used one. */
  async function threeTimes(from: string) {
    const folder = project({ 'flows/flows/nothing.json': '{}', 'flows/flows/broken.json': '{"Actions": [' });
    cpSync(from, join(folder, 'flows/flows'), { recursive: true });

    const without = await reportsOf(folder, '--no-cache');
    expect(existsSync(join(folder, KEPT))).toBe(false);
    const first = await reportsOf(folder);
    expect(existsSync(join(folder, KEPT))).toBe(true);
    return { without, first, again: await reportsOf(folder) };
  }

  test('for the examples', async () => {
    const { without, first, again } = await threeTimes(join(ROOT, 'examples'));

    expect(first).toEqual(without);
    expect(again).toEqual(without);
  });

  test.skipIf(!existsSync(CORPUS))('for flows from everywhere', async () => {
    const { without, first, again } = await threeTimes(CORPUS);

    expect(first).toEqual(without);
    expect(again).toEqual(without);
  });
});
