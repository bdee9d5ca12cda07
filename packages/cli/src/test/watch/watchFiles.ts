/** Tells which files change below what a command line names, and others by their paths. */
import { resolve } from 'node:path';
import { watch } from 'chokidar';
import { lookQuietly } from '../../readBytes.ts';

export interface FileWatcher {
  /** Settles when every change from now on is told. */
  readonly isReady: Promise<void>;
  readonly alsoWatch: (paths: readonly string[]) => void;
  readonly close: () => Promise<void>;
}

/** @param hear is told the full path of each file that changed, came or went */
export function watchFiles(paths: readonly string[], folder: string, hear: (path: string) => void): FileWatcher {
  const roots = paths.map((path) => resolve(folder, firstFolderOf(path, folder)));
  const watcher = watch([...new Set(roots)], {
    ignoreInitial: true,
    // As files are found: not below dot folders and node_modules, unless one of those is named.
    ignored: (path) => roots.every((root) => isHiddenBelow(root, path)),
  });
  for (const event of ['add', 'change', 'unlink'] as const) watcher.on(event, (path: string) => hear(path));
  // A folder that cannot be watched is left to Ctrl+C and another try; the others go on.
  watcher.on('error', () => {});
  return {
    isReady: new Promise((ready) => void watcher.once('ready', () => ready())),
    alsoWatch: (more) => void watcher.add([...more]),
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

function isHiddenBelow(root: string, path: string): boolean {
  if (!path.startsWith(root)) return false;
  return path
    .slice(root.length)
    .split(/[\\/]/)
    .some((part) => part === 'node_modules' || (part.startsWith('.') && part.length > 1));
}
