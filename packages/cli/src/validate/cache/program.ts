/** Which program checks: what another one found, be it a version of this one, is never used. */
import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { programFile } from '../programFile.ts';

/** What a program is known by. Another Node may know other letters, so it counts too. */
export function programKey(file: string = fileURLToPath(programFile)): string {
  // Sources are many files, and change while one works on them; what they find is of use to themselves alone.
  if (file.endsWith('.ts')) return SOURCES;
  // The names of the other files change with what is in them.
  const names = readdirSync(dirname(file)).sort();
  return createHash('sha256')
    .update(JSON.stringify([process.version, names]))
    .update(readFileSync(file))
    .digest('base64url');
}

// helpers

const SOURCES = `sources-${randomUUID()}`;
