// `npm test`: everything CI runs, in one word. Ends with a line that counts.
import { check, runTests, wordsOf } from './check.mjs';
import { ensureBrowser } from './lib/browser.mjs';
import { install, requireNode, tryBuild } from './lib/prepare.mjs';
import { bin, run } from './lib/run.mjs';

requireNode();
await install();
const browser = await ensureBrowser();
const { failedSteps, tests } = await check();
const recipes = await runTests('recipes', 'recipes');
const isBuilt = await tryBuild();
const journeys = await runJourneys();

const counts = {
  passed: tests.passed + recipes.passed + journeys.passed,
  // A step that is no test (types, lint, the build) counts as one failure, so that the line never says less than the exit code.
  failed: tests.failed + recipes.failed + journeys.failed + failedSteps + (isBuilt ? 0 : 1),
  skipped: tests.skipped + recipes.skipped + journeys.skipped,
};
console.log(wordsOf(counts));
process.exitCode = counts.failed === 0 ? 0 : 1;

// helpers

/** Journeys need the built designer and a browser; without either they are skipped, and counted. */
async function runJourneys() {
  const known = await run(bin('vitest'), ['list', '--project', 'journeys'], { quiet: true, env: { NO_COLOR: '1' } });
  const skipped = known.output.split('\n').filter((line) => line.includes('.journey.ts')).length;
  const isListed = known.code === 0;
  if (isListed && (skipped === 0 || !browser || !isBuilt)) {
    console.log(`- browser journeys: ${skipped} skipped`);
    return { passed: 0, failed: 0, skipped };
  }
  return runTests('journeys', 'browser journeys', browser ? { CHROMIUM_PATH: browser } : {});
}
