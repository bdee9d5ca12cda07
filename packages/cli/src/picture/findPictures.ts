/** Which pictures a command line asks for: of which flows, and where each goes. */
import { statSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { UsageError } from '../exitCodes.ts';
import { findInputs, type FoundBy } from '../files.ts';
import type { Terminal } from '../terminal.ts';

export interface Picture {
  /** As the person names it; `-` for standard input. */
  readonly flow: string;
  readonly foundBy: FoundBy;
  /** The file it goes to; undefined for standard output. */
  readonly out: string | undefined;
}

export interface Pictures {
  readonly pictures: readonly Picture[];
  /** What was asked for and is not there, in words. */
  readonly missing: readonly string[];
}

/** @param ending of the files in a folder of pictures, such as `.svg` */
export async function findPictures(
  paths: readonly string[],
  out: string | undefined,
  ending: string,
  terminal: Terminal,
): Promise<Pictures> {
  const found = await Promise.all(paths.map((path) => flowsOf(path, terminal)));
  const flows = found.flatMap((one) => one.flows);
  const missing = found.flatMap((one) => one.missing);
  const isOne = flows.length === 1 && flows[0]?.foundBy === 'name' && !(out !== undefined && isFolder(out, terminal));
  if (flows.length === 0 || isOne) {
    return { pictures: flows.map(({ flow, foundBy }) => ({ flow, foundBy, out })), missing };
  }
  if (out === undefined) {
    throw new UsageError(`Expected --out with a folder for the pictures of ${counted(flows.length)}.`);
  }
  if (/^\.(?:svg|png|mmd|mermaid)$/i.test(extname(out)) && !isFolder(out, terminal)) {
    throw new UsageError(`Expected a folder for the pictures of ${counted(flows.length)}, found "${out}".`);
  }
  const pictures = flows.map(({ flow, foundBy, below }) => ({
    flow,
    foundBy,
    out: join(out, `${below.replace(/\.json$/i, '')}${ending}`),
  }));
  return { pictures: once(pictures), missing };
}

// helpers

interface Flow extends Omit<Picture, 'out'> {
  /** Its place below the folder it was found in. */
  readonly below: string;
}

async function flowsOf(path: string, terminal: Terminal): Promise<{ flows: Flow[]; missing: readonly string[] }> {
  const { files, missing } = await findInputs([path], terminal);
  const flows = files.map(({ name, path: full, foundBy }): Flow => {
    if (full === undefined) return { flow: '-', foundBy, below: 'stdin' };
    return { flow: name, foundBy, below: foundBy === 'name' ? basename(name) : relative(baseOf(path, foundBy), name) };
  });
  return { flows, missing };
}

/** The folder a folder or a pattern looks in. */
function baseOf(path: string, foundBy: FoundBy): string {
  if (foundBy === 'folder') return path;
  const plain = path.slice(0, path.search(/[*?[\]{}!]/));
  return dirname(`${plain}x`);
}

function isFolder(path: string, { folder }: Terminal): boolean {
  if (/[\\/]$/.test(path)) return true;
  return statSync(resolve(folder, path), { throwIfNoEntry: false })?.isDirectory() === true;
}

/** A flow may be asked for twice; two flows may have one name in different folders. */
function once(pictures: readonly Picture[]): readonly Picture[] {
  const byFile = new Map<string | undefined, Picture>();
  for (const picture of pictures) {
    const { flow, out } = byFile.get(picture.out) ?? picture;
    if (flow !== picture.flow) {
      throw new UsageError(`"${flow}" and "${picture.flow}" would both be drawn as "${out}". Draw them one by one.`);
    }
    byFile.set(out, picture);
  }
  return [...byFile.values()];
}

function counted(flows: number): string {
  return flows === 1 ? 'a folder' : `${flows} flows`;
}
