// Builds `dist/`: the CLI as a few files, one for each command, because loading hundreds of small ones is what makes
// a short command slow (docs/decisions/0005-cli-bundle.md).
import { chmodSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const here = dirname(fileURLToPath(import.meta.url));

// What one command alone needs is left to it: behaviors, the old console’s format, comparing, mending.
const SHARED = [
  /packages.blocks.src.(?!legacy.|diff.|fix.)(?!.*behaviors?\.)/,
  /jsonc-parser|picocolors/,
  /cli.src.(?:exitCodes|choose|files|jsonFile|manifest|printable|projectProblems|terminal|writeFile)\./,
  /cli.src.reporters.(?:codeFrame|index|pretty|report|summary)\./,
  /cli.src.(?:config.(?:config|findConfig|shape)|validate.(?:checkFiles|knownRules|outputs|settings|suppress))\./,
];

/**
 * The parser of the command line can start other programs, of which there are none; loading what that takes is a good
 * part of the start of a short command.
 *
 * @type {import('rolldown').Plugin}
 */
const noOtherPrograms = {
  name: 'no-other-programs',
  resolveId: (id, importer) =>
    id === 'node:child_process' && /commander/.test(importer ?? '') ? '\0no-other-programs' : undefined,
  load: (id) => (id === '\0no-other-programs' ? 'module.exports = {};' : undefined),
};

/** @param {string} folder where the files go; it is emptied first */
export async function bundle(folder) {
  rmSync(folder, { recursive: true, force: true });
  const build = await rolldown({
    input: join(here, 'src/main.ts'),
    platform: 'node',
    plugins: [noOtherPrograms],
    // The JSON parser has a CommonJS build too, which a bundle cannot take apart.
    resolve: { conditionNames: ['source', 'node', 'import', 'default'], mainFields: ['module', 'main'] },
    tsconfig: false,
  });
  await build.write({
    dir: folder,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
    // What most commands share comes as one file: opening a file costs more than reading one that is longer.
    codeSplitting: {
      groups: [{ name: 'core', test: (id) => SHARED.some((shared) => shared.test(id)) }],
    },
    // Names stay, so that the stack of a reported fault can be read.
    minify: { compress: true, mangle: false, codegen: true },
  });
  await build.close();
  chmodSync(join(folder, 'main.js'), 0o755);
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await bundle(resolve(process.argv[2] ?? join(here, 'dist')));
}
