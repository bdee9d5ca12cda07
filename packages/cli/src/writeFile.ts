/** Files that commands write: whole or not at all, so that nobody finds half of one. */
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { UsageError } from './exitCodes.ts';
import type { Terminal } from './terminal.ts';

/** Writes over a file that is there, and leaves its mode as it was. */
export async function replaceFile(file: string, text: string | Uint8Array): Promise<void> {
  const temporary = join(dirname(file), `.${basename(file)}.${process.pid}.tmp`);
  const { mode } = await stat(file);
  try {
    await writeFile(temporary, text, { mode, flag: 'wx' });
    await rename(temporary, file);
  } finally {
    await rm(temporary, { force: true });
  }
}

/** Writes a file that is not there yet; one that is there stays, and the error has the code EEXIST. */
export async function createFile(file: string, text: string): Promise<void> {
  await writeFile(file, text, { flag: 'wx' });
}

/**
 * Writes a file the person named for a report or a picture: over one that is there, and with the folders it needs.
 *
 * @throws UsageError when it cannot be written
 */
export async function putFile(
  path: string,
  text: string | Uint8Array,
  { folder }: Pick<Terminal, 'folder'>,
): Promise<void> {
  const file = resolve(folder, path);
  try {
    await mkdir(dirname(file), { recursive: true });
    const facts = await stat(file).catch(() => undefined);
    // A device or a pipe takes what it is given; a file is replaced as a whole.
    await (facts?.isFile() ? replaceFile(file, text) : writeFile(file, text));
  } catch (cause) {
    throw new UsageError(`"${path}" cannot be written: ${cause instanceof Error ? cause.message : String(cause)}.`);
  }
}
