/** Where the configuration is: in the folder that is checked, or the nearest one above it. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UsageError } from '../exitCodes.ts';

const NAMES = ['json', 'js', 'mjs', 'ts'].map((ending) => `switchyard.config.${ending}`);

/**
 * Looks for a `switchyard.config.*`, or a `package.json` with the member "switchyard". Asked for every command line, so
 * it only looks whether files are there.
 *
 * @param folder a full path
 * @returns the full path of the file
 */
export function findConfig(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    const here = NAMES.filter((name) => existsSync(join(at, name)));
    if (here.length > 1) {
      throw new UsageError(`Expected one configuration, found ${here.join(' and ')} in "${at}"; keep one of them.`);
    }
    const [name] = here;
    if (name !== undefined) return join(at, name);
    if (hasMember(join(at, 'package.json'))) return join(at, 'package.json');
    if (dirname(at) === at) return undefined;
  }
}

// helpers

function hasMember(file: string): boolean {
  if (!existsSync(file)) return false;
  try {
    const text = readFileSync(file, 'utf8');
    return text.includes('"switchyard"') && Object.hasOwn(JSON.parse(text) as object, 'switchyard');
  } catch {
    // A package.json that cannot be read is somebody else's trouble.
    return false;
  }
}
