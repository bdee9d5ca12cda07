/** One of the two flows of a comparison. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { isLegacyExport, locate, readFlow, type FlowJson, type Problem } from '@switchyard/blocks';
import { UsageError } from '../exitCodes.ts';
import { reportPretty } from '../reporters/pretty.ts';
import type { Terminal } from '../terminal.ts';

/**
 * Reads a file, or standard input for `-`.
 *
 * @param name what the file is called where it is told what is wrong with it
 * @throws UsageError when it is not there, no flow, or cannot be read without loss
 */
export async function readSide(path: string, terminal: Terminal, name = nameOf(path)): Promise<FlowJson> {
  const bytes = path === '-' ? await terminal.readStdin() : await bytesOf(path, terminal);
  const { document, source, problems } = readFlow(bytes);
  const errors = problems.filter(({ severity }) => severity === 'error');
  // What reading lost, such as the first of two members with one name, could not be told.
  if (document && errors.length === 0) {
    if (!isLegacyExport(document.flow)) return document.flow;
    throw new UsageError(`"${name}" is an export of the old console. Make a flow of it first: switchyard convert.`);
  }
  tell(name, source, errors, terminal);
  throw new UsageError(`"${name}" cannot be compared; see above.`);
}

/** What a side is called: the path as it was given. */
export function nameOf(path: string): string {
  return path === '-' ? '<stdin>' : path;
}

// helpers

async function bytesOf(path: string, { folder }: Terminal): Promise<Uint8Array> {
  try {
    return await readFile(resolve(folder, path));
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    if (code === 'ENOENT') throw new UsageError(`No such file: "${path}".`);
    if (code === 'EISDIR') throw new UsageError(`Expected a file, found a folder: "${path}".`);
    throw new UsageError(`"${path}" cannot be read: ${cause instanceof Error ? cause.message : String(cause)}.`);
  }
}

function tell(file: string, text: string, problems: readonly Problem[], terminal: Terminal): void {
  const report = { file, flowType: undefined, blocks: undefined, text, problems: locate(text, problems) };
  terminal.err(reportPretty([report], terminal));
}
