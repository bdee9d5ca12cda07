// Builds `dist/`: the CLI as a few files, one for each command, because loading hundreds of small ones is what makes
// a short command slow (docs/decisions/0005-cli-bundle.md).
import { rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const here = dirname(fileURLToPath(import.meta.url));

/** @param {string} folder where the files go; it is emptied first */
export async function bundle(folder) {
  rmSync(folder, { recursive: true, force: true });
  const build = await rolldown({
    input: join(here, 'src/main.ts'),
    platform: 'node',
    // The JSON parser has a CommonJS build too, which a bundle cannot take apart.
    resolve: { conditionNames: ['source', 'node', 'import', 'default'], mainFields: ['module', 'main'] },
    tsconfig: false,
  });
  await build.write({
    dir: folder,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
    minify: { compress: true, mangle: false, codegen: true },
  });
  await build.close();
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await bundle(resolve(process.argv[2] ?? join(here, 'dist')));
}
