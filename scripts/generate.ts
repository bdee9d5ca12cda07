/**
 * `npm run generate`: renews everything that follows from the catalog, so that a new block needs no list edited by
 * hand. With `--check` it writes nothing and fails when a file is not what it should be; with `--root` it works on
 * another copy of the repository.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { blockIcons, iconShapes } from './generate/blockIcons.ts';
import { blocksPage } from './generate/blocksPage.ts';
import { branchWords } from './generate/branchWords.ts';
import { blockIds, catalogFiles, loadCatalog } from './generate/catalog.ts';
import type { GeneratedFile } from './generate/generatedFile.ts';
import { letterWidths } from './generate/letterWidths.ts';
import { blockPages } from './generate/blockPages.ts';
import { rulePages } from './generate/rulePages.ts';
import { rulesPage } from './generate/rulesPage.ts';
import { configSchemaFile } from './generate/schema/configSchema.ts';
import { flowSchemaFile } from './generate/schema/flowSchema.ts';
import { instanceSchemaFile, planSchemaFile, scenarioSchemaFile } from './generate/schema/instanceSchema.ts';

const { values: options } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    root: { type: 'string', default: join(import.meta.dirname, '..') },
  },
});
const root = resolve(options.root);

// (1) The lists of folders come first: the definitions are read afterwards, and may be of a block that is new.
const lists = catalogFiles(blockIds(root));
if (!options.check) lists.forEach(write);

// (2) Everything that is told from the definitions.
const catalog = await loadCatalog(root);
const told: GeneratedFile[] = [
  flowSchemaFile(catalog),
  configSchemaFile(),
  instanceSchemaFile(),
  planSchemaFile(),
  scenarioSchemaFile(),
  blocksPage(catalog),
  branchWords(root, catalog),
  blockIcons(catalog),
  iconShapes(catalog),
  letterWidths(),
  blockPages(root, blockIds(root)),
  rulePages(root),
  rulesPage(root),
];
if (!options.check) told.forEach(write);

// (3) The verdict.
const files = [...lists, ...told];
const stale = files.filter((file) => read(file) !== file.content);
if (stale.length > 0) {
  for (const { path } of stale)
    process.stderr.write(`Stale: ${path}. Run \`npm run generate\` and commit the result.\n`);
  process.exitCode = 1;
} else {
  process.stdout.write(`${catalog.length} blocks, ${files.length} files ${options.check ? 'up to date' : 'written'}\n`);
}

// helpers

function write({ path, content }: GeneratedFile): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

function read({ path }: GeneratedFile): string | undefined {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch {
    return undefined;
  }
}
