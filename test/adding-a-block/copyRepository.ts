/** A copy of the repository to try things in: sources of its own, dependencies of this one. */
import { cpSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { basename, join, relative } from 'node:path';

const LEFT_OUT = new Set(['node_modules', 'dist', '.git', 'reports']);

/** Copies what people write. `@switchyard/*` leads to the copy's own packages, so that nothing of this one is tested. */
export function copyRepository(from: string, to: string): void {
  cpSync(from, to, { recursive: true, filter: (path) => !isLeftOut(path) });
  const modules = join(to, 'node_modules');
  mkdirSync(join(modules, '@switchyard'), { recursive: true });
  for (const name of readdirSync(join(from, 'node_modules'))) {
    // What tools keep for themselves begins with a dot.
    if (name === '@switchyard' || (name.startsWith('.') && name !== '.bin')) continue;
    symlinkSync(join(from, 'node_modules', name), join(modules, name), 'junction');
  }
  for (const name of readdirSync(join(to, 'packages'))) {
    symlinkSync(join(to, 'packages', name), join(modules, '@switchyard', name), 'junction');
  }
}

/** What every file says, by its path. */
export function filesOf(folder: string): Map<string, string> {
  const paths = (below: string): string[] =>
    readdirSync(below, { withFileTypes: true }).flatMap((entry) => {
      const path = join(below, entry.name);
      if (isLeftOut(path)) return [];
      return entry.isDirectory() ? paths(path) : [path];
    });
  return new Map(
    paths(folder).map((path) => [relative(folder, path).replaceAll('\\', '/'), readFileSync(path, 'utf8')]),
  );
}

// helpers

function isLeftOut(path: string): boolean {
  return LEFT_OUT.has(basename(path)) || path.endsWith('.tsbuildinfo') || !isPlain(path);
}

function isPlain(path: string): boolean {
  const found = lstatSync(path);
  return found.isFile() || found.isDirectory();
}
