#!/usr/bin/env node
'use strict';
// Begins the program. What V8 made of its files when they were built lies beside them, so a short command does not
// spend most of its time compiling (docs/decisions/0005-cli-bundle.md). A Node of another version finds that of no use,
// and compiles. A script, for Node begins a module later.
const { readFileSync } = require('node:fs');
const path = require('node:path');
const { constants, Script } = require('node:vm');

/** Every file of the program that was loaded: what it exports, and what V8 made of it. */
const loaded = new Map();

function load(name) {
  const known = loaded.get(name);
  if (known) return known.exports;
  const filename = path.join(__dirname, name);
  const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(filename, 'utf8')}\n})`;
  const script = new Script(source, {
    filename,
    cachedData: cacheOf(filename),
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  const module = { exports: {}, script };
  loaded.set(name, module);
  const requireFrom = (id) => (id.startsWith('./') ? load(id.slice(2)) : require(id));
  script.runInThisContext()(module.exports, requireFrom, module, filename, __dirname);
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
const { keepCode, program } = globalThis;
void load(program ?? 'cli.cjs').done.then(() => {
  if (typeof keepCode === 'function') {
    for (const [name, { script }] of loaded) keepCode(name, script.createCachedData());
  }
  // Where nothing is left to wait for, Node would put its memory in order before it ends, which nobody needs.
  if (program === undefined && process.getActiveResourcesInfo().length === 0) process.exit();
});
