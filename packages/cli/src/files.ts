/** Which files a command line means. */
import { readdirSync, type Dirent } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import type { Terminal } from './terminal.ts';
import { guess } from './choose.ts';
import { inWords, look, lookQuietly, readBytes } from './readBytes.ts';

export interface Input {
  /** As reports name it: the path from where the person stands, or `<stdin>`. */
  readonly name: string;
  /** Where it is; undefined for standard input. */
  readonly path: string | undefined;
  /** Whether the person named it, a pattern it matches, or a folder it is in. */
  readonly foundBy: FoundBy;
  read(): Promise<Uint8Array>;
}

export type FoundBy = 'name' | 'pattern' | 'folder';

export interface Inputs {
  readonly files: readonly Input[];
  /** What was asked for and is not there, in words. */
  readonly missing: readonly string[];
}

/**
 * Finds the files that paths, folders, patterns and `-` stand for, each once, in the order they were asked for.
 * Folders stand for every *.json below them, but for dot folders and node_modules.
 */
export async function findInputs(paths: readonly string[], terminal: Terminal): Promise<Inputs> {
  const files = new Map<string, Input>();
  const missing: string[] = [];
  for (const path of paths) {
    if (path === '-') {
      files.set('-', { name: '<stdin>', path: undefined, foundBy: 'name', read: () => terminal.readStdin() });
      continue;
    }
    const { found, foundBy, why } = await find(path, terminal.folder);
    if (why) missing.push(why);
    for (const name of found) {
      const full = resolve(terminal.folder, name);
      if (files.has(full)) continue;
      files.set(full, { name: name.split(sep).join('/'), path: full, foundBy, read: async () => readBytes(full) });
    }
  }
  return { files: [...files.values()], missing };
}

/** Tells how many files were left alone that nobody named. */
export function noteSkipped(files: number, terminal: Terminal): void {
  if (files === 0) return;
  terminal.err(`note: skipped ${files === 1 ? '1 file that is not a flow' : `${files} files that are not flows`}.\n`);
}

// helpers

interface Found {
  readonly found: readonly string[];
  readonly foundBy: FoundBy;
  readonly why?: string;
}

async function find(path: string, folder: string): Promise<Found> {
  try {
    return await findReadable(path, folder);
  } catch (cause) {
    const { message } = inWords(cause) as Error;
    return { found: [], foundBy: 'name', why: `"${path}" cannot be read: ${message}.` };
  }
}

async function findReadable(path: string, folder: string): Promise<Found> {
  const facts = look(resolve(folder, path));
  if (facts?.isDirectory()) {
    const found = jsonFilesBelow(resolve(folder, path)).map((file) => join(path, file));
    return found.length > 0
      ? { found, foundBy: 'folder' }
      : { found, foundBy: 'folder', why: `No *.json files in "${path}".` };
  }
  if (facts) return { found: [path], foundBy: 'name' };
  if (/[*?[\]{}!]/.test(path)) {
    const { glob } = await import('tinyglobby');
    const found = await glob(path.replaceAll('\\', '/'), {
      cwd: folder,
      ignore: ['**/node_modules/**'],
      expandDirectories: false,
    });
    return found.length > 0
      ? { found: found.sort(), foundBy: 'pattern' }
      : { found, foundBy: 'pattern', why: `Nothing matches "${path}".` };
  }
  const why = `No such file or folder: "${path}".${guess(basename(path), namesIn(resolve(folder, dirname(path))))}`;
  return { found: [], foundBy: 'name', why };
}

function jsonFilesBelow(folder: string): string[] {
  const found: string[] = [];
  const open = [''];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const entry of readdirSync(join(folder, at), { withFileTypes: true })) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const path = join(at, entry.name);
      if (entry.isDirectory()) open.push(path);
      else if (entry.name.toLowerCase().endsWith('.json') && isFile(entry, join(folder, path))) found.push(path);
    }
  }
  return found.sort();
}

/** A link counts as what it leads to; one that leads nowhere is told when it is read. Pipes and the like are no files. */
function isFile(entry: Dirent, path: string): boolean {
  return entry.isSymbolicLink() ? (lookQuietly(path)?.isFile() ?? true) : entry.isFile();
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
