/** What is in the folder: every file that is a flow, or would be one if it could be read. */
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { documentKind, isObject, mentionsFlow, type AnyFlowType, LONGEST_TEXT } from '@switchyard/blocks';
import { validateText } from '@switchyard/blocks/validate';
import { isHiddenFolder, isJsonName } from './confine.ts';

/** One flow file of the folder. */
export interface FolderFlow {
  /** Path below the folder, with forward slashes. */
  readonly path: string;
  readonly name: string;
  readonly description?: string;
  readonly flowType: AnyFlowType | null;
  readonly blocks: number;
  readonly size: number;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly modified: number;
  readonly errors: number;
  readonly warnings: number;
  /** Why it cannot be opened as it is. */
  readonly problem?: string;
}

export interface Folder {
  readonly folder: string;
  readonly flows: readonly FolderFlow[];
  /** The paths of the files flows may be run with: `task.json`, `world.json` and `instance.json`. */
  readonly runFiles: readonly string[];
}

/** Text longer than this is neither read nor written; the service takes 256,000 characters. */
export const LARGEST_FILE = LONGEST_TEXT;

/** A folder that can be asked what is in it; it looks only at files that changed since it was last asked. */
export interface FlowFolder {
  read(): Promise<Folder>;
}

/** @param root the real path of the folder */
export function createFlowFolder(root: string): FlowFolder {
  let known = new Map<string, Seen>();
  return {
    async read() {
      const seen = new Map<string, Seen>();
      for (const path of await jsonFilesBelow(root)) {
        const entry = await look(root, path, known.get(path));
        if (entry) seen.set(path, entry);
      }
      known = seen;
      const flows = [...seen.values()].flatMap(({ flow }) => flow ?? []);
      const runFiles = [...seen].flatMap(([path, { flow }]) => (!flow && RUN_FILES.has(basename(path)) ? [path] : []));
      return {
        folder: basename(root),
        flows: flows.sort((a, b) => (a.path < b.path ? -1 : 1)),
        runFiles: runFiles.sort(),
      };
    },
  };
}

// helpers

const RUN_FILES: ReadonlySet<string> = new Set(['task.json', 'world.json', 'instance.json']);

/** A file as it was last looked at; `flow` is undefined for a file that is something else. */
interface Seen {
  readonly size: number;
  readonly modified: number;
  readonly flow: FolderFlow | undefined;
}

async function jsonFilesBelow(root: string): Promise<string[]> {
  const found: string[] = [];
  const open = [root];
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    let entries;
    try {
      entries = await readdir(folder, { withFileTypes: true });
    } catch {
      // A folder nobody may read has nothing to show.
      continue;
    }
    for (const entry of entries) {
      if (isHiddenFolder(entry.name)) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) open.push(path);
      else if (isJsonName(entry.name)) found.push(relative(root, path).split(sep).join('/'));
    }
  }
  return found;
}

async function look(root: string, path: string, before: Seen | undefined): Promise<Seen | undefined> {
  try {
    const file = await realpath(join(root, path));
    if (!file.startsWith(root + sep)) return undefined;
    const facts = await stat(file);
    if (!facts.isFile()) return undefined;
    const size = facts.size;
    const modified = Math.round(facts.mtimeMs);
    if (before?.size === size && before.modified === modified) return before;
    return { size, modified, flow: await describe(file, path, size, modified) };
  } catch {
    // Gone again, or not ours to read.
    return undefined;
  }
}

async function describe(file: string, path: string, size: number, modified: number): Promise<FolderFlow | undefined> {
  const plain = { path, name: nameOf(path), flowType: null, blocks: 0, size, modified, errors: 0, warnings: 0 };
  if (size > LARGEST_FILE) return { ...plain, errors: 1, problem: 'Too large: expected at most 12 MB.' };
  const bytes = await readFile(file);
  const { document, flowType, blocks, problems } = validateText(bytes);
  if (!document) {
    if (!mentionsFlow(bytes.toString('utf8'))) return undefined;
    const [first] = problems;
    return {
      ...plain,
      errors: problems.length,
      problem: first ? `${first.message} (line ${first.line})` : 'Not JSON.',
    };
  }
  if (!['flow', 'legacy'].includes(documentKind(document.flow))) return undefined;
  const { name, description } = isObject(document.flow.Metadata) ? document.flow.Metadata : {};
  return {
    ...plain,
    ...(typeof name === 'string' && name !== '' ? { name } : {}),
    ...(typeof description === 'string' && description !== '' ? { description } : {}),
    flowType: flowType ?? null,
    blocks,
    errors: problems.filter(({ severity }) => severity === 'error').length,
    warnings: problems.filter(({ severity }) => severity === 'warning').length,
  };
}

/** A flow without a name goes by its file's, and `claims/flow.json` by its folder's. */
function nameOf(path: string): string {
  const file = basename(path).replace(/\.json$/i, '');
  const folder = basename(dirname(path));
  return file.toLowerCase() === 'flow' && folder !== '.' ? folder : file;
}
