// How long a terminal waits for `switchyard validate` on one file, beside Node doing nothing at all.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { median, report } from './measure.mjs';

const ROUNDS = 25;
const CLI = fileURLToPath(new URL('../packages/cli/dist/main.js', import.meta.url));
const FLOW = fileURLToPath(new URL('../examples/bank-call-backs/flow.json', import.meta.url));

/** @returns {boolean} whether the ratio holds */
export function benchColdStart() {
  const validate = [];
  const nothing = [];
  for (let round = -2; round < ROUNDS; round++) {
    const [ours, bare] = [millisecondsOf([CLI, 'validate', FLOW]), millisecondsOf(['-e', ''])];
    if (round < 0) continue;
    validate.push(ours);
    nothing.push(bare);
  }
  console.log('\nCold start: milliseconds (median)');
  console.log(`  ${'switchyard validate, one file'.padEnd(30)}${median(validate).toFixed(1).padStart(12)}`);
  console.log(`  ${"node -e ''".padEnd(30)}${median(nothing).toFixed(1).padStart(12)}`);
  return report("node -e ''", median(validate) / median(nothing), { atMost: 1.6 });
}

// helpers

function millisecondsOf(args) {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  const passed = performance.now() - started;
  if (status !== 0)
    throw new Error(`Expected node ${args.join(' ')} to end well, found ${status}:\n${stdout}${stderr}`);
  return passed;
}
