// Builds `dist/`: the CLI as a few files, one for each command, because loading hundreds of small ones is what makes
// a short command slow (docs/decisions/0005-cli-bundle.md).
import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const here = dirname(fileURLToPath(import.meta.url));

// What one command alone needs is left to it: behaviors, the old console’s format, comparing, mending, mapping, pages.
const SHARED = [
  /packages.blocks.src.(?!legacy.|diff.|fix.|map.|rulePages.)(?!.*behaviors?\.)/,
  /jsonc-parser|picocolors/,
  /cli.src.(?:exitCodes|choose|files|jsonFile|manifest|outputs|printable|projectFlows|projectProblems|readBytes|standardStreams|terminal)\./,
  /cli.src.reporters.(?:codeFrame|index|pretty|report|summary)\./,
  /cli.src.(?:config.(?:config|findConfig|shape)|validate.(?:checkFiles?|checkTask|takeNext|laterDocument|programFile|knownRules|projectFacts|settings|suppress))\./,
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

/**
 * What paints text asks, when it is loaded, whether standard output is a screen; who paints here says so himself, and to
 * ask makes a stream that a short command has no use for (src/standardStreams.ts).
 *
 * @type {import('rolldown').Plugin}
 */
const noStreamForColours = {
  name: 'no-stream-for-colours',
  transform: (code, id) =>
    /picocolors/.test(id) ? { code: code.replace('(p.stdout || {}).isTTY', 'false'), map: null } : undefined,
};

/** @param {string} folder where the files go; it is emptied first */
export async function bundle(folder) {
  rmSync(folder, { recursive: true, force: true });
  const build = await rolldown({
    input: {
      cli: join(here, 'src/main.ts'),
      checkWorker: join(here, 'src/validate/checkWorker.ts'),
      replicationWorker: join(here, 'src/simulate/replicationWorker.ts'),
      testWorker: join(here, 'src/test/testWorker.ts'),
    },
    platform: 'node',
    plugins: [noOtherPrograms, noStreamForColours],
    // The JSON parser has a CommonJS build too, which a bundle cannot take apart.
    resolve: { conditionNames: ['source', 'node', 'import', 'default'], mainFields: ['module', 'main'] },
    tsconfig: false,
  });
  await build.write({
    dir: folder,
    // What V8 makes of a script can be kept; of a module it cannot.
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name]-[hash].cjs',
    // What most commands share comes as one file: opening a file costs more than reading one that is longer.
    codeSplitting: {
      groups: [{ name: 'core', test: (id) => SHARED.some((shared) => shared.test(id)) }],
    },
    // Names stay, so that the stack of a reported fault can be read.
    minify: { compress: true, mangle: false, codegen: true },
  });
  await build.close();
  copyFileSync(join(here, 'src/launch.cjs'), join(folder, 'main.js'));
  chmodSync(join(folder, 'main.js'), 0o755);
  // Node begins a script sooner than a module.
  writeFileSync(join(folder, 'package.json'), '{ "type": "commonjs" }\n');
  copyParts(join(folder, 'picture'));
  keepCode(folder);
}

/** What a PNG is made with, and what its font asks to be kept beside it (src/picture/png.ts reads them here). */
function copyParts(folder) {
  const { resolve: find } = createRequire(import.meta.url);
  mkdirSync(folder);
  for (const [name, part] of Object.entries({
    'resvg.wasm': '@resvg/resvg-wasm/index_bg.wasm',
    'Inter-Regular.ttf': '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf',
    'Inter-SemiBold.ttf': '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf',
    'Inter-LICENSE': '@expo-google-fonts/inter/LICENSE_FONT',
  })) {
    copyFileSync(find(part), join(folder, name));
  }
}

/** Validates a flow once, and keeps what V8 made of the program meanwhile beside its files. */
function keepCode(folder) {
  const flow = join(folder, 'warm-up.json');
  writeFileSync(flow, WARM_UP);
  const keep = `
    globalThis.keepCode = (name, code) => require('node:fs').writeFileSync(require('node:path').join(${JSON.stringify(folder)}, name + '.cache'), code);
    process.argv = [process.argv[0], 'switchyard', 'validate', ${JSON.stringify(flow)}];
    import(${JSON.stringify(pathToFileURL(join(folder, 'main.js')).href)});`;
  execFileSync(process.execPath, ['--eval', keep], { stdio: 'ignore', env: { ...process.env, NODE_OPTIONS: '' } });
  rmSync(flow);
}

/** A flow as most are: every rule looks at it, and has nothing to say. */
const WARM_UP = readFileSync(join(here, '../../examples/bank-call-backs/flow.json'));

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await bundle(resolve(process.argv[2] ?? join(here, 'dist')));
}
