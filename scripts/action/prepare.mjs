// Builds the command from the action's own checkout; there is no package to install (action.yml).
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { requireNode } from '../lib/prepare.mjs';
import { ROOT, runOrExit } from '../lib/run.mjs';

requireNode();
// A job may use the action twice.
if (!existsSync(join(ROOT, 'packages/cli/dist/main.js'))) {
  await runOrExit('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
  await runOrExit(process.execPath, ['packages/cli/bundle.mjs']);
}
