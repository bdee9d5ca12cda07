// `npm run check`: the quick one while you work. One line a step; what failed shows its output.
import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install, requireNode } from './lib/prepare.mjs';
import { bin, ROOT, run } from './lib/run.mjs';

/** @type {readonly { name: string, command: string, args: string[] }[]} */
const STEPS = [
  { name: 'types', command: bin('tsc'), args: ['-b'] },
  { name: 'types of scripts', command: bin('tsc'), args: ['-p', 'scripts'] },
  { name: 'types of tests', command: bin('tsc'), args: ['-p', 'test'] },
  { name: 'lint and dependency rules', command: bin('oxlint'), args: ['--type-aware', '--deny-warnings'] },
  { name: 'format', command: bin('oxfmt'), args: ['--check'] },
  { name: 'unused code', command: bin('knip'), args: ['--no-progress', '--no-config-hints'] },
  {
    name: 'generated files',
    command: bin('tsx'),
    args: ['--conditions=source', 'scripts/generate.ts', '--check'],
  },
];

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * Runs every step, as many at a time as there are processors (two at most).
 *
 * @returns {Promise<{ failedSteps: number, tests: Counts }>} the steps that are no tests and failed; what the tests counted
 */
export async function check() {
  let failedSteps = 0;
  /** @type {Counts} */
  let tests = { passed: 0, failed: 0, skipped: 0 };
  const left = STEPS.map((step) => async () => {
    const { code, output, seconds } = await run(step.command, step.args, { quiet: true, env: PLAIN });
    report(step.name, code === 0, seconds, output);
    if (code !== 0) failedSteps += 1;
  });
  left.push(async () => {
    tests = await runTests('unit', 'unit tests');
  });
  const worker = async () => {
    for (let step = left.shift(); step; step = left.shift()) await step();
  };
  await Promise.all(Array.from({ length: Math.min(2, cpus().length) }, worker));
  return { failedSteps, tests };
}

/**
 * Runs one project of vitest.config.ts.
 *
 * @param {string} project
 * @param {string} name what the step is called in our output
 * @param {Record<string, string>} [env]
 * @returns {Promise<Counts>} a file that cannot even be loaded counts as one failure
 */
export async function runTests(project, name, env = {}) {
  const file = join(ROOT, 'node_modules/.switchyard', `${project}.json`);
  mkdirSync(dirname(file), { recursive: true });
  rmSync(file, { force: true });
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { code, output, seconds } = await run(bin('vitest'), args, { quiet: true, env: { ...PLAIN, ...env } });
  const counts = countsIn(file);
  // A run can fail without a failing test: an error nobody waited for, or no report at all.
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  report(`${name}: ${wordsOf(counts)}`, code === 0, seconds, output);
  if (counts.skipped > 0 && !existsSync(CORPUS)) {
    console.log(`- ${counts.skipped} skipped of them: the real flows of ../shared/corpus are not here`);
  }
  return counts;
}

/**
 * @param {Counts} counts
 * @returns {string}
 */
export function wordsOf({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

// helpers

// Flows other people wrote; they stand beside the repository where it is worked on, and nowhere else.
const CORPUS = join(ROOT, '../shared/corpus');

// Colours would be codes in the text we show later.
const PLAIN = { NO_COLOR: '1' };

/** @type {(name: string, isGood: boolean, seconds: number, output: string) => void} */
function report(name, isGood, seconds, output) {
  console.log(`${isGood ? '✓' : '✗'} ${name} (${seconds.toFixed(1)} s)`);
  if (!isGood) console.log(output);
}

/** @type {(file: string) => Counts} */
function countsIn(file) {
  if (!existsSync(file)) return { passed: 0, failed: 0, skipped: 0 };
  const said = JSON.parse(readFileSync(file, 'utf8'));
  const unloaded = said.testResults.filter((one) => one.status === 'failed' && one.assertionResults.length === 0);
  return {
    passed: said.numPassedTests,
    failed: said.numFailedTests + unloaded.length,
    skipped: said.numPendingTests + said.numTodoTests,
  };
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  requireNode();
  await install();
  const { failedSteps, tests } = await check();
  process.exitCode = failedSteps + tests.failed === 0 ? 0 : 1;
}
