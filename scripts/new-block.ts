/**
 * `npm run new:block -- request-approval`: the folder of a new block, with four files that already pass every check and
 * say little; then `npm run generate`, so that everything that asks the catalog knows it. Asks nothing. With `--root`
 * it works on another copy of the repository.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadCatalog } from './generate/catalog.ts';
import { namesOf } from './new-block/names.ts';
import { filesOf } from './new-block/templates.ts';
import { whyNotBlock } from './new-block/whyNotBlock.ts';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { root: { type: 'string', default: join(import.meta.dirname, '..') } },
});
const root = resolve(options.root);

const whyNot = whyNotBlock(positionals, await loadCatalog(root));
if (whyNot === undefined) make(positionals[0] ?? '');
else {
  process.stderr.write(`${whyNot}\n`);
  process.exitCode = 1;
}

// helpers

function make(id: string): void {
  const folder = `packages/blocks/src/catalog/${id}`;
  mkdirSync(join(root, folder), { recursive: true });
  for (const [name, content] of Object.entries(filesOf(namesOf(id)))) {
    writeFileSync(join(root, folder, name), content);
    process.stdout.write(`made ${folder}/${name}\n`);
  }
  // In a process of its own: the modules of this one have read the catalog as it was.
  const generate = [...process.execArgv, join(import.meta.dirname, 'generate.ts'), '--root', root];
  const { status } = spawnSync(process.execPath, generate, { stdio: 'inherit' });
  if (status === 0) process.stdout.write(nextSteps(folder));
  else process.exitCode = status ?? 1;
}

function nextSteps(folder: string): string {
  return `
Next, in ${folder}:
  1. block.ts       its sentence, settings, branches and flow types
  2. behavior.ts    what it does to a task
  3. block.test.ts  what it accepts and refuses, and every branch it takes
  4. README.md      the page for flow authors
Then \`npm run generate\` and \`npm run check\`. The recipe with an example is docs/adding-a-block.md.
`;
}
