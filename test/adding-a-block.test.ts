/**
 * The recipe works as it is written: in a copy of the repository every command of `docs/adding-a-block.md` is run and
 * every file of it is written, in order. Then the block is everywhere, and nothing else was touched.
 */
import { execFile } from 'node:child_process';
import { copyFileSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyRepository, filesOf } from './adding-a-block/copyRepository.ts';
import { readRecipe } from './adding-a-block/recipe.ts';

const ROOT = join(import.meta.dirname, '..');
const FOLDER = 'packages/blocks/src/catalog/request-approval';

interface Ran {
  readonly code: number;
  readonly output: string;
}

let copy: string;
let before: Map<string, string>;
let after: Map<string, string>;
/** What each command of the recipe printed. */
const ran = new Map<string, Ran>();

beforeAll(async () => {
  copy = realpathSync(mkdtempSync(join(tmpdir(), 'switchyard-recipe-')));
  copyRepository(ROOT, copy);
  before = filesOf(copy);
  for (const step of readRecipe(copy)) {
    if (step.does === 'run') ran.set(step.command, await run(step.command));
    else writeFileSync(join(copy, step.path), step.content);
  }
  after = filesOf(copy);
}, 240_000);

afterAll(() => rmSync(copy, { recursive: true, force: true }));

test('every command does what it says', () => {
  expect([...ran].filter(([, { code }]) => code !== 0)).toEqual([]);
  expect(ran.size).toBe(4);
});

test('four files were written, and commands have written the rest', () => {
  const changed = [...after].filter(([path, text]) => before.get(path) !== text).map(([path]) => path);

  expect(changed.toSorted()).toEqual([
    'docs/blocks.md',
    'packages/blocks/src/behaviors.gen.ts',
    'packages/blocks/src/blockPages.gen.ts',
    'packages/blocks/src/branchWords.gen.ts',
    'packages/blocks/src/catalog.gen.ts',
    `${FOLDER}/README.md`,
    `${FOLDER}/behavior.ts`,
    `${FOLDER}/block.test.ts`,
    `${FOLDER}/block.ts`,
    'packages/cli/test/blocks.scenario',
    'packages/designer/src/ui/blockIcons.gen.ts',
    'packages/drawing/src/picture/blockIcons.gen.ts',
    'schemas/flow.schema.json',
  ]);
  expect([...before.keys()].filter((path) => !after.has(path))).toEqual([]);
});

test('the command line lists it', () => {
  const listed = [...ran].find(([command]) => command.endsWith('main.ts blocks'))?.[1].output;

  expect(listed).toContain('  Request approval  ');
  const blocks = [...before.keys()].filter((path) => /catalog\/[^/]+\/block\.ts$/.test(path));
  expect(listed).toContain(`${blocks.length + 1} blocks.`);
});

test('the page of all blocks tells of it', () => {
  expect(after.get('docs/blocks.md')).toContain('### Request approval\n\nWaits until somebody has approved');
});

test('it passes every check, and so does a block as it is made', async () => {
  const made = await run('npm run new:block -- hand-over');
  const folders = `${FOLDER} packages/blocks/src/catalog/hand-over`;
  // The proof is a test only there, where the block is.
  const proof = join(copy, 'test/adding-a-block/newBlock');
  copyFileSync(`${proof}.proof.ts`, `${proof}.test.ts`);
  const include = [...folders.split(' ').map((folder) => `../${folder}/*.ts`), 'adding-a-block/*.ts'];
  writeFileSync(join(copy, 'test/tsconfig.block.json'), JSON.stringify({ extends: './tsconfig.json', include }));

  const checks = await Promise.all([
    run('tsc -b && tsc -p test/tsconfig.block.json'),
    run(`oxfmt --check ${folders}`),
    run(`oxlint --type-aware --deny-warnings ${folders}`),
    run('tsx --conditions=source scripts/generate.ts --check'),
    run(`vitest run --project unit ${folders} newBlock readmes.test everyBranch palette/offers blocks-page`),
  ]);

  expect([made, ...checks].filter(({ code }) => code !== 0).map(({ output }) => output)).toEqual([]);
  expect(checks.at(-1)?.output).toContain('adding-a-block/newBlock.test.ts');
}, 240_000);

// helpers

/** Runs a line as a person at the root of the copy would, with its programs within reach. */
function run(line: string): Promise<Ran> {
  const bin = join(copy, 'node_modules/.bin');
  // A test within a test is one of its own.
  const mine = Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST') && name !== 'NODE_ENV');
  const env = { ...Object.fromEntries(mine), PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}`, NO_COLOR: '1' };
  return new Promise((done) => {
    execFile(line, { cwd: copy, env, shell: true, maxBuffer: 1 << 24 }, (error, stdout, stderr) => {
      done({ code: error ? Number(error.code ?? 1) : 0, output: stdout + stderr });
    });
  });
}
