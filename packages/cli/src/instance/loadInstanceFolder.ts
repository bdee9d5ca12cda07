/** An instance from a folder of the disk. */
import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { loadInstance, type LoadedInstance } from '@switchyard/runtime/centre';

export interface InstanceFolder extends LoadedInstance {
  /** Where the files it names are. */
  readonly folder: string;
}

/** @param path a folder with an `instance.json`, or the instance file itself */
export function loadInstanceFolder(path: string): InstanceFolder {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  const folder = resolve(isFolder ? path : dirname(path));
  return { ...loadInstance((file) => read(join(folder, file)), isFolder ? 'instance.json' : basename(path)), folder };
}

// helpers

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
