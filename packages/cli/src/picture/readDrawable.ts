/** What can be drawn: a flow, however broken, or an export of the old console by way of the flow it becomes. */
import { documentKind, isCompanion, mentionsFlow, readFlow, type FlowJson, type ReadResult } from '@switchyard/blocks';
import { bytesOf, nameOf, refused, refuseOthers } from '../jsonFile.ts';
import type { Terminal } from '../terminal.ts';

/** @throws UsageError when it is not there, not JSON, or something else than a flow */
export async function readDrawable(path: string, terminal: Terminal): Promise<FlowJson> {
  return drawable(await read(path, terminal), path, terminal);
}

/**
 * The same for a file nobody named.
 *
 * @returns what else it is, where it is no flow: a `companion` goes with flows, as a world does
 */
export async function readIfDrawable(path: string, terminal: Terminal): Promise<FlowJson | 'companion' | 'other'> {
  const result = await read(path, terminal);
  const json = result.document?.flow;
  if (isCompanion(json)) return 'companion';
  const isFlow = result.document ? documentKind(json) !== 'other' : mentionsFlow(result.source);
  return isFlow ? drawable(result, path, terminal) : 'other';
}

// helpers

async function read(path: string, terminal: Terminal): Promise<ReadResult> {
  return readFlow(path === '-' ? await terminal.readStdin() : await bytesOf(path, terminal));
}

async function drawable(
  { document, source, problems }: ReadResult,
  path: string,
  terminal: Terminal,
): Promise<FlowJson> {
  const name = nameOf(path);
  if (!document) throw refused(name, source, problems, terminal);
  if (documentKind(document.flow) !== 'legacy') {
    refuseOthers(document.flow, name);
    return document.flow;
  }
  const { convertLegacyFlow } = await import('@switchyard/blocks/legacy');
  const { flow, problems: why } = convertLegacyFlow(document.flow);
  if (!flow) throw refused(name, source, why, terminal);
  terminal.err(`note: "${name}" is an export of the old console; drawn is the flow switchyard convert makes of it.\n`);
  return flow;
}
