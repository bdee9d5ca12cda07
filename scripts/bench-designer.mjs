// `npm run bench:designer`: how the designer opens and moves, beside other canvases in the same browser. What they need
// lives in `bench/designer/`, kept out of a normal install.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build, install, requireNode } from './lib/prepare.mjs';
import { bin, ROOT, runOrExit } from './lib/run.mjs';

requireNode();
await install();
await build();
const bench = join(ROOT, 'bench/designer');
if (!existsSync(join(bench, 'node_modules/bpmn-js')))
  await runOrExit('npm', ['ci', '--no-audit', '--no-fund'], { cwd: bench });
await runOrExit(bin('vite'), ['build', '--logLevel', 'error'], { cwd: join(bench, 'pages') });
await runOrExit(process.execPath, ['designer.mjs', ...process.argv.slice(2)], { cwd: bench });
