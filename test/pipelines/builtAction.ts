/** A checkout of the action as it is once it is prepared, in a folder of its own. */
import { cpSync, mkdirSync, mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from '../../packages/cli/bundle.mjs';
import { ROOT } from '../pages.ts';

export async function buildAction(): Promise<{ home: string; actionPath: string; main: string }> {
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'switchyard-action-')));
  const actionPath = join(home, 'action');
  cpSync(join(ROOT, 'scripts'), join(actionPath, 'scripts'), { recursive: true });
  mkdirSync(join(actionPath, 'packages/cli'), { recursive: true });
  cpSync(join(ROOT, 'packages/cli/package.json'), join(actionPath, 'packages/cli/package.json'));
  const dist = join(actionPath, 'packages/cli/dist');
  await bundle(dist);
  return { home, actionPath, main: join(dist, 'main.js') };
}
