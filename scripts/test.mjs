// `npm test`: everything CI runs, in one word. Ends with a line that counts.
import { check } from './check.mjs';
import { ensureBrowser } from './lib/browser.mjs';
import { build, install, requireNode } from './lib/prepare.mjs';
import { bin, run } from './lib/run.mjs';

requireNode();
await install();
const browser = await ensureBrowser();
const { holds, tests } = await check();
await build();

let journeys = { code: 0, output: '' };
if (browser) {
  journeys = await run(bin('vitest'), ['run', '--project', 'journeys'], {
    quiet: true,
    env: { CHROMIUM_PATH: browser, FORCE_COLOR: '0' },
  });
  console.log(`${journeys.code === 0 ? '✓' : '✗'} browser journeys`);
  if (journeys.code !== 0) console.log(journeys.output);
}

const counts = [tests, journeys.output].map(countsIn);
const sum = (kind) => counts.reduce((total, count) => total + count[kind], 0);
const green = holds && journeys.code === 0;
// A step that is no test (types, lint) counts as one failure, so that the line never says less than the exit code.
console.log(`${sum('passed')} passed, ${sum('failed') + (holds || sum('failed') > 0 ? 0 : 1)} failed, ${sum('skipped')} skipped`);
process.exitCode = green ? 0 : 1;

/** What a test run says of itself in its line `Tests  3 failed | 120 passed | 2 skipped (125)`. */
function countsIn(output) {
  const line = output.split('\n').findLast((one) => /^\s*Tests\s/.test(one)) ?? '';
  const count = (kind) => Number(line.match(new RegExp(`(\\d+) ${kind}`))?.[1] ?? 0);
  return { passed: count('passed'), failed: count('failed'), skipped: count('skipped') };
}
