// What `npm start` and `npm test` need before they can begin: the right Node, the dependencies, and fresh builds.
// Written against plain Node, because nothing may be installed yet.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { bin, ROOT, run } from './run.mjs';

const STAMPS = join(ROOT, 'node_modules/.switchyard');

/** Ends with one clear sentence when Node is too old. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Switchyard needs Node 20.19 or newer; this is Node ${process.versions.node}. See https://nodejs.org.`);
  process.exit(1);
}

/** Installs the dependencies when they are missing or older than the lock file. */
export async function install() {
  const lock = hashOf([join(ROOT, 'package-lock.json')]);
  if (readStamp('install') === lock && existsSync(bin('tsc'))) return;
  console.log('Installing dependencies…');
  const { code, output } = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { quiet: true });
  if (code !== 0) {
    console.error(output);
    console.error('The dependencies could not be installed; see the message of npm above, then try again.');
    process.exit(code);
  }
  writeStamp('install', lock);
}

/** Builds what changed since it was last built. */
export async function build() {
  await step('libraries', ['packages/blocks', 'packages/runtime', 'packages/cli'], 'packages/blocks/dist', async () => {
    // The compiler keeps what it made of sources that are gone, so it starts from nothing.
    for (const name of ['blocks', 'runtime', 'cli']) {
      rmSync(join(ROOT, 'packages', name, 'dist'), { recursive: true, force: true });
      rmSync(join(ROOT, 'packages', name, 'tsconfig.tsbuildinfo'), { force: true });
    }
    const compiled = await run(bin('tsc'), ['-b', 'packages/blocks', 'packages/runtime', 'packages/cli'], { quiet: true });
    if (compiled.code !== 0) return compiled;
    return run(process.execPath, ['packages/cli/bundle.mjs'], { quiet: true });
  });
  await step('designer', ['packages/blocks', 'packages/runtime', 'packages/designer'], 'packages/designer/dist', () =>
    run(bin('vite'), ['build'], { cwd: join(ROOT, 'packages/designer'), quiet: true }),
  );
}

async function step(name, folders, output, make) {
  const stamp = hashOf([
    ...folders.flatMap((folder) => filesBelow(join(ROOT, folder))),
    join(ROOT, 'package-lock.json'),
    join(ROOT, 'tsconfig.base.json'),
  ]);
  if (readStamp(name) === stamp && existsSync(join(ROOT, output))) return;
  console.log(`Building the ${name}…`);
  const { code, output: said } = await make();
  if (code !== 0) {
    console.error(said);
    console.error(`The ${name} could not be built; see above.`);
    process.exit(code);
  }
  writeStamp(name, stamp);
}

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (['node_modules', 'dist', 'test', 'e2e'].includes(entry.name) || /\.(test\.tsx?|tsbuildinfo)$/.test(entry.name)) return [];
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

function hashOf(files) {
  const hash = createHash('sha256');
  for (const file of files.sort()) {
    if (!existsSync(file) || !statSync(file).isFile()) continue;
    hash.update(relative(ROOT, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function readStamp(name) {
  const file = join(STAMPS, name);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

function writeStamp(name, stamp) {
  mkdirSync(STAMPS, { recursive: true });
  writeFileSync(join(STAMPS, name), stamp);
}
