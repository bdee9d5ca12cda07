/** Flows that are looked at together with others: read, and what is no flow told apart. */
import { documentKind, flowTypeOf, locate, mentionsFlow, readFlow } from '@switchyard/blocks';
import type { ProjectFile } from '@switchyard/blocks/validate';
import { UsageError } from './exitCodes.ts';
import type { Input } from './files.ts';
import { refuseOthers } from './jsonFile.ts';
import type { Settings } from './validate/settings.ts';

export interface ReadFlow {
  readonly flow?: ProjectFile;
  /** What is wrong with it. */
  readonly why?: string;
  /** Whether it is a file of another program that nobody named. */
  readonly isOther?: boolean;
}

export async function readProjectFlow(input: Input, settings: Settings): Promise<ReadFlow> {
  const { name, path, foundBy } = input;
  let bytes: Uint8Array;
  try {
    bytes = await input.read();
  } catch (cause) {
    return { why: `"${name}" cannot be read: ${cause instanceof Error ? cause.message : String(cause)}.` };
  }
  const { document, source, problems } = readFlow(bytes);
  const isNamed = foundBy === 'name';
  if (!document) {
    if (!isNamed && !mentionsFlow(source)) return { isOther: true };
    const [first] = locate(source, problems);
    return { why: `"${name}" cannot be read${first ? `: ${first.line}:${first.column} ${first.message}` : '.'}` };
  }
  const { flow } = document;
  const kind = documentKind(flow);
  if (kind !== 'flow') {
    return isNamed || kind === 'legacy' ? { why: whyOther(flow, name) } : { isOther: kind === 'other' };
  }
  const { flowType, ids } = settings.forFile(path);
  return { flow: { file: name, flow, flowType: flowTypeOf(flow) ?? flowType, ids } };
}

// helpers

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
