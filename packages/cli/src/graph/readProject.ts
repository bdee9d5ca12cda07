/** The flows of a command line that are looked at together. What cannot be read is said; the rest is there. */
import { documentKind, flowTypeOf, locate, mentionsFlow, readFlow } from '@switchyard/blocks';
import type { ProjectFile } from '@switchyard/blocks/map';
import { UsageError } from '../exitCodes.ts';
import { findInputs, noteSkipped, type Input } from '../files.ts';
import { refuseOthers } from '../jsonFile.ts';
import type { Terminal } from '../terminal.ts';
import { readSettings } from '../validate/settings.ts';

export interface Project {
  readonly flows: readonly ProjectFile[];
  /** Whether something that was asked for is not among them. */
  readonly isPartial: boolean;
}

export async function readProject(
  paths: readonly string[],
  config: string | boolean | undefined,
  terminal: Terminal,
): Promise<Project> {
  const settings = await readSettings(paths, config === undefined ? {} : { config }, terminal);
  const { files, missing } = await findInputs(paths, terminal);
  const failures = [...missing];
  const flows: ProjectFile[] = [];
  let skipped = 0;
  for (const input of files) {
    if (input.foundBy === 'folder' && input.path !== undefined && !settings.includes(input.path)) continue;
    const { flow, why, isOther } = await read(input);
    if (flow)
      flows.push({ file: input.name, flow, flowType: flowTypeOf(flow) ?? settings.forFile(input.path).flowType });
    else if (why !== undefined) failures.push(why);
    else if (isOther) skipped += 1;
  }
  for (const why of failures) terminal.err(`error: ${why}\n`);
  noteSkipped(skipped, terminal);
  return { flows, isPartial: failures.length > 0 };
}

// helpers

interface Read {
  readonly flow?: ProjectFile['flow'];
  /** What is wrong with it. */
  readonly why?: string;
  /** Whether it is a file of another program that nobody named. */
  readonly isOther?: boolean;
}

async function read(input: Input): Promise<Read> {
  let bytes: Uint8Array;
  try {
    bytes = await input.read();
  } catch (cause) {
    return { why: `"${input.name}" cannot be read: ${cause instanceof Error ? cause.message : String(cause)}.` };
  }
  const { document, source, problems } = readFlow(bytes);
  const isNamed = input.foundBy === 'name';
  if (!document) {
    if (!isNamed && !mentionsFlow(source)) return { isOther: true };
    const [first] = locate(source, problems);
    return { why: `"${input.name}" cannot be read${first ? `: ${first.line}:${first.column} ${first.message}` : '.'}` };
  }
  const kind = documentKind(document.flow);
  if (kind === 'flow') return { flow: document.flow };
  return isNamed || kind === 'legacy' ? { why: whyOther(document.flow, input.name) } : { isOther: kind === 'other' };
}

/** What else it is than a flow, and what to do with it, as other commands say it. */
function whyOther(json: unknown, file: string): string {
  try {
    refuseOthers(json, file);
    return '';
  } catch (cause) {
    if (cause instanceof UsageError) return cause.message;
    throw cause;
  }
}
