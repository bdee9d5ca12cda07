import picomatch from 'picomatch';
import { relative, sep } from 'node:path';

/** Whether a file, by its full path, is one of those that patterns mean, seen from a folder. */
export function createMatcher(patterns: readonly string[], folder: string): (file: string | undefined) => boolean {
  const isMatch = picomatch([...patterns], { dot: true });
  return (file) => file !== undefined && isMatch(relative(folder, file).split(sep).join('/'));
}
