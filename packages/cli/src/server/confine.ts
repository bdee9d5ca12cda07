/**
 * Which files the server may touch: JSON files inside its folder, and nothing else, whatever a request asks for.
 */
import { realpath } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';

/** A path the server will not touch; the message says why and what would be right. */
export class PathRefused extends Error {
  override readonly name = 'PathRefused';
}

/**
 * The file a request means.
 *
 * @param folder the real path of the folder that is served
 * @param path as the request has it: below the folder, with forward slashes
 * @returns the file's real path, which may not exist yet
 */
export async function confine(folder: string, path: string): Promise<string> {
  const why = whyNotPath(path);
  if (why) throw new PathRefused(why);
  const file = await realPathOf(join(folder, path));
  if (!isInside(folder, file)) {
    throw new PathRefused(`"${path}" leads out of the folder. Expected a file inside it.`);
  }
  // A link inside the folder may have another name than the file behind it.
  if (!isJsonName(file)) throw new PathRefused(`"${path}" leads to a file that is not *.json.`);
  return file;
}

/**
 * A file of the server's own below the folder, such as a kept version: where a link leads out, it is refused.
 *
 * @param folder the real path of the folder that is served
 * @param path below it
 */
export async function confineOwn(folder: string, path: string): Promise<string> {
  const file = await realPathOf(join(folder, path));
  if (!isInside(folder, file)) throw new PathRefused(`"${path}" leads out of the folder. Expected a file inside it.`);
  return file;
}

/** Folders nobody keeps flows in. They are neither listed nor reached. */
export function isHiddenFolder(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

export function isJsonName(name: string): boolean {
  return name.toLowerCase().endsWith('.json');
}

// helpers

function whyNotPath(path: string): string | undefined {
  if (path === '') return 'Missing path: expected the path of a flow file below the folder.';
  if (path.includes('\0')) return 'Expected a path without NUL characters.';
  if (path.includes('\\')) return 'Expected a path with forward slashes.';
  if (isAbsolute(path) || /^[a-z]:/i.test(path))
    return `Expected a path below the folder, found the absolute "${path}".`;
  const steps = path.split('/');
  if (steps.some((step) => step === '..' || step === '.' || step === '')) {
    return `Expected a plain path below the folder, without "..", "." or empty steps; found "${path}".`;
  }
  if (steps.some(isHiddenFolder)) return `Hidden folders and node_modules are not served; found "${path}".`;
  if (!isJsonName(path)) return `Expected a *.json file, found "${path}".`;
  return undefined;
}

/** Where a path really leads, by its nearest part that exists. */
async function realPathOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (cause) {
    const parent = dirname(path);
    if (!isMissing(cause) || parent === path) throw cause;
    return join(await realPathOf(parent), relative(parent, path));
  }
}

function isInside(folder: string, file: string): boolean {
  const way = relative(folder, file);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function isMissing(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
}
