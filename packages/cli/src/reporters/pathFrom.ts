import { relative, resolve, sep } from 'node:path';

/** The path of a file from the root a service knows, where it says one; else from where the person stands. */
export function pathFrom(root: string | undefined, folder: string, file: string): string {
  if (file === '<stdin>') return file;
  return relative(root === undefined || root === '' ? folder : root, resolve(folder, file))
    .split(sep)
    .join('/');
}
