import { lstatSync } from 'node:fs';
import { resolve } from 'node:path';
import { locate, writeFlow } from '@switchyard/blocks';
import {
  convertLegacyFlow,
  reportJson,
  reportText,
  summarizeReport,
  type ReportEntry,
} from '@switchyard/blocks/legacy';
import { EXIT, UsageError, type ExitCode } from '../exitCodes.ts';
import { nameOf, readWholeDocument, refused } from '../jsonFile.ts';
import { reportPretty } from '../reporters/pretty.ts';
import type { Terminal } from '../terminal.ts';
import { createFile, replaceFile } from '../writeFile.ts';

export interface ConvertOptions {
  readonly out?: string;
  readonly report?: string;
  readonly force?: boolean;
}

/** `switchyard convert`: an export of the old console becomes a flow, and what was not certain is told. */
export async function convert(path: string, options: ConvertOptions, terminal: Terminal): Promise<ExitCode> {
  const { out = '-', report: reportPath, force = false } = options;
  const targets = [out, ...(reportPath === undefined ? [] : [reportPath])];
  if (targets.filter((target) => target === '-').length > 1) {
    throw new UsageError('Expected --out with "--report -": the flow goes to standard output already.');
  }
  for (const target of targets) refuseToOverwrite(target, force, terminal);
  if (new Set(targets.map((target) => resolve(terminal.folder, target))).size < targets.length) {
    throw new UsageError(`Expected two files, found "${out}" for both the flow and the report.`);
  }

  const { flow: json, source } = await readWholeDocument(path, terminal);
  const { flow, report, problems } = convertLegacyFlow(json);
  if (!flow) throw refused(nameOf(path), source, problems, terminal);
  if (problems.length > 0) {
    const file = { file: nameOf(path), flowType: undefined, blocks: undefined, text: source };
    terminal.err(`${reportPretty([{ ...file, problems: locate(source, problems) }], terminal)}\n`);
  }

  await write(out, writeFlow({ flow, source: '' }), force, terminal);
  await tell(report, reportPath, force, terminal);
  if (out !== '-') terminal.err(`Next: switchyard validate ${out}\n`);
  return problems.length > 0 || report.some(({ kind }) => kind === 'dropped') ? EXIT.problems : EXIT.clean;
}

// helpers

async function tell(
  report: readonly ReportEntry[],
  path: string | undefined,
  force: boolean,
  terminal: Terminal,
): Promise<void> {
  if (path === undefined) return terminal.err(reportText(report));
  await write(path, /\.json$/i.test(path) ? reportJson(report) : reportText(report), force, terminal);
  terminal.err(`${summarizeReport(report)}\n`);
}

/** Before anything is read, so that a mistake costs nothing. */
function refuseToOverwrite(path: string, force: boolean, { folder }: Terminal): void {
  if (path === '-' || force || lstatSync(resolve(folder, path), { throwIfNoEntry: false }) === undefined) return;
  throw new UsageError(`"${path}" is there already; choose another name, or write over it with --force.`);
}

async function write(path: string, text: string, force: boolean, terminal: Terminal): Promise<void> {
  if (path === '-') return terminal.out(text);
  const file = resolve(terminal.folder, path);
  const isThere = lstatSync(file, { throwIfNoEntry: false }) !== undefined;
  try {
    await (force && isThere ? replaceFile(file, text) : createFile(file, text));
  } catch (cause) {
    throw new UsageError(`"${path}" cannot be written: ${cause instanceof Error ? cause.message : String(cause)}.`);
  }
}
