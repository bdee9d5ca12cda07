// What npm runs in a clone of this repository before it installs or packs it: builds the command `switchyard`. So the
// address of the repository can stand where the name of a package would, and nobody has to publish one first.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './lib/run.mjs';

// `npm install --global <address>` starts this before there are any dependencies: npm hands --global on to the
// installation in the clone, which then installs nothing there.
if (process.env.npm_config_global === 'true') {
  const { npm_config_global: _global, npm_config_prefix: _prefix, ...env } = process.env;
  const npm = process.env.npm_execpath;
  const words = ['ci', '--ignore-scripts', '--include=dev'];
  const { status } = spawnSync(process.execPath, [npm, ...words], { cwd: ROOT, env, stdio: ['ignore', 2, 2] });
  if (status !== 0) process.exit(status ?? 1);
}

const { bundle } = await import('../packages/cli/bundle.mjs');
await bundle(join(ROOT, 'packages/cli/dist'));
