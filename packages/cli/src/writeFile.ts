/** Files that commands write: whole or not at all, so that nobody finds half of one. */
import { rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Writes over a file that is there, and leaves its mode as it was. */
export async function replaceFile(file: string, text: string): Promise<void> {
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
