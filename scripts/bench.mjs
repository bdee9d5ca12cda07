// `npm run bench`: measured ratios. The yardsticks live in `bench/` with dependencies of their own.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build, install, requireNode } from './lib/prepare.mjs';
import { ROOT, runOrExit } from './lib/run.mjs';

requireNode();
await install();
await build();
const bench = join(ROOT, 'bench');
if (!existsSync(join(bench, 'node_modules'))) await runOrExit('npm', ['ci', '--no-audit', '--no-fund'], { cwd: bench });
await runOrExit(process.execPath, ['bench.mjs', ...process.argv.slice(2)], { cwd: bench });
