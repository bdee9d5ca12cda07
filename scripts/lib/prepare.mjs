// What `npm start` and `npm test` need before they can begin: the right Node, the dependencies, and fresh builds.
// Written against plain Node, because nothing may be installed yet.
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
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
  if (isInstalledByHand()) return writeStamp('install', lock);
  console.log('Installing dependencies…');
  const { code, output } = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { quiet: true });
  if (code !== 0) {
    console.error(output);
    console.error('The dependencies could not be installed; see the message of npm above, then try again.');
    process.exit(code);
  }
  writeStamp('install', lock);
}

/** Builds what changed since it was last built, and ends with the compiler's words when it cannot. */
export async function build() {
  if (!(await tryBuild())) process.exit(1);
}

/** Builds what changed since it was last built; resolves to whether all of it could be built. */
export async function tryBuild() {
  return (await buildLibraries()) && (await buildDesigner());
}

/** Builds what people and programs import, and the command; resolves to whether it could be built. */
export function buildLibraries() {
  const outputs = ['blocks/dist/index.js', 'drawing/dist/index.js', 'runtime/dist/index.js', 'cli/dist/main.js'];
  return step('libraries', ['blocks', 'drawing', 'runtime', 'cli'], outputs, async () => {
    // The compiler keeps what it made of sources that are gone, so it starts from nothing.
    for (const name of ['blocks', 'drawing', 'runtime', 'cli']) {
      rmSync(join(ROOT, 'packages', name, 'dist'), { recursive: true, force: true });
      rmSync(join(ROOT, 'packages', name, 'tsconfig.tsbuildinfo'), { force: true });
    }
    const compiled = await run(
      bin('tsc'),
      ['-b', 'packages/blocks', 'packages/drawing', 'packages/runtime', 'packages/cli'],
      {
        quiet: true,
      },
    );
    if (compiled.code !== 0) return compiled;
    const bundled = await run(process.execPath, ['packages/cli/bundle.mjs'], { quiet: true });
    // npm marks a command as runnable when it installs, and on a fresh clone that is before there is one.
    if (bundled.code === 0) chmodSync(join(ROOT, 'packages/cli/dist/main.js'), 0o755);
    return bundled;
  });
}

// helpers

function buildDesigner() {
  return step('designer', ['blocks', 'drawing', 'runtime', 'designer'], ['designer/dist/index.html'], () =>
    run(bin('vite'), ['build'], { cwd: join(ROOT, 'packages/designer'), quiet: true }),
  );
}

async function step(name, packages, outputs, make) {
  const stamp = hashOf([
    ...packages.flatMap((folder) => filesBelow(join(ROOT, 'packages', folder))),
    join(ROOT, 'package-lock.json'),
    join(ROOT, 'tsconfig.base.json'),
  ]);
  const isThere = outputs.every((output) => existsSync(join(ROOT, 'packages', output)));
  if (isThere && readStamp(name) === stamp) return true;
  console.log(`Building the ${name}…`);
  const { code, output } = await make();
  if (code === 0) {
    writeStamp(name, stamp);
    return true;
  }
  console.error(output);
  console.error(`The ${name} could not be built; see above.`);
  return false;
}

/**
 * Whether node_modules already holds what the lock file asks for, as after `npm install`: npm notes what it installed.
 * Installing again would empty the folder under whoever is using it.
 */
function isInstalledByHand() {
  const note = join(ROOT, 'node_modules/.package-lock.json');
  if (!existsSync(note) || !existsSync(bin('tsc'))) return false;
  const wanted = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages;
  const there = JSON.parse(readFileSync(note, 'utf8')).packages;
  const isSame = (path) =>
    ['version', 'integrity', 'resolved'].every((key) => there[path][key] === wanted[path]?.[key]);
  // Packages of other platforms are optional, and stay away.
  const mayBeMissing = (path) => !path.includes('node_modules/') || wanted[path].optional || wanted[path].devOptional;
  return Object.keys(there).every(isSame) && Object.keys(wanted).every((path) => path in there || mayBeMissing(path));
}

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (['node_modules', 'dist', 'test', 'e2e'].includes(entry.name) || /\.(test\.tsx?|tsbuildinfo)$/.test(entry.name))
      return [];
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
