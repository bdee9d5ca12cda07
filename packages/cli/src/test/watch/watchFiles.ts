/** Tells which files change below what a command line names, and others by their paths. */
import { isAbsolute, relative, resolve } from 'node:path';
import { watch } from 'chokidar';
import { lookQuietly } from '../../readBytes.ts';

export interface FileWatcher {
  /** Settles when every change from now on is told. */
  readonly isReady: Promise<void>;
  readonly alsoWatch: (paths: readonly string[]) => void;
  readonly close: () => Promise<void>;
}

/**
 * @param others files by their full paths, wherever they are
 * @param hear is told the full path of each file that changed, came or went
 */
export function watchFiles(
  paths: readonly string[],
  folder: string,
  others: readonly string[],
  hear: (path: string) => void,
): FileWatcher {
  const roots = new Set(paths.map((path) => resolve(folder, firstFolderOf(path, folder))));
  const isSeen = (path: string): boolean => [...roots].some((root) => isShownBelow(root, path));
  const named = new Set(others.filter((path) => !isSeen(path)));
  const watcher = watch([...roots, ...named], {
    ignoreInitial: true,
    // As files are found: not below dot folders and node_modules, unless somebody names what is there.
    ignored: (path) => !named.has(path) && !isSeen(path),
  });
  for (const event of ['add', 'change', 'unlink'] as const) watcher.on(event, (path: string) => hear(path));
  // A folder that cannot be watched is left to Ctrl+C and another try; the others go on.
  watcher.on('error', () => {});
  return {
    isReady: new Promise((ready) => void watcher.once('ready', () => ready())),
    alsoWatch(more) {
      const unseen = more.filter((path) => !named.has(path) && !isSeen(path));
      for (const path of unseen) named.add(path);
      watcher.add(unseen);
    },
    close: () => watcher.close(),
  };
}

// helpers

/** What stands before the first sign of a pattern; a path that is there, itself. */
function firstFolderOf(path: string, folder: string): string {
  if (lookQuietly(resolve(folder, path))) return path;
  const plain = path.split(/[\\/]/);
  const pattern = plain.findIndex((part) => /[*?[\]{}!]/.test(part));
  return pattern < 0 ? path : plain.slice(0, pattern).join('/') || '.';
}

function isShownBelow(root: string, path: string): boolean {
  const below = relative(root, path);
  if (isAbsolute(below)) return false;
  // The folder above begins with a dot too.
  return below === '' || below.split(/[\\/]/).every((part) => part !== 'node_modules' && !part.startsWith('.'));
}
