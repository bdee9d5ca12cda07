#!/usr/bin/env node
// Begins the program. What V8 made of its files when they were built lies beside them, so a short command does not
// spend most of its time compiling (docs/decisions/0005-cli-bundle.md). A Node of another version finds that of no use,
// and compiles.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { constants, Script } from 'node:vm';

const here = dirname(fileURLToPath(import.meta.url));
const fromNode = createRequire(import.meta.url);

/** Every file of the program that was loaded: what it exports, and what V8 made of it. */
const loaded = new Map();

function load(name) {
  const known = loaded.get(name);
  if (known) return known.exports;
  const filename = join(here, name);
  const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(filename, 'utf8')}\n})`;
  const script = new Script(source, {
    filename,
    cachedData: cacheOf(filename),
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  const module = { exports: {}, script };
  loaded.set(name, module);
  const require = (id) => (id.startsWith('./') ? load(id.slice(2)) : fromNode(id));
  script.runInThisContext()(module.exports, require, module, filename, here);
  return module.exports;
}

function cacheOf(filename) {
  try {
    return readFileSync(`${filename}.cache`);
  } catch {
    return undefined;
  }
}

// A thread of the program begins here too, and says which part it is. The build runs a command once and keeps what V8
// has made of the program by then.
const { keepCode, program = 'cli.cjs' } = globalThis;
await load(program).done;
if (typeof keepCode === 'function') for (const [name, { script }] of loaded) keepCode(name, script.createCachedData());
