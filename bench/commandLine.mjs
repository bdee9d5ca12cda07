// How long a terminal waits for `switchyard validate`: on one file and on a hundred, again and for the first time, beside
// Node doing nothing at all; and on a thousand, in one thread and in as many as there are processors.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { flowOf } from './flows.mjs';
import { report } from './measure.mjs';

const CLI = fileURLToPath(new URL('../packages/cli/dist/main.js', import.meta.url));

/** @returns {boolean} whether the ratios hold */
export function benchCommandLine() {
  const folder = mkdtempSync(join(tmpdir(), 'switchyard-bench-'));
  try {
    return [benchShortCommands(folder), benchThreads(folder)].every(Boolean);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

// helpers

function benchShortCommands(folder) {
  const project = makeProject(folder);
  const [one, hundred] = [write(project, 1, 24), write(project, 100, 24)];
  const { nothing, onOne, onHundred, onUnchanged } = turns(
    25,
    {
      nothing: ['-e', ''],
      onOne: [CLI, 'validate', one],
      onHundred: [CLI, 'validate', hundred, '--no-cache'],
      onUnchanged: [CLI, 'validate', hundred],
    },
    project,
  );
  const ratioTo = ({ milliseconds }) => milliseconds / nothing.milliseconds;
  console.log('\nCommand line: milliseconds (best)');
  tell("node -e ''", nothing.milliseconds);
  tell('switchyard validate, 1 file of 24 blocks', onOne.milliseconds);
  tell('the same, 100 files', onUnchanged.milliseconds);
  tell('the same, 100 files for the first time', onHundred.milliseconds);
  const held = [
    report("1 file beside node -e ''", ratioTo(onOne), { atMost: 1.6 }),
    report("100 files beside node -e ''", ratioTo(onUnchanged), { atMost: 2.5 }),
    // Once for each folder and version: V8 has everything to learn (docs/decisions/0013-threads.md).
    report("100 files for the first time beside node -e ''", ratioTo(onHundred), { atMost: 4 }),
  ];
  return held.every(Boolean);
}

function benchThreads(folder) {
  const thousand = write(folder, 1000, 50);
  const { alone, together } = turns(5, {
    alone: [CLI, 'validate', thousand, '--jobs', '1', '--no-cache'],
    together: [CLI, 'validate', thousand, '--jobs', String(availableParallelism()), '--no-cache'],
  });
  const processors = availableParallelism();
  console.log('\nA thousand files of 50 blocks: milliseconds (best), and those of the processors');
  tell('in one thread', alone.milliseconds, alone.processor);
  tell(`in ${processors} threads`, together.milliseconds, together.processor);
  console.log(`  wall-clock of one thread beside all: ${(alone.milliseconds / together.milliseconds).toFixed(2)} ×`);
  return report(`processors busy, of ${processors}`, together.processor / together.milliseconds, {
    atLeast: processors > 1 ? 1.5 : 0.9,
  });
}

/** @returns {string} a folder in which what was found in files is kept */
function makeProject(folder) {
  const project = join(folder, 'project');
  mkdirSync(join(project, 'node_modules'), { recursive: true });
  writeFileSync(join(project, 'package.json'), '{}');
  return project;
}

/** @returns {string} a folder of so many flows */
function write(folder, files, blocks) {
  const where = join(folder, `${files}-of-${blocks}`);
  mkdirSync(where);
  for (let file = 1; file <= files; file++) {
    writeFileSync(join(where, `flow-${file}.json`), JSON.stringify(flowOf(blocks, `Claims ${file}`), null, 2));
  }
  return where;
}

/** Runs command lines in turns; the first two rounds are not counted, and of the others the one nothing disturbed is. */
function turns(rounds, commands, cwd) {
  const taken = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
  for (let round = -2; round < rounds; round++) {
    for (const [name, args] of Object.entries(commands)) {
      const one = run(args, cwd);
      if (round >= 0) taken[name].push(one);
    }
  }
  return Object.fromEntries(
    Object.entries(taken).map(([name, all]) => [
      name,
      {
        milliseconds: Math.min(...all.map(({ milliseconds }) => milliseconds)),
        processor: Math.min(...all.map(({ processor }) => processor)),
      },
    ]),
  );
}

/** Says at the end how long the processors worked for it. */
const COUNTING = `data:text/javascript,${encodeURIComponent(
  "import fs from 'node:fs'; process.on('exit', () => fs.writeSync(2, '\\n' + JSON.stringify(process.cpuUsage())));",
)}`;

function run(args, cwd) {
  const counted = args[0] === CLI && args.includes('--jobs') ? ['--import', COUNTING, ...args] : args;
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, counted, { cwd, encoding: 'utf8' });
  const milliseconds = performance.now() - started;
  if (status !== 0)
    throw new Error(`Expected node ${args.join(' ')} to end well, found ${status}:\n${stdout}${stderr}`);
  const { user = 0, system = 0 } = counted === args ? {} : JSON.parse(stderr.trim().split('\n').at(-1) ?? '{}');
  return { milliseconds, processor: (user + system) / 1000 };
}

function tell(what, ...milliseconds) {
  const numbers = milliseconds.map((one) => one.toFixed(1).padStart(12)).join('');
  console.log(`  ${what.padEnd(44)}${numbers}`);
}
