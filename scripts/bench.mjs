// `npm run bench`: measured ratios. The yardsticks live in `bench/` with dependencies of their own.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build, install, requireNode } from './lib/prepare.mjs';
import { ROOT, runOrExit } from './lib/run.mjs';

requireNode();
await install();
await build();
const bench = join(ROOT, 'bench');
// One yardstick is written for a newer Node; it runs on this one with what interpreter.mjs adds.
if (!existsSync(join(bench, 'node_modules')))
  await runOrExit('npm', ['ci', '--no-audit', '--no-fund', '--engine-strict=false'], { cwd: bench });
await runOrExit(process.execPath, ['bench.mjs', ...process.argv.slice(2)], { cwd: bench });
