// `npm start [-- folder]`: the designer on a folder of flow files, from a fresh clone.
import { join } from 'node:path';
import { build, install, requireNode } from './lib/prepare.mjs';
import { ROOT, runOrExit } from './lib/run.mjs';

requireNode();
await install();
await build();

const args = process.argv.slice(2);
const folder = args.some((arg) => !arg.startsWith('-')) ? [] : [join(ROOT, 'examples')];
// Paths are meant from where the person stands, and npm moves to the root.
await runOrExit(process.execPath, [join(ROOT, 'packages/cli/dist/main.js'), 'open', ...folder, ...args], {
  cwd: process.env.INIT_CWD ?? process.cwd(),
});
