/** Where what was found in files is kept, if anywhere. */
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Terminal } from '../../terminal.ts';
import type { Settings } from '../settings.ts';

/**
 * A folder somebody names; else where a project of npm keeps such things; else, where somebody wants it, beside the
 * configuration.
 */
export function cacheFolder(
  { cache, config }: Pick<Settings, 'cache' | 'config'>,
  { folder }: Pick<Terminal, 'folder'>,
): string | undefined {
  const { isWanted, location } = cache;
  if (isWanted === false) return undefined;
  if (location !== undefined) return resolve(folder, location);
  const project = projectAbove(folder);
  if (project !== undefined) return join(project, 'node_modules', '.cache', 'switchyard');
  return isWanted ? join(config?.folder ?? folder, '.switchyard-cache') : undefined;
}

// helpers

function projectAbove(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, 'package.json')) && existsSync(join(at, 'node_modules'))) return at;
    if (dirname(at) === at) return undefined;
  }
}
