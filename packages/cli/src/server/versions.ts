/**
 * Earlier versions of flows, kept beside them: `.switchyard/versions/<path of the flow>/<moment>-<hash>.json`, each as
 * it was saved, byte for byte. They can be read without this program, and deleted at any time. The folder keeps itself
 * out of git.
 */
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { isObject } from '@switchyard/blocks';
import { confineOwn, PathRefused } from './confine.ts';
import { versionOf, writeOwnFile } from './flowFiles.ts';

/** A version that is kept. */
export interface KeptVersion {
  readonly id: string;
  /** When it was saved: milliseconds since 1970-01-01T00:00Z. */
  readonly at: number;
  readonly size: number;
  /** The first digits of the SHA-256 of its bytes. */
  readonly hash: string;
  /** What a person called it. */
  readonly name?: string;
}

export interface Versions {
  /**
   * Keeps what was saved, and what was there before where nobody has kept that yet.
   *
   * @returns why it could not be kept, in a sentence; the save itself has succeeded all the same
   */
  keep(flow: string, before: Buffer | undefined, saved: Buffer): Promise<string | undefined>;
  /** The versions of a flow, newest first. */
  list(flow: string): Promise<readonly KeptVersion[]>;
  /** The bytes of a version, or undefined when there is none. */
  read(flow: string, id: string): Promise<Buffer | undefined>;
  /**
   * Gives a version a name, by which it stays for good; undefined takes the name away.
   *
   * @returns why not, in a sentence
   */
  name(flow: string, id: string, name: string | undefined): Promise<string | undefined>;
}

/** So many versions of a flow are kept, besides those with a name; the oldest go first. */
export const MOST_VERSIONS = 100;
/** So many bytes of them; the newest is kept however large it is. */
export const MOST_BYTES = 64 * 1024 * 1024;
/** So many versions of a flow may have a name. */
export const MOST_NAMES = 100;

const FOLDER = '.switchyard/versions';

/**
 * @param root the real path of the folder that is served
 */
export function createVersions(root: string, now: () => number): Versions {
  const folderOf = (flow: string): Promise<string> =>
    confineOwn(root, `${FOLDER}/${relative(root, flow).split(sep).join('/')}`);

  async function list(flow: string): Promise<readonly KeptVersion[]> {
    const folder = await folderOf(flow);
    const names = await readNames(folder);
    const found = await Promise.all((await filesIn(folder)).map((file) => look(folder, file, names)));
    return found.flatMap((one) => one ?? []).toSorted((a, b) => (a.id < b.id ? 1 : -1));
  }

  async function add(flow: string, bytes: Buffer, known: readonly KeptVersion[], at: number): Promise<void> {
    const hash = shortHash(bytes);
    if (known[0]?.hash === hash) return;
    // A clock that was set back puts nothing before what is kept already.
    const moment = new Date(Math.max(at, (known[0]?.at ?? 0) + 1)).toISOString().replaceAll(/[:.]/g, '-');
    await writeOwnFile(join(await folderOf(flow), `${moment}-${hash}.json`), bytes);
  }

  async function drop(flow: string): Promise<void> {
    const folder = await folderOf(flow);
    let [count, bytes] = [0, 0];
    for (const { id, name, size } of await list(flow)) {
      if (name !== undefined) continue;
      count += 1;
      bytes += size;
      if (count > 1 && (count > MOST_VERSIONS || bytes > MOST_BYTES)) await rm(join(folder, `${id}.json`));
    }
  }

  return {
    list,
    async keep(flow, before, saved) {
      try {
        await hideFromGit(root);
        const at = now();
        if (before) await add(flow, before, await list(flow), at - 1);
        await add(flow, saved, await list(flow), at);
        await drop(flow);
        return undefined;
      } catch (cause) {
        return `No earlier version was kept: ${cause instanceof Error ? cause.message : String(cause)}`;
      }
    },
    async read(flow, id) {
      const folder = await folderOf(flow);
      const file = await confineOwn(root, relative(root, join(folder, fileOf(id))));
      return readFile(file).catch(missing);
    },
    async name(flow, id, name) {
      const versions = await list(flow);
      if (!versions.some((version) => version.id === id)) return 'This version is not there any more.';
      const names = { ...(await readNames(await folderOf(flow))) };
      delete names[id];
      if (name !== undefined) names[id] = name;
      if (Object.keys(names).length > MOST_NAMES) {
        return `Too many names: expected at most ${MOST_NAMES}. Take one away first.`;
      }
      const text = `${JSON.stringify(names, null, 2)}\n`;
      await writeOwnFile(join(await folderOf(flow), NAMES), Buffer.from(text, 'utf8'));
      return undefined;
    },
  };
}

// helpers

const NAMES = 'names.json';
const ID = /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z-([0-9a-f]{16})$/;

function fileOf(id: string): string {
  if (!ID.test(id)) throw new PathRefused(`Expected a version as the list names it, found "${id}".`);
  return `${id}.json`;
}

function shortHash(bytes: Buffer): string {
  return versionOf(bytes).slice(0, 16);
}

async function filesIn(folder: string): Promise<readonly string[]> {
  return (await readdir(folder).catch(missing)) ?? [];
}

async function look(
  folder: string,
  file: string,
  names: Readonly<Record<string, string>>,
): Promise<KeptVersion | undefined> {
  const id = file.replace(/\.json$/, '');
  const parts = ID.exec(id);
  if (!parts) return undefined;
  const [, day, hours, minutes, seconds, rest, hash = ''] = parts;
  const at = Date.parse(`${day}T${hours}:${minutes}:${seconds}.${rest}Z`);
  const facts = await stat(join(folder, file)).catch(missing);
  const name = Object.hasOwn(names, id) ? names[id] : undefined;
  return facts?.isFile() ? { id, at, size: facts.size, hash, ...(name === undefined ? {} : { name }) } : undefined;
}

/** A file somebody damaged names nothing; the versions are there all the same. */
async function readNames(folder: string): Promise<Readonly<Record<string, string>>> {
  const text = await readFile(join(folder, NAMES), 'utf8').catch(missing);
  let read: unknown;
  try {
    read = JSON.parse(text ?? '{}');
  } catch {
    return {};
  }
  const entries = isObject(read) ? Object.entries(read) : [];
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

async function hideFromGit(root: string): Promise<void> {
  const file = await confineOwn(root, `${FOLDER}/.gitignore`);
  if (!(await stat(file).catch(missing))) await writeOwnFile(file, Buffer.from('*\n'));
}

function missing(cause: unknown): undefined {
  if (cause instanceof Error && 'code' in cause && (cause.code === 'ENOENT' || cause.code === 'ENOTDIR'))
    return undefined;
  throw cause;
}
