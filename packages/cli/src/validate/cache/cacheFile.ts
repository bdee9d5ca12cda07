/**
 * The file of a cache: a line that says whose it is, then a line for each thing that is kept. Only what is asked for is
 * parsed. A file that cannot be read, or is of another program, is the same as none.
 */
import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** What is kept under one key. */
export interface Kept {
  /** How many times the file was written since it was of use. */
  readonly age: number;
  readonly text: string;
}

/** As many times a thing is kept that was of no use: other runs may be about other files. */
export const OLDEST = 9;

/** Reading much would take longer than checking. */
export const LARGEST = 8 * 1024 * 1024;

export function readCacheFile(file: string, program: string): Map<string, Kept> {
  const kept = new Map<string, Kept>();
  const [first, ...lines] = textIn(file).split('\n');
  if (first !== headerOf(program)) return kept;
  for (const line of lines) {
    const [, age, key, text] = LINE.exec(line) ?? [];
    if (key !== undefined && text !== undefined) kept.set(key, { age: Number(age), text });
  }
  return kept;
}

/** Writes it whole or not at all; where that cannot be done there is none the next time either. */
export function writeCacheFile(file: string, program: string, kept: ReadonlyMap<string, Kept>): void {
  const temporary = `${file}.${randomUUID()}.tmp`;
  try {
    makeFolder(dirname(file));
    writeFileSync(temporary, [headerOf(program), ...linesOf(kept)].join('\n'), { flag: 'wx' });
    renameSync(temporary, file);
  } catch {
    removeQuietly(temporary);
  }
}

// helpers

const LINE = /^(\d) ([\w-]{43}) (.*)$/;

function headerOf(program: string): string {
  return `switchyard-cache 1 ${program}`;
}

function textIn(file: string): string {
  try {
    const facts = statSync(file);
    // Nobody may ever write to a pipe.
    return facts.isFile() && facts.size <= LARGEST ? readFileSync(file, 'utf8') : '';
  } catch {
    return '';
  }
}

function removeQuietly(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Where its folder is none, neither is it.
  }
}

/** The newest first, as long as there is room. */
function linesOf(kept: ReadonlyMap<string, Kept>): string[] {
  const lines: string[] = [];
  let room = LARGEST - 1024;
  for (const [key, { age, text }] of [...kept].sort(([, a], [, b]) => a.age - b.age)) {
    const line = `${age} ${key} ${text}`;
    const size = Buffer.byteLength(line) + 1;
    if (age > OLDEST || size > room) continue;
    room -= size;
    lines.push(line);
  }
  return lines;
}

/** A folder that is made for it among the person's own files is not theirs to commit. */
function makeFolder(folder: string): void {
  const isNew = mkdirSync(folder, { recursive: true }) !== undefined;
  if (isNew && basename(folder) === '.switchyard-cache') writeFileSync(join(folder, '.gitignore'), '*\n');
}
