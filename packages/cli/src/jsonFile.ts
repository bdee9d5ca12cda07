/** Files that a run is given beside its flow: read, and refused with a place when something is wrong with them. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  documentKind,
  locate,
  readFlow,
  whyNotFlow,
  type DocumentKind,
  type FlowDocument,
  type Problem,
} from '@switchyard/blocks';
import { UsageError } from './exitCodes.ts';
import { readBytes } from './readBytes.ts';
import { reportPretty } from './reporters/pretty.ts';
import type { Terminal } from './terminal.ts';

/** What a reader of the runtime says about a value: the thing itself, or what is wrong with it and where. */
interface Readable<Value> {
  readonly value: Value | undefined;
  readonly problems: readonly Pick<Problem, 'pointer' | 'message' | 'atName'>[];
}

/** Reads a JSON file into what it stands for; `read` says what is wrong with the value. */
export async function readJsonFile<Value>(
  path: string,
  terminal: Terminal,
  read: (value: unknown) => Readable<Value>,
): Promise<Value> {
  const bytes = await bytesOf(path, terminal);
  let text: string;
  let json: unknown;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    json = JSON.parse(text);
  } catch {
    const { source, problems } = readFlow(bytes);
    throw refused(path, source, problems, terminal);
  }
  const { value, problems } = read(json);
  if (value !== undefined) return value;
  throw refused(
    path,
    text,
    problems.map((problem) => ({ rule: 'json', severity: 'error', ...problem })),
    terminal,
  );
}

/** Reads a flow file that must be one. */
export async function readFlowDocument(path: string, terminal: Terminal): Promise<FlowDocument> {
  const bytes = path === '-' ? await terminal.readStdin() : await bytesOf(path, terminal);
  const { document, source, problems } = readFlow(bytes);
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (!document || errors.length > 0) throw refused(nameOf(path), source, errors, terminal);
  refuseOthers(document.flow, nameOf(path));
  return document;
}

/** Reads a file of JSON of which nothing may get lost, such as a member that stands twice. */
export async function readWholeDocument(path: string, terminal: Terminal): Promise<FlowDocument> {
  const bytes = path === '-' ? await terminal.readStdin() : await bytesOf(path, terminal);
  const { document, source, problems } = readFlow(bytes);
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (document && errors.length === 0) return document;
  throw refused(nameOf(path), source, errors, terminal);
}

/** @throws UsageError for JSON that is something else than a flow, with what it is and what to do with it */
export function refuseOthers(json: unknown, file: string): void {
  const why = whyNotFlow(json);
  if (why !== undefined) throw new UsageError(`"${file}": ${why}${WHAT_TO_DO[documentKind(json)] ?? ''}`);
}

const WHAT_TO_DO: Partial<Readonly<Record<DocumentKind, string>>> = {
  legacy: ' Make a flow of it first: switchyard convert.',
  world: ' In a run it follows --world.',
  task: ' In a run it follows --task.',
  instance: ' To simulate it: switchyard simulate.',
  plan: ' In a simulation it follows --plan.',
  scenario: ' To run it: switchyard test.',
};

/** What reports call a file. */
export function nameOf(path: string): string {
  return path === '-' ? '<stdin>' : path;
}

/** Tells what is wrong, and gives the error to end with. */
export function refused(file: string, text: string, problems: readonly Problem[], terminal: Terminal): UsageError {
  const report = { file, flowType: undefined, blocks: undefined, text, problems: locate(text, problems) };
  terminal.err(reportPretty([report], terminal));
  return new UsageError(`"${file}" cannot be used as it is; see above.`);
}

/** The bytes of a file that must be there. */
export async function bytesOf(path: string, terminal: Terminal): Promise<Uint8Array> {
  try {
    return readBytes(resolve(terminal.folder, path));
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    if (code === 'ENOENT') throw new UsageError(`No such file: "${path}".`);
    if (code === 'EISDIR') throw new UsageError(`Expected a file, found a folder: "${path}".${flowIn(path, terminal)}`);
    throw new UsageError(`"${path}" cannot be read: ${cause instanceof Error ? cause.message : String(cause)}.`);
  }
}

// helpers

/** A folder of one story has its flow in it. */
function flowIn(folder: string, terminal: Terminal): string {
  const flow = join(folder, 'flow.json');
  return existsSync(resolve(terminal.folder, flow)) ? ` Name the flow in it: ${flow}.` : '';
}
