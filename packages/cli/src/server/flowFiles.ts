/** Reading and writing one flow file so that nobody's work is lost: no silent overwriting, no half-written file. */
import { createHash, randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, link, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** A file as it was read; `version` says which state of the file this is. */
export interface FileText {
  readonly text: string;
  readonly version: string;
}

export type WriteResult =
  | { readonly wrote: true; readonly version: string; readonly before: Buffer | undefined }
  /** The file is not in the state the writer thinks; `current` is what it holds, undefined when it is gone. */
  | { readonly wrote: false; readonly current: FileText | undefined };

/** A file that cannot be handed out as text. */
export class NotText extends Error {
  override readonly name = 'NotText';
}

/** @returns the file's text, or undefined when there is none */
export async function readFlowFile(file: string): Promise<FileText | undefined> {
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return undefined;
    throw cause;
  }
  return { text: decode(bytes), version: versionOf(bytes) };
}

/**
 * Writes a file whole or not at all.
 *
 * @param version the state the file must be in; null when it must not exist yet
 */
export function writeFlowFile(file: string, text: string, version: string | null): Promise<WriteResult> {
  return oneAtATime(file, async () => {
    const before = await bytesOf(file);
    const found = before === undefined ? null : versionOf(before);
    if (found !== version) return { wrote: false, current: await readFlowFile(file) };
    const bytes = Buffer.from(text, 'utf8');
    await mkdir(dirname(file), { recursive: true });
    const mode = before === undefined ? 0o666 : (await stat(file)).mode & 0o7777;
    const placed = await throughTemporary(file, bytes, mode, async (temporary) => {
      if (version === null) return placeNew(temporary, file);
      await rename(temporary, file);
      return true;
    });
    if (!placed) return { wrote: false, current: await readFlowFile(file) };
    return { wrote: true, version: versionOf(bytes), before };
  });
}

/** Writes a file of the server's own, whole or not at all, over one that is there. */
export async function writeOwnFile(file: string, bytes: Buffer): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await throughTemporary(file, bytes, 0o666, (temporary) => rename(temporary, file));
}

/** Which state of a file these bytes are. */
export function versionOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

// helpers

/** Writes the bytes beside a file, synced, and lets `place` give them its name. */
async function throughTemporary<T>(
  file: string,
  bytes: Buffer,
  mode: number,
  place: (temporary: string) => Promise<T>,
): Promise<T> {
  const temporary = join(dirname(file), `.${basename(file)}.${randomBytes(6).toString('hex')}.tmp`);
  await removeLeftOvers(file);
  try {
    await writeNew(temporary, bytes, mode);
    return await place(temporary);
  } finally {
    await rm(temporary, { force: true });
  }
}

/** A byte order mark is kept, so that the reader can say that it is there. */
export function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new NotText('Expected UTF-8. Save the file as UTF-8 in the editor it came from, then open it again.');
  }
}

async function bytesOf(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return undefined;
    throw cause;
  }
}

/** What a save that was cut off has left beside the file, when the machine or this program ended in the middle of it. */
async function removeLeftOvers(file: string): Promise<void> {
  const folder = dirname(file);
  const prefix = `.${basename(file)}.`;
  for (const name of await readdir(folder).catch(() => [])) {
    if (!name.startsWith(prefix) || !/^[0-9a-f]{12}\.tmp$/.test(name.slice(prefix.length))) continue;
    const facts = await stat(join(folder, name)).catch(() => undefined);
    // A younger one may be a save of another program that goes on now.
    if (facts && Date.now() - facts.mtimeMs > LEFT_OVER) await rm(join(folder, name), { force: true });
  }
}

/** Milliseconds; no save takes so long. */
const LEFT_OVER = 60_000;

async function writeNew(file: string, bytes: Buffer, mode: number): Promise<void> {
  const handle = await open(file, 'wx', mode);
  try {
    await handle.writeFile(bytes);
    // The mask of the process counts when a file is made; an existing file keeps exactly the mode it had.
    if (mode !== 0o666) await handle.chmod(mode);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Gives the finished file its name unless that name is taken meanwhile; false when it is. */
async function placeNew(temporary: string, file: string): Promise<boolean> {
  try {
    await link(temporary, file);
    return true;
  } catch (cause) {
    if (codeOf(cause) === 'EEXIST') return false;
  }
  // A file system without links: copying can be seen half done, but still overwrites nothing.
  try {
    await copyFile(temporary, file, constants.COPYFILE_EXCL);
    return true;
  } catch (cause) {
    if (codeOf(cause) === 'EEXIST') return false;
    throw cause;
  }
}

const underWay = new Map<string, Promise<unknown>>();

/** Two saves of one file wait for each other, so that the second sees what the first wrote. */
async function oneAtATime<T>(file: string, work: () => Promise<T>): Promise<T> {
  const before = underWay.get(file) ?? Promise.resolve();
  const mine = before.then(work, work);
  underWay.set(file, mine);
  try {
    return await mine;
  } finally {
    if (underWay.get(file) === mine) underWay.delete(file);
  }
}

function codeOf(cause: unknown): unknown {
  return cause instanceof Error && 'code' in cause ? cause.code : undefined;
}
